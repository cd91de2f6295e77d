using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Health;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary>The one way to a server that runs.</summary>
internal sealed class ServerOverHttp : ILogOwner, IDisposable
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient http;

    public ServerOverHttp(Uri address, string? token)
    {
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
    public static string? Token(ServerSettings settings, string? given) => given ?? settings.Token
        ?? DevelopmentIssuer.Find(settings.DataDirectory)?.Issue(new Caller(Roles.Operator, Roles.Operator, []), settings.Clock.GetUtcNow(), TokenLifetime);

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

    public async Task<IReadOnlyList<Guid>> DeadLetters(CancellationToken cancellation) =>
        await Operation<Page<DeadLetterResource>>(HttpMethod.Get, "dead-letters", null, Patience, cancellation) is { } page
            ? [.. page.Items.Select(letter => letter.Id)]
            : throw Stranger();

    public async Task<bool> Replay(Guid id, CancellationToken cancellation) =>
        await Operation<ReplayResource>(HttpMethod.Post, $"dead-letters/{id}/replays", null, Patience, cancellation) is not null;

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
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new VerbException($"The server at {http.BaseAddress} wants the token of an operator: give it with --token or in PARTNERSHIPS_TOKEN.");
        var problem = await Read<Problem>(answer, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : throw new VerbException($"The server at {http.BaseAddress} refuses: {problem.Title}.");
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, TimeSpan patience, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        either.CancelAfter(patience);
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: ApiJson.Options);
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
