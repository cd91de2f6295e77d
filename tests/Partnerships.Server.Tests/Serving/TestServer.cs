using Microsoft.Extensions.DependencyInjection;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Serving;
using Partnerships.Vault;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

/// <summary>The real server on a free port, and clients of it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(10_000);
    private readonly RunningServer server;
    private readonly ServerSettings settings;
    private readonly HttpClient http;

    private TestServer(RunningServer server, ServerSettings settings)
    {
        (this.server, this.settings) = (server, settings);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(server.Address) };
    }

    public IServiceProvider Services => server.Services;

    /// <summary>What the operator's verbs are told to work on this server's log, and where it is.</summary>
    public ServerSettings Settings => settings with { Urls = server.Address };

    public string Address => server.Address;

    public IEventStoreOperations Operations => Services.GetRequiredService<IEventStoreOperations>();

    public static async Task<TestServer> Start(string connectionString, TimeProvider? clock = null, bool development = true, OpenIdSettings? openId = null)
    {
        var data = Directory.CreateTempSubdirectory("partnerships-test-").FullName;
        var settings = EngineUnderTest.On(new ServerSettings
        {
            DataDirectory = data,
            ConnectionString = connectionString,
            Urls = "http://127.0.0.1:0",
            Development = development,
            Clock = clock ?? TimeProvider.System,
            OpenId = openId,
            MasterKeys = development ? new Dictionary<string, string>() : new() { ["test"] = MasterKeys.NewKey() },
        });
        return new TestServer(await RunningServer.Start(settings), settings);
    }

    /// <summary>A client that bears a token.</summary>
    public Client As(string role, params string[] cities) => new(http, Token(role, cities));

    /// <summary>A client without a token.</summary>
    public Client Anonymous() => new(http, null);

    /// <summary>A client with whatever it says is a token.</summary>
    public Client Bearing(string token) => new(http, token);

    public string Token(string role, params string[] cities) => Token(Long, role, cities);

    public string Token(TimeSpan lifetime, string role, params string[] cities) =>
        DevelopmentIssuer.In(settings.DataDirectory).Issue(new Caller($"Test {role}", role, cities), settings.Clock.GetUtcNow(), lifetime);

    /// <summary>Waits until workflows have done what there is to do.</summary>
    public Task Settle() => Operations.Settle(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        Directory.Delete(settings.DataDirectory, recursive: true);
    }
}
