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
        var next = new List<NextState>(1);
        for (var ordinal = 0; ordinal < events.Length; ordinal++)
        {
            var proposed = append.Events[ordinal];
            var loaded = await streams.Find(proposed.Stream, cancellation);
            var place = next.FindIndex(other => other.Stream == proposed.Stream);
            var before = place >= 0 ? next[place] : new NextState(loaded.Name, loaded.Version, loaded.State);
            events[ordinal] = Encode(context, proposed, ordinal, before.Version + 1, streams.Now, types);
            var after = new NextState(before.Stream, before.Version + 1, loaded.After(before.State, proposed.Data));
            if (place >= 0) next[place] = after;
            else next.Add(after);
        }
        return new AppendRequest([new(context.CommandId, context.Fingerprint, events.Length)], events, streams.Guards, [.. next]);
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
