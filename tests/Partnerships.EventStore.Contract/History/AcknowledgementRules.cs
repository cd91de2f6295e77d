namespace Partnerships.EventStore.Contract.History;

/// <summary>What was acknowledged is in the log once, as it was said, and a repeat is told the same.</summary>
internal static class AcknowledgementRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IReadOnlyDictionary<Guid, List<Sent>> commands) =>
        commands.Values.SelectMany(sends => Check(index, sends));

    private static IEnumerable<Violation> Check(LogIndex index, List<Sent> sends)
    {
        var acknowledged = sends.Where(sent => sent.Outcome is Outcome.Appended).ToList();
        if (acknowledged.Count == 0) yield break;
        foreach (var sent in acknowledged)
        {
            if (Difference(index, sent, (Outcome.Appended)sent.Outcome!) is { } difference) yield return difference;
        }
        if (acknowledged.Count(sent => sent.Outcome is Outcome.Appended { Replayed: false }) is > 1 and var times)
            yield return new(Rule.NothingDoubled, $"Command {sends[0].Id} was told {times} times to be recorded just now.");
        var known = acknowledged.Min(sent => sent.Ended);
        foreach (var sent in sends.Where(sent => sent.Began > known))
        {
            if (sent.Outcome is not (null or Outcome.Appended { Replayed: true } or Outcome.CommandIdReused))
                yield return new(Rule.RepeatsAreKnown, $"{sent.Who} repeated command {sent.Id}, which had been recorded, and was told {sent.Outcome}.");
        }
    }

    private static Violation? Difference(LogIndex index, Sent sent, Outcome.Appended told)
    {
        var held = index.Of(sent.Id);
        foreach (var recorded in told.Events)
        {
            var said = Sighting.Of(recorded);
            if (index.Find(said) is not { } found) return new(Rule.NothingLost, $"{sent.Who} was told that {said} is recorded; the log does not hold it.");
            if (found.Position != said.Position) return new(Rule.OneOrder, $"{sent.Who} was told of {said}; the log holds it at {found.Position}.");
            if (found != said) return new(Rule.OneContent, $"{sent.Who} was told of {said} with another content than the log's.");
        }
        return told.Events.Count < held.Count
            ? new(Rule.AllOrNothing, $"{sent.Who} was told of {told.Events.Count} events of command {sent.Id}; the log holds {held.Count}.")
            : null;
    }
}
