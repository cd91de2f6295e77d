namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Makes requests of verdicts: encodes, hashes and folds on the caller's thread, which leaves the writer little to do.</summary>
internal static class Requests
{
    public static async ValueTask<AppendRequest> Encode(
        CommandContext context, Verdict.Append append, Streams streams, EventTypes types, CancellationToken cancellation)
    {
        if (append.Events.Count == 0) throw new InvalidOperationException("A decision appended no events; NothingToDo says that.");
        StoredText.Check(context.Actor);
        StoredText.Check(context.Cause);
        var events = new RecordedEvent[append.Events.Count];
        var next = new List<NextState>();
        foreach (var ofStream in append.Events.Index().GroupBy(entry => entry.Item.Stream))
        {
            var loaded = await streams.Find(ofStream.Key, cancellation);
            var version = loaded.Version;
            foreach (var (ordinal, proposed) in ofStream)
                events[ordinal] = Encode(context, proposed, ordinal, ++version, streams.Now, types);
            next.Add(new NextState(ofStream.Key, version, loaded.After(ofStream.Select(entry => entry.Item.Data))));
        }
        return new AppendRequest(context.CommandId, context.Fingerprint, events, streams.Guards, [.. next]);
    }

    private static RecordedEvent Encode(
        CommandContext context, ProposedEvent proposed, int ordinal, long version, DateTimeOffset now, EventTypes types)
    {
        var recorded = new RecordedEvent
        {
            Position = 0,
            Stream = proposed.Stream,
            Version = version,
            Type = types.NameOf(proposed.Data),
            Payload = CanonicalJson.Encode(proposed.Data),
            Data = proposed.Data,
            Actor = context.Actor,
            RecordedAt = now,
            EffectiveOn = proposed.EffectiveOn,
            CommandId = context.CommandId,
            Ordinal = ordinal,
            Cause = context.Cause,
            CorrelationId = context.CorrelationId,
            LeafHash = default,
        };
        return recorded with { LeafHash = Leaf.Hash(recorded) };
    }
}
