using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>A database of its own.</summary>
internal sealed class CritterStackLog(string connectionString, string name, CritterStackServer server) : ILog
{
    /// <summary>For Npgsql.</summary>
    public string ConnectionString => connectionString;

    public Task<IEngine> Open(EngineSetup setup) => Open(setup, isAlone: true);

    /// <summary>Opens it as one of several nodes.</summary>
    public Task<IEngine> Join(EngineSetup setup) => Open(setup, isAlone: false);

    private async Task<IEngine> Open(EngineSetup setup, bool isAlone) => new Engine(
        await CritterStackEventStore.Open(new CritterStackOptions
        {
            ConnectionString = connectionString,
            EventTypes = setup.EventTypes,
            Views = setup.Views,
            Reactions = setup.Reactions,
            CarryOut = setup.CarryOut,
            TimeProvider = setup.Clock,
            Attempts = setup.Attempts,
            IsAlone = isAlone,
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
