using Partnerships.EventStore.Contract.History;

namespace Partnerships.EventStore.Contract.Model;

/// <summary>What an engine has to do, in memory and one thing after another.</summary>
internal sealed class LibraryModel(IReadOnlyList<View> views)
{
    private readonly List<RecordedEvent> log = [];
    private readonly Dictionary<Guid, byte[]> fingerprints = [];
    private readonly Dictionary<string, FoldedView> folded = views.ToDictionary(view => view.Name, view => new FoldedView(view));

    public IReadOnlyList<RecordedEvent> Log => log;

    public long Head => log.Count;

    public FoldedView View(string name) => folded[name];

    /// <summary>How long the log was at a time.</summary>
    public long PositionAt(DateTimeOffset at) => log.LastOrDefault(recorded => recorded.RecordedAt <= at)?.Position ?? 0;

    /// <summary>Carries a command out.</summary>
    public async Task<Outcome> Execute(CommandContext context, Decide decide, DateTimeOffset now)
    {
        if (First(context) is { } first) return first;
        var streams = new MemoryStreams(log, now);
        var verdict = await decide(streams, default);
        if (verdict is not Verdict.Append append) return Told(verdict, streams);
        var events = append.Events.Select((proposed, ordinal) => Record(context, proposed, ordinal, now)).ToList();
        fingerprints.Add(context.CommandId, context.Fingerprint.ToArray());
        return new Outcome.Appended(events, Replayed: false);
    }

    /// <summary>What a command that records nothing may be told when others were recorded after a position while it looked: its
    /// streams may be of any moment since, each not before the one that it looked at before.</summary>
    public async Task<List<Outcome>> WithoutEvents(Decide decide, long since, DateTimeOffset now)
    {
        var possible = new List<Outcome>();
        for (var first = since; first <= Head; first++)
        {
            for (var others = first; others <= Head; others++)
            {
                var streams = new MemoryStreams(log, now, first, others);
                if (await decide(streams, default) is var verdict and not Verdict.Append) possible.Add(Told(verdict, streams));
            }
        }
        return possible;
    }

    private Outcome? First(CommandContext context)
    {
        if (!fingerprints.TryGetValue(context.CommandId, out var fingerprint)) return null;
        return context.Fingerprint.Span.SequenceEqual(fingerprint)
            ? new Outcome.Appended([.. log.Where(recorded => recorded.CommandId == context.CommandId)], Replayed: true)
            : new Outcome.CommandIdReused();
    }

    private static Outcome Told(Verdict verdict, MemoryStreams streams) => verdict is Verdict.Refuse refuse
        ? new Outcome.Refused(refuse.Reason, streams.Versions)
        : new Outcome.NothingToDo(streams.Versions);

    private RecordedEvent Record(CommandContext context, ProposedEvent proposed, int ordinal, DateTimeOffset now)
    {
        var recorded = new RecordedEvent
        {
            Position = Head + 1,
            Stream = proposed.Stream,
            Version = log.Count(earlier => earlier.Stream == proposed.Stream) + 1,
            Type = Library.EventTypes.NameOf(proposed.Data),
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
        log.Add(recorded with { LeafHash = Leaf.Hash(recorded) });
        foreach (var view in folded.Values) view.Fold(log[^1]);
        return log[^1];
    }
}
