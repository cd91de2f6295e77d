namespace Partnerships.EventStore.Contract.History;

/// <summary>The log as it is in the end, by what the rules ask for.</summary>
internal sealed class LogIndex
{
    private readonly Dictionary<long, Sighting> positions = [];
    private readonly Dictionary<(Guid, int), Sighting> ids = [];
    private readonly Dictionary<Guid, List<RecordedEvent>> commands = [];
    private readonly Dictionary<StreamName, List<Sighting>> streams = [];

    public LogIndex(IReadOnlyList<RecordedEvent> log)
    {
        Log = log;
        foreach (var recorded in log)
        {
            var sighting = Sighting.Of(recorded);
            positions.TryAdd(sighting.Position, sighting);
            ids.TryAdd((sighting.CommandId, sighting.Ordinal), sighting);
            Add(commands, recorded.CommandId, recorded);
            Add(streams, recorded.Stream, sighting);
        }
    }

    public IReadOnlyList<RecordedEvent> Log { get; }

    public long Head => Log.Count == 0 ? 0 : Log[^1].Position;

    public IReadOnlyDictionary<Guid, List<RecordedEvent>> Commands => commands;

    public IReadOnlyDictionary<StreamName, List<Sighting>> Streams => streams;

    public Sighting? At(long position) => positions.TryGetValue(position, out var sighting) ? sighting : null;

    public Sighting? Find(Sighting seen) => ids.TryGetValue((seen.CommandId, seen.Ordinal), out var sighting) ? sighting : null;

    public IReadOnlyList<RecordedEvent> Of(Guid command) => commands.TryGetValue(command, out var events) ? events : [];

    public IReadOnlyList<Sighting> Of(StreamName stream) => streams.TryGetValue(stream, out var events) ? events : [];

    /// <summary>How many events a stream had when the log was so long.</summary>
    public long VersionAt(StreamName stream, long position)
    {
        var events = Of(stream);
        int low = 0, high = events.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].Position <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(value);
    }
}
