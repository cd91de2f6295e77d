namespace Partnerships.EventStore.Contract;

/// <summary>All that an engine's test project adds to the suites.</summary>
public interface IEngineFactory
{
    /// <summary>A log without events, for one test.</summary>
    Task<ILog> NewLog();

    /// <summary>Why the engine cannot do what a test asks for, by the test's name; null for what it can. Such a test is skipped, and says so.</summary>
    string? Lacks(string test) => null;
}

/// <summary>A log that can be opened, closed and opened again.</summary>
public interface ILog : IAsyncDisposable
{
    Task<IEngine> Open(EngineSetup setup);

    /// <summary>Cuts whatever connects the engine with its log, as a failing network or a database that restarts does. The
    /// engine stays, and is expected to help itself.</summary>
    Task Cut();
}

/// <summary>An open engine. Disposing it closes the log.</summary>
public interface IEngine : IAsyncDisposable
{
    IEventStore Store { get; }

    IEventStoreOperations Operations { get; }

    /// <summary>Ends the engine as the death of its process does: at once, in the midst of what it does, and nothing that it still
    /// tries reaches the log. What was under way ends in exceptions. The log can then be opened again.</summary>
    Task Crash();
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
