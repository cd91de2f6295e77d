using Npgsql;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.CritterStack.Tests;
using Partnerships.EventStore.Postgres.Cluster;
using Xunit;

[assembly: AssemblyFixture(typeof(CritterStackServer))]

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>One throw-away PostgreSQL for all tests; each test gets a database of its own.</summary>
public sealed class CritterStackServer : IEngineFactory, IAsyncLifetime
{
    private LocalPostgres? server;

    public async ValueTask InitializeAsync() => server = await LocalPostgres.Start(new LocalPostgresOptions
    {
        Throwaway = true,
        Fsync = false,
        Settings = new Dictionary<string, string> { ["max_connections"] = "400" },
    });

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    public async Task<ILog> NewLog()
    {
        var (name, connectionString) = await NewDatabase();
        return new CritterStackLog(connectionString, name, this);
    }

    internal async Task<(string Name, string ConnectionString)> NewDatabase()
    {
        var name = $"log_{Guid.NewGuid():N}";
        await Execute($"create database {name}");
        return (name, new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Database = name }.ConnectionString);
    }

    public string? Lacks(string test) => Lacking.Reasons.GetValueOrDefault(test);

    internal Task Drop(string name) => Execute($"drop database if exists {name} with (force)");

    /// <summary>See <see cref="ILog.Cut"/>.</summary>
    internal Task Cut(string name) => Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    /// <summary>See <see cref="IEngine.Crash"/>. The sessions are ended, and nobody is let in while the engine is closed.</summary>
    internal async Task Crash(string name, Func<Task> close)
    {
        await Execute($"alter database {name} allow_connections false");
        await Cut(name);
        await close();
        await Execute($"alter database {name} allow_connections true");
    }

    /// <summary>How many are connected to a database.</summary>
    internal async Task<long> Sessions(string name)
    {
        await using var source = NpgsqlDataSource.Create(WithoutPool);
        await using var command = source.CreateCommand($"select count(*) from pg_stat_activity where datname = '{name}'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private string WithoutPool => new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Pooling = false }.ConnectionString;

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(WithoutPool);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
