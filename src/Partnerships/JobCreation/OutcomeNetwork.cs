using Partnerships.Disclosure;

namespace Partnerships.JobCreation;

/// <summary>How much of the counts of people can be shown at all.</summary>
internal enum Depth
{
    /// <summary>What started, and what became of it.</summary>
    Outcomes,

    /// <summary>What started only.</summary>
    Starts,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>One table of counts with the city's totals, which are shown: rows of started placements that split into active,
/// ended early and ended as planned.</summary>
internal sealed class OutcomeNetwork
{
    private readonly Depth depth;
    private readonly Columns totals;

    public OutcomeNetwork(Counts city, Depth depth)
    {
        this.depth = depth;
        Whole = Network.Sum();
        totals = depth == Depth.Outcomes
            ? ColumnsInto(new Columns(Whole, Whole, Whole), city, areFixed: true).Columns
            : Starts(city.Started!.Value);
    }

    public SumNetwork Network { get; } = new();

    /// <summary>The sum that every row's started placements come out of.</summary>
    public int Whole { get; }

    /// <summary>A row: started = active + early + planned.</summary>
    public Cells Row(Counts counts) => Row(Whole, totals, counts, isKeptShown: false);

    /// <summary>A row of which also the filled positions are shown, which are those active or ended as planned.</summary>
    public Cells RowWithFilled(Counts counts) => Row(Whole, totals, counts, isKeptShown: true);

    /// <summary>A row, and the rows that it splits into.</summary>
    public (Cells Row, Cells[] Parts) Split(Counts counts, IEnumerable<Counts> parts)
    {
        var row = Network.Sum();
        var cells = new Cells(this) { Started = Network.Add(Whole, row, counts.Started!.Value) };
        if (depth == Depth.Starts) return (cells, [.. parts.Select(part => Row(row, totals, part, isKeptShown: false))]);
        (var columns, cells.Active, cells.Early, cells.Planned) = ColumnsInto(totals, counts, areFixed: false);
        return (cells, [.. parts.Select(part => Row(row, columns, part, isKeptShown: false))]);
    }

    /// <summary>A month: what was active before and what started goes on, or ends.</summary>
    /// <param name="from">The sum that its started placements come out of.</param>
    /// <param name="month">The month's sum.</param>
    /// <param name="next">The next month's sum; null in the last.</param>
    /// <param name="counts">Its counts, active at its end.</param>
    public Cells Month(int from, int month, int? next, Counts counts)
    {
        if (depth == Depth.Starts) return new Cells(this) { Started = Network.Add(from, totals.Active, counts.Started!.Value) };
        return new Cells(this)
        {
            Started = Network.Add(from, month, counts.Started!.Value),
            Early = Network.Add(month, totals.Early, counts.EndedEarly!.Value),
            Planned = Network.Add(month, totals.Planned, counts.EndedAsPlanned!.Value),
            Active = Network.Add(month, next ?? totals.Active, counts.Active!.Value),
        };
    }

    private Cells Row(int from, Columns into, Counts counts, bool isKeptShown)
    {
        if (depth == Depth.Starts) return new Cells(this) { Started = Network.Add(from, into.Active, counts.Started!.Value) };
        var row = Network.Sum();
        var (kept, keptCell) = (row, (int?)null);
        if (isKeptShown)
        {
            kept = Network.Sum();
            keptCell = Network.Add(row, kept, counts.Active!.Value + counts.EndedAsPlanned!.Value);
        }
        return new Cells(this)
        {
            Started = Network.Add(from, row, counts.Started!.Value),
            Early = Network.Add(row, into.Early, counts.EndedEarly!.Value),
            Active = Network.Add(kept, into.Active, counts.Active!.Value),
            Planned = Network.Add(kept, into.Planned, counts.EndedAsPlanned!.Value),
            Kept = keptCell,
        };
    }

    private (Columns Columns, int Active, int Early, int Planned) ColumnsInto(Columns into, Counts counts, bool areFixed)
    {
        var columns = new Columns(Network.Sum(), Network.Sum(), Network.Sum());
        return (
            columns,
            Network.Add(columns.Active, into.Active, counts.Active!.Value, areFixed),
            Network.Add(columns.Early, into.Early, counts.EndedEarly!.Value, areFixed),
            Network.Add(columns.Planned, into.Planned, counts.EndedAsPlanned!.Value, areFixed));
    }

    private Columns Starts(int started)
    {
        var all = Network.Sum();
        Network.Add(all, Whole, started, isFixed: true);
        return new Columns(all, all, all);
    }

    private readonly record struct Columns(int Active, int Early, int Planned);

    /// <summary>A row's counts in the network.</summary>
    internal sealed class Cells(OutcomeNetwork table)
    {
        public int Started { get; set; }
        public int? Active { get; set; }
        public int? Early { get; set; }
        public int? Planned { get; set; }
        public int? Kept { get; set; }

        /// <summary>The counts with those withheld that the network says. Filled positions are shown as the kept ones are.</summary>
        public Counts Shown(Counts exact) => exact with
        {
            Filled = Kept is null ? null : Shown(Kept, exact.Filled),
            Started = Shown(Started, exact.Started),
            Active = Shown(Active, exact.Active),
            EndedEarly = Shown(Early, exact.EndedEarly),
            EndedAsPlanned = Shown(Planned, exact.EndedAsPlanned),
        };

        private int? Shown(int? cell, int? exact) => cell is { } number && !table.Network.IsWithheld(number) ? exact : null;
    }
}
