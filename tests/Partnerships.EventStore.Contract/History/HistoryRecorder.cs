using System.Collections.Concurrent;
using System.Diagnostics;

namespace Partnerships.EventStore.Contract.History;

/// <summary>Records what callers of an engine do and see, each through a store of its own from <see cref="Watch"/>, over
/// restarts and crashes of the engine. <see cref="Check"/> then says which promises were broken.</summary>
public sealed class HistoryRecorder
{
    private readonly ConcurrentQueue<Operation> operations = new();

    /// <summary>A clock that only goes forward, the same for all callers of this process.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    public IReadOnlyCollection<Operation> Operations => operations;

    /// <summary>A store for one caller. What fails is recorded as in doubt, and thrown on: whether to send the command again,
    /// under its id, is the caller's affair.</summary>
    public IEventStore Watch(IEventStore store, string who) => new WatchedStore(store, who, this);

    /// <summary>Makes the database crash. What views had seen before may be seen later than after, and only that.</summary>
    public async Task Crash(Func<Task> crash)
    {
        ArgumentNullException.ThrowIfNull(crash);
        var began = Now;
        await crash();
        Add(new Crashed("the database", began, Now));
    }

    /// <summary>Reads the whole log and holds everything that was seen against it. To be called when all callers are done.</summary>
    /// <param name="store">The engine as it is afterwards.</param>
    /// <param name="views">The views that were read.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <returns>All that is wrong, in words; nothing when all is well.</returns>
    public async Task<IReadOnlyList<Violation>> Check(IEventStore store, IReadOnlyList<View> views, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var log = new List<RecordedEvent>();
        await foreach (var recorded in store.ReadLog(0, cancellation)) log.Add(recorded);
        return HistoryCheck.Violations(log, [.. operations], views);
    }

    internal void Add(Operation operation) => operations.Enqueue(operation);
}
