namespace Partnerships.EventStore.Contract.History;

/// <summary>A view reads as a fold of the log's beginning up to some position, all documents of a page up to the same; and not
/// to an earlier one than had been waited for or seen, if there was no crash between.</summary>
internal static class ViewRules
{
    public static IEnumerable<Violation> Check(LogIndex index, IReadOnlyList<Operation> operations, IReadOnlyList<View> views, Known acknowledged)
    {
        var crashes = operations.OfType<Crashed>().ToList();
        foreach (var view in views)
        {
            if (Fold(view, index) is not { } folded)
            {
                yield return new(Rule.ViewsAreFolds, $"The fold of {view.Name} fails on this log.");
                continue;
            }
            foreach (var violation in Check(index, operations, folded, view.Name, crashes, acknowledged)) yield return violation;
        }
    }

    /// <summary>Null when the log is so broken that the fold fails.</summary>
    private static FoldedView? Fold(View view, LogIndex index)
    {
        try
        {
            return FoldedView.Of(view, index.Log);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static IEnumerable<Violation> Check(
        LogIndex index, IReadOnlyList<Operation> operations, FoldedView folded, string view, List<Crashed> crashes, Known acknowledged)
    {
        var facts = ViewFacts.Of(view, operations, crashes);
        foreach (var operation in operations)
        {
            var violation = operation switch
            {
                DocumentRead read when read.View == view => Wrong(
                    (from, to) => Possibilities(folded.Changes(read.Key, from, to), from).Any(at => ViewFacts.IsSame(folded.Read(read.Key, at), read.Document)),
                    Bounds(index, facts, read, read.At, acknowledged), $"{read.Who} read {view} {read.Key} and saw {ViewFacts.Text(read.Document)}"),
                PageRead read when read.View == view => Wrong(
                    (from, to) => Possibilities(folded.Changes(read.Prefix, read.After, from, to), from)
                        .Any(at => ViewFacts.IsSame(folded.List(read.Prefix, read.After, read.Limit, at), read.Page)),
                    Bounds(index, facts, read, read.At, acknowledged), $"{read.Who} listed {view} {read.Prefix} and saw {ViewFacts.Text(read.Page)}"),
                _ => null,
            };
            if (violation is not null) yield return violation;
        }
    }

    private static IEnumerable<long> Possibilities(IEnumerable<long> changes, long from) => changes.Prepend(from);

    private static Violation? Wrong(Func<long, long, bool> isSoBetween, (long From, long To) bounds, string words)
    {
        if (isSoBetween(bounds.From, bounds.To)) return null;
        return isSoBetween(0, bounds.To)
            ? new(Rule.NoStaleView, $"{words}, which was so only before {bounds.From}, when {bounds.From} was known to be in it.")
            : new(Rule.ViewsAreFolds, $"{words}, which it is at no position up to {bounds.To}.");
    }

    /// <summary>The positions up to which the view may have come for this read.</summary>
    private static (long From, long To) Bounds(LogIndex index, ViewFacts facts, Operation read, DateTimeOffset? at, Known acknowledged)
    {
        if (at is not { } moment) return (facts.Least(read), index.Head);
        // A past view is one of all that was recorded up to a time; what is not yet acknowledged may be missing.
        var to = index.Log.LastOrDefault(recorded => recorded.RecordedAt <= moment)?.Position ?? 0;
        var known = acknowledged.Before(read.Began);
        var from = index.Log.LastOrDefault(recorded => recorded.RecordedAt <= moment && recorded.Position <= known)?.Position ?? 0;
        return (from, to);
    }
}
