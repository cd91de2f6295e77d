namespace Partnerships.EventStore.Contract.Model;

/// <summary>Streams folded from a log in memory; the first one loaded as it was when the log was so long, the others as they were
/// when it was perhaps longer.</summary>
internal sealed class MemoryStreams(IReadOnlyList<RecordedEvent> log, DateTimeOffset now, long first = long.MaxValue, long others = long.MaxValue) : IStreams
{
    private readonly Dictionary<StreamName, long> versions = [];

    public DateTimeOffset Now => now;

    public IReadOnlyDictionary<StreamName, long> Versions => versions;

    public ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default) where TState : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        var stream = new StreamName(kind.Name, id);
        var upTo = versions.Count == 0 ? first : others;
        var events = log.Where(recorded => recorded.Stream == stream && recorded.Position <= upTo).ToList();
        versions[stream] = events.Count;
        return new(new Loaded<TState>(stream, events.Aggregate(kind.Initial, (state, recorded) => kind.Evolve(state, recorded.Data)), events.Count));
    }
}
