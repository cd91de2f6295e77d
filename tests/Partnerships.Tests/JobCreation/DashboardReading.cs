using Partnerships.JobCreation;
using Partnerships.Tests.Disclosure;

namespace Partnerships.Tests.JobCreation;

/// <summary>Reads a dashboard as sums over what nobody shows: how many started of each kind, from each area and status, in each
/// month, and what became of them by kind, by area and by month.</summary>
internal sealed class DashboardReading
{
    private readonly LinearReader reader = new();
    private readonly JobCreationFigures exact;

    /// <param name="exact">Tells which rows there are; its counts are not read.</param>
    public DashboardReading(JobCreationFigures exact)
    {
        this.exact = exact;
        // Every table splits the same placements.
        foreach (var outcome in new[] { "early", "planned" })
        {
            Same(Sum("kind", outcome), Sum("place", outcome));
            Same(Sum("kind", outcome), Sum("month", outcome));
        }
        foreach (var kind in Kinds) Same(Cells(kind: kind), [.. Of("kind", kind, "active"), .. Of("kind", kind, "early"), .. Of("kind", kind, "planned")]);
        foreach (var place in Places) Same(Cells(place: place), [.. Of("place", place, "active"), .. Of("place", place, "early"), .. Of("place", place, "planned")]);
    }

    private IEnumerable<object> Kinds => exact.Kinds.Select(kind => (object)kind.Kind);

    private IEnumerable<object> Months => exact.Months.Select(month => (object)month.Month);

    private IEnumerable<object> Places => exact.Areas.SelectMany(area => area.Statuses.Count == 0
        ? [(area.Area ?? Guid.Empty, (object)"-")] : area.Statuses.Select(status => (area.Area ?? Guid.Empty, (object)status.Status!))).Cast<object>();

    /// <summary>Every count of people on a dashboard: its name, which sum it is, and its value when shown.</summary>
    public static IEnumerable<(string Name, Func<DashboardReading, IEnumerable<(string, object?, object?, object?)>> Sum, int? Count)> Counts(JobCreationFigures figures)
    {
        var rows = new List<(string Name, string Table, Func<object, bool> Rows, Counts Counts)> { ("all", "kind", _ => true, figures.Totals) };
        rows.AddRange(figures.Kinds.Select(kind => ($"{kind.Kind}", "kind", Is(kind.Kind), kind.Counts)));
        rows.AddRange(figures.Areas.Select(area => ($"{area.Name}", "place", (Func<object, bool>)(place => (((Guid, object))place).Item1 == (area.Area ?? Guid.Empty)), area.Counts)));
        rows.AddRange(figures.Areas.SelectMany(area => area.Statuses.Select(status => ($"{area.Name} {status.Status}", "place", Is((area.Area ?? Guid.Empty, (object)status.Status!)), status.Counts))));
        rows.AddRange(figures.Months.Select(month => ($"{month.Month}", "month", Is(month.Month), month.Counts)));
        foreach (var (name, table, isRow, counts) in rows)
        {
            yield return ($"{name} started", Term("started"), counts.Started);
            yield return ($"{name} early", Term("early"), counts.EndedEarly);
            yield return ($"{name} planned", Term("planned"), counts.EndedAsPlanned);
            yield return ($"{name} active", Term("active"), counts.Active);
            if (table == "kind") yield return ($"{name} filled", Term("filled"), counts.Filled);

            Func<DashboardReading, IEnumerable<(string, object?, object?, object?)>> Term(string what) =>
                reading => reading.RowsOf(table).Where(isRow).Select(row => (what, (object?)table, (object?)row, (object?)null));
        }
        foreach (var goal in figures.Goals)
            yield return ($"goal {goal.Goal}", _ => [("goal", goal.Goal, null, null)], goal.Started);

        static Func<object, bool> Is(object value) => row => row.Equals(value);
    }

    public void Read(JobCreationFigures published)
    {
        foreach (var (_, sum, count) in Counts(published))
            if (count is not null) reader.Read(Unknowns(sum));
    }

    public bool Knows(Func<DashboardReading, IEnumerable<(string, object?, object?, object?)>> sum) => reader.Knows(Unknowns(sum));

    private IEnumerable<object> RowsOf(string table) => table switch { "kind" => Kinds, "place" => Places, _ => Months };

    private List<(int, int)> Unknowns(Func<DashboardReading, IEnumerable<(string, object?, object?, object?)>> sum)
    {
        var terms = new List<(int, int)>();
        foreach (var (what, table, row, _) in sum(this))
            terms.AddRange(what switch
            {
                "goal" => Cells((Partnerships.SteeringGroups.Goal)table!),
                "started" => Cells(table is "kind" ? row : null, table is "place" ? row : null, table is "month" ? row : null),
                "filled" => Of("kind", row!, "active").Concat(Of("kind", row!, "planned")),
                "active" when table is "month" => ActiveAtEnd((DateOnly)row!),
                _ => Of((string)table!, row!, what),
            });
        return terms;
    }

    private IEnumerable<(int, int)> ActiveAtEnd(DateOnly month) => Months.Where(known => (DateOnly)known <= month).SelectMany(known =>
        Cells(month: known).Concat(Of("month", known, "early", -1)).Concat(Of("month", known, "planned", -1)));

    private IEnumerable<(int, int)> Cells(object? kind = null, object? place = null, object? month = null) =>
        from k in Kinds where kind is null || kind.Equals(k)
        from p in Places where place is null || place.Equals(p)
        from m in Months where month is null || month.Equals(m)
        select (reader.Unknown((k, p, m)), 1);

    private IEnumerable<(int, int)> Cells(Partnerships.SteeringGroups.Goal goal) =>
        from k in Kinds where goal.Kind is null || goal.Kind.Equals(k)
        from p in Places where goal.Area is null || goal.Area == (((Guid, object))p).Item1
        from m in Months where goal.From <= (DateOnly)m && (DateOnly)m <= goal.To
        select (reader.Unknown((k, p, m)), 1);

    private IEnumerable<(int, int)> Of(string table, object row, string outcome, int factor = 1) => [(reader.Unknown((table, row, outcome)), factor)];

    private IEnumerable<(int, int)> Sum(string table, string outcome) => RowsOf(table).SelectMany(row => Of(table, row, outcome));

    private void Same(IEnumerable<(int Unknown, int Factor)> one, IEnumerable<(int Unknown, int Factor)> other) =>
        reader.Read([.. one, .. other.Select(term => (term.Unknown, -term.Factor))]);
}
