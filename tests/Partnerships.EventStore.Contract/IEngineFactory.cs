namespace Partnerships.EventStore.Contract;

/// <summary>All that an engine's test project adds to the suites.</summary>
public interface IEngineFactory
{
    /// <summary>A log without events, for one test.</summary>
    Task<ILog> NewLog();
}

/// <summary>A log that can be opened, closed and opened again.</summary>
public interface ILog : IAsyncDisposable
{
    Task<IEngine> Open(EngineSetup setup);
}

/// <summary>An open engine. Disposing it closes the log.</summary>
public interface IEngine : IAsyncDisposable
{
    IEventStore Store { get; }

    IEventStoreOperations Operations { get; }
}

/// <summary>What an engine is opened with.</summary>
public sealed record EngineSetup
{
    public EventTypes EventTypes { get; init; } = Library.EventTypes;

    public IReadOnlyList<View> Views { get; init; } = [LibraryViews.Shelves];

    public Reactions? Reactions { get; init; }

    public CarryOut? CarryOut { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public int Attempts { get; init; } = 3;
}
