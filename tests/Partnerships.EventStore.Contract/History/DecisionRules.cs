namespace Partnerships.EventStore.Contract.History;

/// <summary>A decision that led to events saw each of its streams as it was just before them. One that did not saw at least what
/// had been acknowledged when it looked.</summary>
internal static class DecisionRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IReadOnlyDictionary<Guid, List<Sent>> commands, Known acknowledged)
    {
        foreach (var sent in commands.Values.SelectMany(sends => sends))
        {
            if (sent is { Outcome: Outcome.Refused or Outcome.NothingToDo, Attempts: [.., var last] } && Overlooked(index, last, acknowledged) is { } stream)
                yield return new(Rule.NoStaleRead, $"{sent.Who} decided that there was nothing to record on version {last.Loaded[stream]} of {stream}, which was known to have moved on.");
        }
        foreach (var (command, events) in index.Commands)
        {
            if (!commands.TryGetValue(command, out var sends)) continue;
            var proposals = sends.SelectMany(sent => sent.Attempts).Where(attempt => OriginRules.Proposed(attempt, events)).ToList();
            if (proposals.Count == 0 || proposals.Any(attempt => Moved(index, attempt, events[0].Position) is null)) continue;
            var moved = Moved(index, proposals[^1], events[0].Position)!.Value;
            yield return new(Rule.DecidedOnThePresent,
                $"{Sighting.Of(events[0])} was decided on version {proposals[^1].Loaded[moved]} of {moved}, which was then at {index.VersionAt(moved, events[0].Position - 1)}.");
        }
    }

    private static StreamName? Moved(LogIndex index, Attempt attempt, long position)
    {
        foreach (var (stream, version) in attempt.Loaded)
        {
            if (index.VersionAt(stream, position - 1) != version) return stream;
        }
        return null;
    }

    private static StreamName? Overlooked(LogIndex index, Attempt attempt, Known acknowledged)
    {
        foreach (var (stream, version) in attempt.Loaded)
        {
            if (version < index.VersionAt(stream, acknowledged.Before(attempt.Began))) return stream;
        }
        return null;
    }
}
