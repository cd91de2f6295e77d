namespace Partnerships.EventStore.Contract.History;

/// <summary>The log's order agrees with time: what anybody knew of before a command was first given stands before it.</summary>
internal static class OrderRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IReadOnlyDictionary<Guid, List<Sent>> commands, Known seen)
    {
        foreach (var (command, events) in index.Commands)
        {
            if (!commands.TryGetValue(command, out var sends)) continue;
            var first = sends.MinBy(sent => sent.Began)!;
            var known = seen.Before(first.Began);
            if (known >= events[0].Position)
                yield return new(Rule.RealTimeOrder, $"The event at {known} was known before {first.Who} gave the command of {Sighting.Of(events[0])}, which stands before it.");
        }
    }
}
