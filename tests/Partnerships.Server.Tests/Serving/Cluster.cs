using Npgsql;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Xunit;

[assembly: AssemblyFixture(typeof(Cluster))]

namespace Partnerships.Server.Tests.Serving;

/// <summary>One throw-away PostgreSQL for all tests, and one server that most of them share: each makes a city of its own in it.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private LocalPostgres? postgres;
    private TestServer? shared;

    internal TestServer Shared => shared!;

    /// <summary>The folder of PostgreSQL's files.</summary>
    internal string Folder => postgres!.Folder;

    public async ValueTask InitializeAsync()
    {
        postgres = await LocalPostgres.Start(new LocalPostgresOptions
        {
            Throwaway = true,
            Fsync = false,
            Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
        });
        shared = await TestServer.Start(await NewDatabase());
    }

    public async ValueTask DisposeAsync()
    {
        if (shared is not null) await shared.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
    }

    /// <summary>A server on a log of its own.</summary>
    internal async Task<TestServer> NewServer(TimeProvider? clock = null, bool development = true, OpenIdSettings? openId = null) =>
        await TestServer.Start(await NewDatabase(), clock, development, openId);

    /// <summary>An empty database, or a copy of one that nobody uses. A test that asks for what the engine lacks is skipped here.</summary>
    internal async Task<string> NewDatabase(string? copyOf = null)
    {
        if (TestContext.Current.TestMethod?.MethodName is { } test && EngineUnderTest.Lacks(test) is { } reason) Assert.Skip(reason);
        var name = $"server_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(postgres!.ConnectionString + ";Pooling=false");
        var template = copyOf is null ? "template1" : new NpgsqlConnectionStringBuilder(copyOf).Database;
        await using var create = source.CreateCommand($"create database {name} template {template}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name }.ConnectionString;
    }
}
