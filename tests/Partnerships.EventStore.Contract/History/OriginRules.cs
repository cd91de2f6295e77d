namespace Partnerships.EventStore.Contract.History;

/// <summary>Nothing is in the log that nobody sent: each command's events are what its decision proposed, and one that was told
/// to have recorded nothing has not. A command that was ever in doubt may be there or not.</summary>
internal static class OriginRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IReadOnlyDictionary<Guid, List<Sent>> commands)
    {
        foreach (var (command, events) in index.Commands)
        {
            var first = Sighting.Of(events[0]);
            if (!commands.TryGetValue(command, out var sends))
                yield return new(Rule.NoPhantom, $"Nobody sent {first}.");
            else if (!sends.Any(sent => sent.Outcome is null or Outcome.Appended))
                yield return new(Rule.NoPhantom, $"{sends[0].Who} was told '{sends[^1].Outcome}'; yet the log holds {first}.");
            else if (!sends.Any(sent => sent.Attempts.Any(attempt => Proposed(attempt, events))))
                yield return new(Rule.NoPhantom, $"No decision of {sends[0].Who} proposed what the log holds from {first} on.");
        }
    }

    /// <summary>Whether a decision proposed just these events.</summary>
    public static bool Proposed(Attempt attempt, IReadOnlyList<RecordedEvent> events) =>
        attempt.Verdict is Verdict.Append append
        && append.Events.Count == events.Count
        && append.Events.Zip(events).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(ProposedEvent proposed, RecordedEvent recorded) =>
        proposed.Stream == recorded.Stream
        && proposed.EffectiveOn == recorded.EffectiveOn
        && proposed.Data.GetType() == recorded.Data.GetType()
        && CanonicalJson.Encode(proposed.Data).AsSpan().SequenceEqual(recorded.Payload.Span);
}
