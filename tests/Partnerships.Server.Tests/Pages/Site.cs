using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>A development server with a small world in it, made through the API: what the page tests look at.</summary>
public sealed class Site(Cluster cluster) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"partnerships-pages-{Guid.NewGuid():N}");
    private readonly HttpClient client = new();
    private RunningServer server = null!;
    private DevelopmentIssuer issuer = null!;

    internal SettableClock Clock { get; } = new(new DateTimeOffset(2023, 1, 2, 9, 0, 0, TimeSpan.Zero));

    internal SmallWorld World { get; private set; } = null!;

    public Uri Address => new(server.Address);

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.Start(new ServerSettings
        {
            DataDirectory = folder, ConnectionString = await cluster.NewDatabase(), Urls = "http://127.0.0.1:0", Development = true, Clock = Clock,
        });
        issuer = DevelopmentIssuer.In(folder);
        World = await SmallWorld.In(this);
        await Settle();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Waits until workflows and views have seen everything.</summary>
    internal async Task Settle()
    {
        var operations = server.Services.GetRequiredService<IEventStoreOperations>();
        await operations.Settle();
        var log = server.Services.GetRequiredService<IEventStore>();
        foreach (var view in operations.Progress().Where(p => p.Name != "workflows"))
            if (!await log.WaitFor(view.Name, operations.Head, TimeSpan.FromSeconds(30)))
                throw new InvalidOperationException($"{view.Name} stands at {view.Position}: {view.Failure}");
    }

    /// <summary>Sends a command as the API's client does.</summary>
    /// <returns>The id of what it was about.</returns>
    internal async Task<string> Post(string path, object body, string role = Roles.Caseworker)
    {
        using var request = Request(HttpMethod.Post, path, role);
        request.Content = JsonContent.Create(body, options: DocumentJson.Options);
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(answer).RootElement.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {answer}");
    }

    internal async Task<HttpResponseMessage> Get(string path, string role = Roles.Caseworker)
    {
        using var request = Request(HttpMethod.Get, path, role);
        return await client.SendAsync(request);
    }

    internal async Task<JsonElement> GetJson(string path)
    {
        using var response = await Get(path);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Clone();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string role)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, $"/api/v1{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Issue(new Caller(role, role, []), Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return request;
    }
}

// On their own: a browser that competes with the crash tests for two cores times out now and then.
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SiteTests : ICollectionFixture<Site>, ICollectionFixture<Browser>
{
    public const string Name = "pages";
}
