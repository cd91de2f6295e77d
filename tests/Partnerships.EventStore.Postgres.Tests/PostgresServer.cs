using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>One throw-away server for all tests; each test gets a database of its own.</summary>
public class PostgresServer : IEngineFactory, IAsyncLifetime
{
    private static readonly Dictionary<string, string> Settings = new() { ["max_connections"] = "300" };
    private LocalPostgres? server;
#if TESTCONTAINERS
    private ContainedPostgres? contained;
#endif
    private string connectionString = "";

    protected LocalPostgres Server => server!;

    /// <summary>How long engines wait for a database that is away.</summary>
    internal virtual TimeSpan Patience => TimeSpan.FromSeconds(30);

    protected virtual bool Fsync => false;

    public async ValueTask InitializeAsync()
    {
#if TESTCONTAINERS
        if (ContainedPostgres.Image is { } image)
        {
            contained = await ContainedPostgres.Start(image, Settings);
            connectionString = contained.ConnectionString;
            return;
        }
#endif
        server = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true, Fsync = Fsync, Settings = Settings });
        connectionString = server.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
#if TESTCONTAINERS
        if (contained is not null) await contained.DisposeAsync();
#endif
        if (server is not null) await server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    async Task<ILog> IEngineFactory.NewLog() => await NewLog();

    internal async Task<PostgresLog> NewLog()
    {
        var name = $"log_{Guid.NewGuid():N}";
        await Execute($"create database {name}");
        return new PostgresLog(new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString, this);
    }

    internal Task Drop(string name) => Execute($"drop database if exists {name} with (force)");

    /// <summary>See <see cref="ILog.Cut"/>.</summary>
    internal virtual Task Cut(string name) => Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    /// <summary>See <see cref="IEngine.Crash"/>. The sessions are ended, and nobody is let in while the engine is closed.</summary>
    internal virtual async Task Crash(string name, Func<Task> close)
    {
        await Execute($"alter database {name} allow_connections false");
        await Cut(name);
        await close();
        await Execute($"alter database {name} allow_connections true");
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
