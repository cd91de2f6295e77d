namespace Partnerships.EventStore.Contract.History;

/// <summary>What can be said of the log alone.</summary>
internal static class LogRules
{
    public static IEnumerable<Violation> Check(LogIndex index)
    {
        for (var i = 0; i < index.Log.Count; i++)
        {
            if (index.Log[i].Position != i + 1) yield return new(Rule.NoGap, $"The log's event number {i + 1} is {Sighting.Of(index.Log[i])}.");
        }
        foreach (var events in index.Streams.Values)
        {
            for (var i = 0; i < events.Count; i++)
            {
                if (events[i].Version != i + 1) yield return new(Rule.NoGap, $"The event number {i + 1} of its stream is {events[i]}.");
            }
        }
        foreach (var (command, events) in index.Commands)
        {
            foreach (var same in events.GroupBy(recorded => recorded.Ordinal).Where(same => same.Count() > 1))
                yield return new(Rule.NothingDoubled, $"The log holds {command}/{same.Key} {same.Count()} times, at {string.Join(", ", same.Select(e => e.Position))}.");
            for (var i = 0; i < events.Count; i++)
            {
                if (events[i].Ordinal != i || events[i].Position != events[0].Position + i)
                    yield return new(Rule.AllOrNothing, $"The event number {i + 1} of its command, which begins at {events[0].Position}, is {Sighting.Of(events[i])}.");
            }
        }
    }
}
