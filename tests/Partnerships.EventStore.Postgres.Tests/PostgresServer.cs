using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>One throw-away server for all tests; each test gets a database of its own.</summary>
public sealed class PostgresServer : IEngineFactory, IAsyncLifetime
{
    private LocalPostgres? server;

    public async ValueTask InitializeAsync() => server = await LocalPostgres.Start(new LocalPostgresOptions
    {
        Throwaway = true,
        Fsync = false,
        Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
    });

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    async Task<ILog> IEngineFactory.NewLog() => await NewLog();

    internal async Task<PostgresLog> NewLog()
    {
        var name = $"log_{Guid.NewGuid():N}";
        await Execute($"create database {name}");
        return new PostgresLog(new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Database = name }.ConnectionString, this);
    }

    internal Task Drop(string name) => Execute($"drop database if exists {name} with (force)");

    internal Task EndSessions(string name) => Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    /// <summary>Ends a database's sessions and lets nobody in while something is done.</summary>
    internal async Task LockOut(string name, Func<Task> meanwhile)
    {
        await Execute($"alter database {name} allow_connections false");
        await EndSessions(name);
        await meanwhile();
        await Execute($"alter database {name} allow_connections true");
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
