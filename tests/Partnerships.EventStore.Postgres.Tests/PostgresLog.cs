using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>A database of its own.</summary>
internal sealed class PostgresLog(string connectionString, PostgresServer server) : ILog
{
    public string ConnectionString => connectionString;

    public static PostgresOptions Options(string connectionString, EngineSetup setup) => new()
    {
        ConnectionString = connectionString,
        EventTypes = setup.EventTypes,
        Views = setup.Views,
        Reactions = setup.Reactions,
        CarryOut = setup.CarryOut,
        TimeProvider = setup.Clock,
        Attempts = setup.Attempts,
    };

    async Task<IEngine> ILog.Open(EngineSetup setup) => new Engine(await Open(setup), CrashOf);

    public Task<PostgresEventStore> Open(EngineSetup? setup = null) => PostgresEventStore.Open(Options(connectionString, setup ?? new EngineSetup()) with { Patience = server.Patience });

    public Task Cut() => server.Cut(Name);

    public async ValueTask DisposeAsync() => await server.Drop(Name);

    private Task CrashOf(PostgresEventStore store) => server.Crash(Name, () => store.DisposeAsync().AsTask());

    private string Name => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private sealed class Engine(PostgresEventStore store, Func<PostgresEventStore, Task> crash) : IEngine
    {
        public IEventStore Store => store;

        public IEventStoreOperations Operations => store;

        public Task Crash() => crash(store);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
