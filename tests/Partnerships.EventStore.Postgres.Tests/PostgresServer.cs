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
        await using var source = Administration();
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new PostgresLog(new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Database = name }.ConnectionString, () => Drop(name));
    }

    private async Task Drop(string name)
    {
        await using var source = Administration();
        await using var drop = source.CreateCommand($"drop database if exists {name} with (force)");
        await drop.ExecuteNonQueryAsync();
    }

    private NpgsqlDataSource Administration() =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Pooling = false }.ConnectionString);
}
