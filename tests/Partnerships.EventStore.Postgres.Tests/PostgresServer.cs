using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>One throw-away server for all tests; each test gets a database of its own. Started by the first that asks, for many ask
/// for none; the process that a test starts only to kill it is one of them.</summary>
public sealed class PostgresServer : IEngineFactory, IAsyncDisposable
{
    private readonly Lazy<Task<LocalPostgres>> server = new(() => LocalPostgres.Start(new LocalPostgresOptions
    {
        Throwaway = true,
        Fsync = false,
        Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
    }));

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated) await (await server.Value).DisposeAsync();
    }

    async Task<ILog> IEngineFactory.NewLog() => await NewLog();

    internal async Task<PostgresLog> NewLog()
    {
        var name = $"log_{Guid.NewGuid():N}";
        await Administer($"create database {name}");
        var database = new NpgsqlConnectionStringBuilder((await server.Value).ConnectionString) { Database = name };
        return new PostgresLog(database.ConnectionString, () => Administer($"drop database if exists {name} with (force)"));
    }

    private async Task Administer(string sql)
    {
        await using var source = NpgsqlDataSource.Create((await server.Value).ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
