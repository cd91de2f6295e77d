namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Commands of an import that are written together.</summary>
internal sealed class ImportBatch : IImportBatch
{
    // A longer batch is no quicker, since more of it is alive at each collection of garbage; and what else is to be written waits for it: less than a
    // tenth of a second.
    private const int MostEvents = 5_000;
    private const int MostBytes = 16 << 20;

    private readonly Dictionary<StreamName, Part> streams = [];
    private readonly Dictionary<Guid, Imported> commands = [];
    private int events;
    private long bytes;

    /// <summary>What the batch adds to a stream.</summary>
    public readonly record struct Part(RecordedEvent First, long Last);

    private readonly record struct Imported(ReadOnlyMemory<byte> Fingerprint, RecordedEvent[] Events);

    public bool IsEmpty => commands.Count == 0;

    public IReadOnlyCollection<Guid> Ids => commands.Keys;

    public IReadOnlyDictionary<StreamName, Part> Streams => streams;

    /// <inheritdoc/>
    public bool HasRoom(RecordedEvent[] more) => IsEmpty
        || (events + more.Length <= MostEvents && bytes + Bytes(more) <= MostBytes && !commands.ContainsKey(more[0].CommandId));

    /// <inheritdoc/>
    public ImportRefusal? Add(ReadOnlyMemory<byte> fingerprint, RecordedEvent[] more)
    {
        foreach (var recorded in more)
        {
            if (!streams.TryGetValue(recorded.Stream, out var part)) part = new Part(recorded, recorded.Version - 1);
            if (recorded.Version != part.Last + 1)
                return ImportCheck.Refuse(recorded, ImportFault.Version, $"Version {part.Last} of {recorded.Stream} is followed by version {recorded.Version}.");
            streams[recorded.Stream] = part with { Last = recorded.Version };
        }
        commands.Add(more[0].CommandId, new Imported(fingerprint, more));
        events += more.Length;
        bytes += Bytes(more);
        return null;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        commands.Clear();
        streams.Clear();
        (events, bytes) = (0, 0);
    }

    /// <summary>Leaves out the commands that the log holds with the same content.</summary>
    /// <returns>How many events they have.</returns>
    public int PassOver(ILookup<Guid, ImportReads.Row> recorded, out ImportRefusal? refusal)
    {
        var before = events;
        refusal = null;
        var all = commands.Values.ToList();
        Clear();
        foreach (var (fingerprint, more) in all)
        {
            var rows = recorded[more[0].CommandId];
            if (!rows.Any()) refusal ??= Add(fingerprint, more);
            else if (!rows.Select(row => row.Leaf).SequenceEqual(more.Select(e => e.LeafHash.ToArray()), SameBytes.Comparer)
                || !rows.All(row => fingerprint.Span.SequenceEqual(row.Fingerprint)))
                refusal ??= ImportCheck.Refuse(more[0], ImportFault.OtherContent, "The log holds a command with that id and another content.");
        }
        return before - events;
    }

    public AppendRequest Request(Guard[] guards) => new(
        [.. commands.Select(command => new AppendedCommand(command.Key, command.Value.Fingerprint, command.Value.Events.Length))],
        [.. commands.Values.SelectMany(command => command.Events)],
        guards,
        [.. streams.Select(stream => new NextState(stream.Key, stream.Value.Last, null))]);

    private static long Bytes(RecordedEvent[] events)
    {
        long bytes = 0;
        foreach (var recorded in events) bytes += recorded.Payload.Length;
        return bytes;
    }

    private sealed class SameBytes : EqualityComparer<byte[]>
    {
        public static SameBytes Comparer { get; } = new();

        public override bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public override int GetHashCode(byte[] obj) => obj.Length;
    }
}
