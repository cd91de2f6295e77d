namespace Partnerships.EventStore.Contract.History;

/// <summary>Whoever reads a stream, or the log, sees its beginning (or a piece right after where he began), as all others do, and
/// not less than was known when he asked.</summary>
internal static class ReadRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IEnumerable<Operation> operations, Known acknowledged, Known seen)
    {
        foreach (var operation in operations)
        {
            var violation = operation switch
            {
                LogRead read => Wrong(index, read) ?? Short(index, read, acknowledged, Rule.NoStaleRead) ?? Short(index, read, seen, Rule.NoStepBack),
                StreamRead read => Wrong(index, read) ?? Short(index, read, acknowledged, Rule.NoStaleRead) ?? Short(index, read, seen, Rule.NoStepBack),
                _ => null,
            };
            if (violation is not null) yield return violation;
        }
    }

    private static Violation? Wrong(LogIndex index, LogRead read)
    {
        var next = read.After;
        foreach (var sighting in read.Seen)
        {
            if (Wrong(index, $"{read.Who} read the log after {read.After} and", sighting, sighting.Position, ++next) is not { } violation) continue;
            return violation.Rule == Rule.NoGap && read.Seen.Any(late => late.Position == next) ? violation with { Rule = Rule.OneOrder } : violation;
        }
        return null;
    }

    private static Violation? Wrong(LogIndex index, StreamRead read)
    {
        var next = read.After;
        foreach (var sighting in read.Seen)
        {
            if (sighting.Stream != read.Stream) return new(Rule.NoPhantom, $"{read.Who} read {read.Stream} and saw {sighting}.");
            if (Wrong(index, $"{read.Who} read {read.Stream} after {read.After} and", sighting, sighting.Version, ++next) is not { } violation) continue;
            return violation.Rule == Rule.NoGap && read.Seen.Any(late => late.Version == next) ? violation with { Rule = Rule.OneOrder } : violation;
        }
        return null;
    }

    private static Violation? Wrong(LogIndex index, string reader, Sighting seen, long number, long expected)
    {
        if (index.Find(seen) is not { } held) return new(Rule.NoPhantom, $"{reader} saw {seen}, which the log does not hold.");
        if (number > expected) return new(Rule.NoGap, $"{reader} saw {seen} where number {expected} should have come.");
        if (number < expected || held.Position != seen.Position) return new(Rule.OneOrder, $"{reader} saw {seen} as number {expected}; the log holds it at {held.Position}.");
        return held == seen ? null : new(Rule.OneContent, $"{reader} saw {seen} with another content than the log's.");
    }

    private static Violation? Short(LogIndex index, LogRead read, Known known, Rule rule)
    {
        if (!read.IsComplete) return null;
        var end = read.After + read.Seen.Count;
        var expected = Math.Min(known.Before(read.Began), index.Head);
        return end < expected ? new(rule, $"{read.Who} read the log after {read.After} up to {end}, when {expected} was known.") : null;
    }

    private static Violation? Short(LogIndex index, StreamRead read, Known known, Rule rule)
    {
        if (!read.IsComplete) return null;
        var end = read.After + read.Seen.Count;
        var expected = index.VersionAt(read.Stream, known.Before(read.Began));
        return end < expected ? new(rule, $"{read.Who} read {read.Stream} after {read.After} up to {end}, when {expected} was known.") : null;
    }
}
