using Partnerships.Disclosure;

namespace Partnerships.Retention;

/// <summary>The kinds and the whole city at one milestone, bound by their sums. How many started in all is shown elsewhere.</summary>
internal sealed class RetentionNetwork
{
    private readonly SumNetwork network = new();
    private readonly int whole;
    private readonly int notYet;
    private readonly int left;
    private readonly int retained;
    private readonly int lost;

    public RetentionNetwork(RetentionCounts overall)
    {
        (whole, notYet, left, retained, lost) = (network.Sum(), network.Sum(), network.Sum(), network.Sum(), network.Sum());
        var (all, eligible) = (network.Sum(), network.Sum());
        Overall = new Cells(
            network.Add(all, whole, overall.Started!.Value, isFixed: true),
            network.Add(notYet, all, overall.NotYet!.Value),
            network.Add(left, all, overall.Left!.Value),
            network.Add(eligible, all, overall.Eligible!.Value),
            network.Add(retained, eligible, overall.Retained!.Value),
            network.Add(lost, eligible, overall.Lost!.Value));
    }

    public Cells Overall { get; }

    /// <summary>A kind. When how many started is not shown elsewhere, it must not follow from this table either.</summary>
    public Cells Row(RetentionCounts counts, bool isStartedShown)
    {
        var (row, eligible) = (network.Sum(), network.Sum());
        var cells = new Cells(
            network.Add(whole, row, counts.Started!.Value, isFixed: isStartedShown),
            network.Add(row, notYet, counts.NotYet!.Value),
            network.Add(row, left, counts.Left!.Value),
            network.Add(row, eligible, counts.Eligible!.Value),
            network.Add(eligible, retained, counts.Retained!.Value),
            network.Add(eligible, lost, counts.Lost!.Value));
        if (!isStartedShown) network.Withhold(cells.Started);
        return cells;
    }

    public void Withhold(Cells row)
    {
        network.Withhold(row.Lost);
        network.Withhold(row.Left);
    }

    /// <summary>Withholds all of a row but how many started, which is shown here as it is on the dashboard.</summary>
    public void WithholdAll(Cells row)
    {
        foreach (var cell in new[] { row.NotYet, row.Left, row.Eligible, row.Retained, row.Lost }) network.Withhold(cell);
    }

    public void WithholdNotYet() => network.Withhold(Overall.NotYet);

    public bool TryProtect(int threshold) => network.TryProtect(threshold);

    public RetentionCounts Shown(Cells row, RetentionCounts exact) => new(
        Shown(row.Started, exact.Started), Shown(row.NotYet, exact.NotYet), Shown(row.Left, exact.Left),
        Shown(row.Eligible, exact.Eligible), Shown(row.Retained, exact.Retained), Shown(row.Lost, exact.Lost));

    private int? Shown(int cell, int? exact) => network.IsWithheld(cell) ? null : exact;

    /// <summary>A row's counts in the network.</summary>
    internal readonly record struct Cells(int Started, int NotYet, int Left, int Eligible, int Retained, int Lost);
}
