using Partnerships.Areas;
using Partnerships.JobCreation;
using Partnerships.SteeringGroups;
using Partnerships.Tests.Disclosure;

namespace Partnerships.Tests.JobCreation;

/// <summary>Reads a dashboard as sums over what nobody shows: how many started of each kind, from each area and status, in each
/// month, and what became of them by kind, by area and by month. Filled positions are those of the placements that are active, ended as
/// planned, or ended early and still hold theirs.</summary>
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
        ? [Place(area.Area, null)]
        : area.Statuses.Select(status => Place(area.Area, status.Status)));

    /// <summary>A count on a dashboard: what it counts in which rows of a table, or a goal's result.</summary>
    /// <param name="Name">For messages.</param>
    /// <param name="What">started, early, planned, active, filled, held or goal.</param>
    /// <param name="Table">kind, place or month.</param>
    /// <param name="IsRow">The rows that it is the sum of.</param>
    /// <param name="Goal">The goal.</param>
    /// <param name="Value">Null when it is withheld.</param>
    public sealed record Count(string Name, string What, string Table, Func<object, bool> IsRow, Goal? Goal, int? Value);

    /// <summary>Every count of people on a dashboard.</summary>
    public static IEnumerable<Count> Counts(JobCreationFigures figures)
    {
        IEnumerable<Count> all =
        [
            .. Row("all", "kind", _ => true, figures.Totals),
            .. figures.Kinds.SelectMany(kind => Row($"{kind.Kind}", "kind", row => row.Equals(kind.Kind), kind.Counts)),
            .. figures.Areas.SelectMany(area => Row($"{area.Name}", "place", row => AreaOf(row) == (area.Area ?? Guid.Empty), area.Counts)),
            .. figures.Areas.SelectMany(area => area.Statuses.SelectMany(status =>
                Row($"{area.Name} {status.Status}", "place", row => row.Equals(Place(area.Area, status.Status)), status.Counts))),
            .. figures.Months.SelectMany(month => Row($"{month.Month}", "month", row => row.Equals(month.Month), month.Counts)),
            .. figures.Goals.Select(goal => new Count($"goal {goal.Goal}", "goal", "", _ => false, goal.Goal, goal.Started)),
        ];
        // Positions belong to no area, and those of a month are never shown.
        return all.Where(count => count.What is not ("filled" or "held") || count.Table == "kind");
    }

    private static IEnumerable<Count> Row(string name, string table, Func<object, bool> isRow, Counts counts) =>
    [
        new(name + " started", "started", table, isRow, null, counts.Started),
        new(name + " early", "early", table, isRow, null, counts.EndedEarly),
        new(name + " planned", "planned", table, isRow, null, counts.EndedAsPlanned),
        new(name + " active", "active", table, isRow, null, counts.Active),
        new(name + " filled", "filled", table, isRow, null, counts.Filled),
        new(name + " held", "held", table, isRow, null, counts.Filled - counts.Active - counts.EndedAsPlanned),
    ];

    public void Read(JobCreationFigures published)
    {
        foreach (var count in Counts(published))
            if (count.Value is not null) reader.Read(Unknowns(count));
    }

    public bool Knows(Count count) => reader.Knows(Unknowns(count));

    private static object Place(Guid? area, ListStatus? status) => (area ?? Guid.Empty, status);

    private static Guid AreaOf(object place) => (((Guid, ListStatus?))place).Item1;

    private IEnumerable<object> RowsOf(string table) => table switch { "kind" => Kinds, "place" => Places, _ => Months };

    private IEnumerable<(int, int)> Unknowns(Count count) =>
        count.Goal is { } goal ? Cells(goal) : RowsOf(count.Table).Where(count.IsRow).SelectMany(row => (count.What, count.Table) switch
        {
            ("started", "kind") => Cells(kind: row),
            ("started", "place") => Cells(place: row),
            ("started", _) => Cells(month: row),
            ("filled", _) => [.. Of("kind", row, "active"), .. Of("kind", row, "planned"), .. Of("kind", row, "held")],
            ("active", "month") => ActiveAtEnd((DateOnly)row),
            _ => Of(count.Table, row, count.What),
        });

    private IEnumerable<(int, int)> ActiveAtEnd(DateOnly month) => Months.Where(known => (DateOnly)known <= month).SelectMany(known =>
        Cells(month: known).Concat(Of("month", known, "early", -1)).Concat(Of("month", known, "planned", -1)));

    private IEnumerable<(int, int)> Cells(object? kind = null, object? place = null, object? month = null) =>
        from k in Kinds where kind is null || kind.Equals(k)
        from p in Places where place is null || place.Equals(p)
        from m in Months where month is null || month.Equals(m)
        select (reader.Unknown((k, p, m)), 1);

    private IEnumerable<(int, int)> Cells(Goal goal) =>
        from k in Kinds where goal.Kind is null || goal.Kind.Equals(k)
        from p in Places where goal.Area is null || goal.Area == AreaOf(p)
        from m in Months where goal.From <= (DateOnly)m && (DateOnly)m <= goal.To
        select (reader.Unknown((k, p, m)), 1);

    private IEnumerable<(int, int)> Of(string table, object row, string outcome, int factor = 1) => [(reader.Unknown((table, row, outcome)), factor)];

    private IEnumerable<(int, int)> Sum(string table, string outcome) => RowsOf(table).SelectMany(row => Of(table, row, outcome));

    private void Same(IEnumerable<(int Unknown, int Factor)> one, IEnumerable<(int Unknown, int Factor)> other) =>
        reader.Read([.. one, .. other.Select(term => (term.Unknown, -term.Factor))]);
}
