using System.Text;

namespace Partnerships.EventStore.Contract.History;

/// <summary>How far one view was known to have come, by waits and by what was seen in it.</summary>
internal sealed class ViewFacts
{
    private readonly List<(Crashed? Since, Known Known)> eras = [];

    private ViewFacts() { }

    /// <summary>A crash begins an era of its own: what was known before and while it lasted does not count afterwards.</summary>
    public static ViewFacts Of(string view, IEnumerable<Operation> operations, IEnumerable<Crashed> crashes)
    {
        var told = operations.SelectMany(operation => Fact(view, operation)).ToList();
        var facts = new ViewFacts();
        facts.eras.Add((null, new Known(told)));
        foreach (var crash in crashes.OrderBy(crash => crash.Ended))
            facts.eras.Add((crash, new Known(told.Where(fact => fact.Ended > crash.Ended))));
        return facts;
    }

    /// <summary>The position that a read may not stay behind.</summary>
    public long Least(Operation read) => eras.FindLast(era => era.Since is null || era.Since.Began <= read.Ended).Known.Before(read.Began);

    public static bool IsSame(ViewDocument? left, ViewDocument? right) => left is null || right is null
        ? left is null && right is null
        : left.Key == right.Key && left.ChangedAt == right.ChangedAt && left.Body.Span.SequenceEqual(right.Body.Span);

    public static bool IsSame(ViewPage left, ViewPage right) =>
        left.Next == right.Next && left.Documents.Count == right.Documents.Count && left.Documents.Zip(right.Documents).All(pair => IsSame(pair.First, pair.Second));

    public static string Text(ViewDocument? document) =>
        document is null ? "nothing" : $"{document.Key} @{document.ChangedAt} {Encoding.UTF8.GetString(document.Body.Span)}";

    public static string Text(ViewPage page) => $"[{string.Join(", ", page.Documents.Select(Text))}]";

    private static IEnumerable<(long Ended, long Position)> Fact(string view, Operation operation)
    {
        switch (operation)
        {
            case Waited waited when waited.View == view:
                yield return (waited.Ended, waited.Position);
                break;
            case DocumentRead { At: null, Document: { } document } read when read.View == view:
                yield return (read.Ended, document.ChangedAt);
                break;
            case PageRead { At: null, Page.Documents: { Count: > 0 } documents } read when read.View == view:
                yield return (read.Ended, documents.Max(document => document.ChangedAt));
                break;
        }
    }
}
