namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>Gathers what a check finds. Of each kind only the first ones are kept: a log that is broken all over must not fill the memory.</summary>
internal sealed class Findings
{
    private const int Kept = 50;
    private readonly SortedDictionary<FindingKind, long> counts = [];

    public List<Finding> First { get; } = [];

    public IReadOnlyDictionary<FindingKind, long> Counts => counts;

    public void Add(FindingKind kind, string message, long? position = null) => Add(new Finding(kind, position, message));

    public void Add(Finding finding)
    {
        var count = counts[finding.Kind] = counts.GetValueOrDefault(finding.Kind) + 1;
        if (count <= Kept) First.Add(finding);
    }
}
