namespace Partnerships.EventStore.Contract.History;

/// <summary>Holds what callers saw against the log as it is in the end. Pure: a recorded history gives the same answer for ever.</summary>
public static class HistoryCheck
{
    /// <summary>All promises that were broken.</summary>
    /// <param name="log">The whole log, read when all was over.</param>
    /// <param name="operations">What callers did and saw, in any order.</param>
    /// <param name="views">The views that were read.</param>
    public static IReadOnlyList<Violation> Violations(
        IReadOnlyList<RecordedEvent> log, IReadOnlyList<Operation> operations, IReadOnlyList<View> views)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(views);
        var index = new LogIndex(log);
        var commands = operations.OfType<Sent>().GroupBy(sent => sent.Id).ToDictionary(sends => sends.Key, sends => sends.ToList());
        var acknowledged = new Known(operations.OfType<Sent>().Select(sent => (sent.Ended, Last(sent))));
        var seen = new Known(operations.Select(operation => (operation.Ended, Last(operation))));
        return
        [
            .. LogRules.Check(index),
            .. AcknowledgementRules.Check(index, commands),
            .. OriginRules.Check(index, commands),
            .. DecisionRules.Check(index, commands, acknowledged),
            .. OrderRules.Check(index, commands, seen),
            .. ReadRules.Check(index, operations, acknowledged, seen),
            .. ViewRules.Check(index, operations, views, acknowledged),
        ];
    }

    private static long Last(Operation operation) => operation switch
    {
        Sent { Outcome: Outcome.Appended appended } => appended.Position,
        StreamRead { Seen: [.., var last] } => last.Position,
        LogRead { Seen: [.., var last] } => last.Position,
        DocumentRead { Document: { } document } => document.ChangedAt,
        PageRead { Page.Documents: { Count: > 0 } documents } => documents.Max(document => document.ChangedAt),
        Waited waited => waited.Position,
        _ => 0,
    };
}
