using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>A database of its own.</summary>
internal sealed class PostgresLog(string connectionString, Func<Task> drop) : ILog
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

    async Task<IEngine> ILog.Open(EngineSetup setup) => new Engine(await Open(setup));

    public Task<PostgresEventStore> Open(EngineSetup? setup = null) => PostgresEventStore.Open(Options(connectionString, setup ?? new EngineSetup()));

    public async ValueTask DisposeAsync() => await drop();

    private sealed class Engine(PostgresEventStore store) : IEngine
    {
        public IEventStore Store => store;

        public IEventStoreOperations Operations => store;

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
