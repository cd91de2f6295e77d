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
    private readonly int? held;

    /// <param name="city">The city's totals.</param>
    /// <param name="depth">How much is shown.</param>
    /// <param name="withFilled">True when filled positions are shown too; see <see cref="CanShowFilled"/>.</param>
    public OutcomeNetwork(Counts city, Depth depth, bool withFilled = false)
    {
        this.depth = depth;
        Whole = Network.Sum();
        totals = depth == Depth.Outcomes
            ? ColumnsInto(new Columns(Whole, Whole, Whole), withFilled ? WithoutHeld(city) : city, areFixed: true).Columns
            : Starts(city.Started!.Value);
        if (!withFilled || depth != Depth.Outcomes) return;
        held = Network.Sum();
        Network.Add(held.Value, Whole, Held(city), isFixed: true);
    }

    public SumNetwork Network { get; } = new();

    /// <summary>The sum that every row's started placements come out of.</summary>
    public int Whole { get; }

    /// <summary>True when filled positions are those of the placements that are active, ended as planned, or ended early and still hold
    /// theirs (the vacancy was closed by then). A placement can also be without a position, after a correction: then filled positions
    /// cannot be judged.</summary>
    public static bool CanShowFilled(Counts counts) => Held(counts) >= 0 && Held(counts) <= counts.EndedEarly;

    /// <summary>A row: started = active + early + planned; and filled = active + planned + those early that hold their position.</summary>
    public Cells Row(Counts counts) => Row(Whole, totals, counts);

    /// <summary>A row, and the rows that it splits into.</summary>
    public (Cells Row, Cells[] Parts) Split(Counts counts, IEnumerable<Counts> parts)
    {
        var row = Network.Sum();
        var cells = new Cells(this) { Started = Network.Add(Whole, row, counts.Started!.Value) };
        if (depth == Depth.Starts) return (cells, [.. parts.Select(part => Row(row, totals, part))]);
        (var columns, cells.Active, cells.Early, cells.Planned) = ColumnsInto(totals, counts, areFixed: false);
        return (cells, [.. parts.Select(part => Row(row, columns, part))]);
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

    private Cells Row(int from, Columns into, Counts counts)
    {
        if (depth == Depth.Starts) return new Cells(this) { Started = Network.Add(from, into.Active, counts.Started!.Value) };
        var row = Network.Sum();
        var cells = new Cells(this) { Started = Network.Add(from, row, counts.Started!.Value) };
        var kept = row;
        if (held is { } holding)
        {
            kept = Network.Sum();
            cells.Filled = Network.Add(row, kept, counts.Filled!.Value);
            cells.Held = Network.Add(kept, holding, Held(counts));
            counts = WithoutHeld(counts);
        }
        cells.Early = Network.Add(row, into.Early, counts.EndedEarly!.Value);
        cells.Active = Network.Add(kept, into.Active, counts.Active!.Value);
        cells.Planned = Network.Add(kept, into.Planned, counts.EndedAsPlanned!.Value);
        return cells;
    }

    /// <summary>Ended early, and the position is not open again.</summary>
    private static int Held(Counts counts) => counts.Filled!.Value - counts.Active!.Value - counts.EndedAsPlanned!.Value;

    private static Counts WithoutHeld(Counts counts) => counts with { EndedEarly = counts.EndedEarly - Held(counts) };

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
        public int? Filled { get; set; }
        public int? Held { get; set; }

        /// <summary>The counts with those withheld that the network says. With filled positions shown, those who ended early are the sum of
        /// two counts, and shown when both could be.</summary>
        public Counts Shown(Counts exact) => exact with
        {
            Filled = Shown(Filled, exact.Filled),
            Started = Shown(Started, exact.Started),
            Active = Shown(Active, exact.Active),
            EndedEarly = Held is { } held && table.Network.IsWithheld(held) ? null : Shown(Early, exact.EndedEarly),
            EndedAsPlanned = Shown(Planned, exact.EndedAsPlanned),
        };

        private int? Shown(int? cell, int? exact) => cell is { } number && !table.Network.IsWithheld(number) ? exact : null;
    }
}
