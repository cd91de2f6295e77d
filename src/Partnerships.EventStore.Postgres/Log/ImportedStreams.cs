namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The versions that an import goes on from. Those that it has lately written it remembers; others are read.</summary>
internal sealed class ImportedStreams(ImportReads reads, Tail tail)
{
    // More than a batch has events.
    private const int Remembered = 50_000;

    private readonly TwoGenerations<StreamName, (long Version, long AsOf)> known = new(Remembered);

    /// <summary>Why <see cref="Guards"/> found that a batch does not fit; null when it looked at remembered versions, which may be old.</summary>
    public ImportRefusal? Misfit { get; private set; }

    /// <summary>What the batch rests on; null when it does not follow on the streams as they are.</summary>
    public async ValueTask<Guard[]?> Guards(ImportBatch batch, CancellationToken cancellation)
    {
        // The head is read first: what is found afterwards has seen it.
        var asOf = tail.Head;
        var unknown = batch.Streams.Keys.Where(stream => !known.TryGet(stream, out _)).ToArray();
        foreach (var (stream, version) in await reads.Versions(unknown, cancellation)) known.Set(stream, (version, asOf));
        var guards = new List<Guard>(batch.Streams.Count);
        foreach (var (stream, part) in batch.Streams)
        {
            known.TryGet(stream, out var found);
            if (found.Version != part.First.Version - 1)
            {
                Misfit = unknown.Length < batch.Streams.Count ? null : ImportCheck.Refuse(part.First, ImportFault.Version,
                    $"{stream} is at version {found.Version}; the event says that it is version {part.First.Version}.");
                return null;
            }
            guards.Add(new Guard(stream, found.Version, found.AsOf));
        }
        return [.. guards];
    }

    public void Written(ImportBatch batch, long head)
    {
        foreach (var (stream, part) in batch.Streams) known.Set(stream, (part.Last, head));
    }

    public void Forget() => known.Clear();
}
