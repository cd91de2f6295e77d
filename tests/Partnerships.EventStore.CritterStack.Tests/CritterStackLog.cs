using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>A database of its own.</summary>
internal sealed class CritterStackLog(string connectionString, string name, CritterStackServer server) : ILog
{
    /// <summary>For Npgsql.</summary>
    public string ConnectionString => connectionString;

    public async Task<IEngine> Open(EngineSetup setup) => new Engine(
        await CritterStackEventStore.Open(new CritterStackOptions
        {
            ConnectionString = connectionString,
            EventTypes = setup.EventTypes,
            Views = setup.Views,
            Reactions = setup.Reactions,
            CarryOut = setup.CarryOut,
            TimeProvider = setup.Clock,
            Attempts = setup.Attempts,
            IsAlone = true,
        }),
        store => server.Crash(name, () => store.DisposeAsync().AsTask()));

    public Task Cut() => server.Cut(name);

    public async ValueTask DisposeAsync() => await server.Drop(name);

    private sealed class Engine(CritterStackEventStore store, Func<CritterStackEventStore, Task> crash) : IEngine
    {
        public IEventStore Store => store;

        public IEventStoreOperations Operations => store;

        public Task Crash() => crash(store);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
