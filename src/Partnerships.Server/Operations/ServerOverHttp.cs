using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Health;
using Partnerships.Server.Imports;
using Partnerships.Server.Serving;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Operations;

/// <summary>The one way to a server that runs.</summary>
internal sealed class ServerOverHttp : ILogOwner, IDisposable
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly HttpClient http;
    private readonly string role;

    public ServerOverHttp(Uri address, string? token, string role = Roles.Operator)
    {
        this.role = role;
        http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.AcceptLanguage.Add(new("en"));
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Where a server is when nothing else is said.</summary>
    public static Uri Usual { get; } = new($"http://127.0.0.1:{ServerSettings.DefaultPort}");

    /// <summary>The option <c>--url</c>.</summary>
    public static Option<Uri?> Url(string description) => new("--url")
    {
        Description = description,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" }) return address;
            result.AddError($"--url takes an address such as {Usual}, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary>The token that is given or set; else, where the key of a development server lies, one made with it.</summary>
    public static string? Token(ServerSettings settings, string? given, string role = Roles.Operator) => given ?? settings.Token
        ?? DevelopmentIssuer.Find(settings.DataDirectory)?.Issue(new Caller(role, role, []), settings.Clock.GetUtcNow(), TokenLifetime);

    /// <summary>How the server is; no token is needed.</summary>
    public async Task<HealthResource> Health(CancellationToken cancellation)
    {
        using var answer = await Send(HttpMethod.Get, "/health/ready", null, Patience, cancellation);
        return await Read<HealthResource>(answer, cancellation);
    }

    public async Task<(long Head, IReadOnlyList<Progress> Views)> Progress(CancellationToken cancellation)
    {
        var health = await Health(cancellation);
        return (health.Head ?? 0, [.. health.Views.Select(view => new Progress(view.Name, view.Position, view.Failure, view.Rebuilding))]);
    }

    /// <summary>Is answered when the view is built, however long that takes.</summary>
    public async Task<long> Rebuild(string view, CancellationToken cancellation) =>
        await Operation<RebuildResource>(HttpMethod.Post, "rebuilds", new RebuildRequest(view), Timeout.InfiniteTimeSpan, cancellation) is { } rebuilt
            ? rebuilt.Events
            : throw Stranger();

    public async Task<IReadOnlyList<DeadLetterResource>> DeadLetters(CancellationToken cancellation) =>
        await Operation<Page<DeadLetterResource>>(HttpMethod.Get, "dead-letters", null, Patience, cancellation) is { } page ? page.Items : throw Stranger();

    public async Task<bool> Replay(Guid id, CancellationToken cancellation) =>
        await Operation<ReplayResource>(HttpMethod.Post, $"dead-letters/{id}/replays", null, Patience, cancellation) is not null;

    /// <summary>Is answered when all is carried out; how far that has come the server is asked meanwhile.</summary>
    public async Task<ImportResource> Import(SheetToImport sheet, Action<ImportProgress> progress, CancellationToken cancellation)
    {
        var query = Query(("dryRun", sheet.DryRun ? "true" : "false"), ("kind", sheet.Kind), ("city", sheet.City));
        using var content = new ReadOnlyMemoryContent(sheet.File);
        content.Headers.ContentType = new MediaTypeHeaderValue(SheetBody.MediaType);
        var importing = SendContent(HttpMethod.Post, $"{ApiEndpoints.Root}/imports{query}", content, Timeout.InfiniteTimeSpan, cancellation);
        while (await Task.WhenAny(importing, Task.Delay(BetweenLooks, cancellation)) != importing)
            if (!cancellation.IsCancellationRequested && await Running(cancellation) is { } come) progress(come);
        using var answer = await importing;
        if (answer.IsSuccessStatusCode) return await Read<ImportResource>(answer, cancellation);
        var problem = await Refused(answer, cancellation);
        return problem.Errors is { } errors && errors.Any(error => error.Row is not null)
            ? ImportResource.Of(problem, sheet.Kind)
            : throw new VerbException($"The server at {http.BaseAddress} refuses: {problem.Title}.");
    }

    private async Task<ImportProgress?> Running(CancellationToken cancellation)
    {
        using var answer = await SendContent(HttpMethod.Get, $"{ApiEndpoints.Root}/imports/running", null, Patience, cancellation);
        return answer.IsSuccessStatusCode ? (await Read<RunningImport>(answer, cancellation)).Progress : null;
    }

    public async Task Export(SheetToExport sheet, Stream output, CancellationToken cancellation)
    {
        var query = Query(("city", sheet.City), ("lang", sheet.Language.Tag()));
        using var answer = await SendContent(HttpMethod.Get, $"{ApiEndpoints.Root}/exports/{sheet.Kind}{query}", null, Timeout.InfiniteTimeSpan, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new VerbException($"The server at {http.BaseAddress} refuses: {(await Refused(answer, cancellation)).Title}.");
        await answer.Content.CopyToAsync(output, cancellation);
    }

    private static QueryString Query(params IEnumerable<(string Name, string? Value)> parameters) =>
        QueryString.Create(parameters.Where(it => it.Value is not null).Select(it => KeyValuePair.Create(it.Name, it.Value)));

    public void Dispose() => http.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Null when there is no such thing.</summary>
    private async Task<T?> Operation<T>(HttpMethod method, string path, object? body, TimeSpan patience, CancellationToken cancellation) where T : class
    {
        using var answer = await Send(method, $"{ApiEndpoints.Root}/operations/{path}", body, patience, cancellation);
        if (answer.IsSuccessStatusCode) return await Read<T>(answer, cancellation);
        var problem = await Refused(answer, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : throw new VerbException($"The server at {http.BaseAddress} refuses: {problem.Title}.");
    }

    /// <summary>Why it is refused; that there is no right to it is said otherwise.</summary>
    private async Task<Problem> Refused(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new VerbException($"The server at {http.BaseAddress} wants a token of the role {role}: give it with --token or in PARTNERSHIPS_TOKEN.");
        return await Read<Problem>(answer, cancellation);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, TimeSpan patience, CancellationToken cancellation)
    {
        using var content = body is null ? null : JsonContent.Create(body, body.GetType(), options: ApiJson.Options);
        return await SendContent(method, path, content, patience, cancellation);
    }

    private async Task<HttpResponseMessage> SendContent(HttpMethod method, string path, HttpContent? content, TimeSpan patience, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        either.CancelAfter(patience);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            return await http.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new VerbException($"The server at {http.BaseAddress} does not answer within {Wording.Span(patience)}.");
        }
        catch (HttpRequestException failure)
        {
            throw new VerbException($"No server answers at {http.BaseAddress}: {failure.Message}.");
        }
    }

    private async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancellation) where T : class
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellation))!;
        }
        catch (JsonException)
        {
            throw Stranger();
        }
    }

    private VerbException Stranger() => new($"What answers at {http.BaseAddress} is no server of this kind.");
}
