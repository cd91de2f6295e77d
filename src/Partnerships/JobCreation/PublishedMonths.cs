namespace Partnerships.JobCreation;

/// <summary>The months as they may be published, and with them the goals of the whole city: a goal's result is the sum of
/// its months. Goals whose periods overlap without one lying within the other are not shown, since what they share could be computed.</summary>
internal static class PublishedMonths
{
    /// <param name="Months">The months.</param>
    /// <param name="Goals">The ids of the goals for all kinds and areas whose results can be shown.</param>
    public sealed record Result(IReadOnlyList<MonthFigure> Months, IReadOnlySet<Guid> Goals);

    /// <summary>Null when the totals that are shown leave no way to protect the months.</summary>
    public static Result? Of(JobCreationFigures figures, Depth depth, int threshold)
    {
        var table = new OutcomeNetwork(figures.Totals, depth);
        var periods = Nest(table, figures);
        var months = figures.Months.Select(_ => table.Network.Sum()).ToArray();
        var rows = figures.Months.Select((month, i) => table.Month(
            periods.FindLast(period => period.Covers(month.Month))?.Sum ?? table.Whole,
            months[i], i + 1 < months.Length ? months[i + 1] : null, month.Counts)).ToArray();
        if (!table.Network.TryProtect(threshold)) return null;
        return new Result(
            [.. figures.Months.Zip(rows, (month, row) => month with { Counts = row.Shown(month.Counts) })],
            periods.Where(period => !table.Network.IsWithheld(period.Count)).SelectMany(period => period.Goals).ToHashSet());
    }

    /// <summary>Periods that lie within each other or apart, the wider first.</summary>
    private static List<Period> Nest(OutcomeNetwork table, JobCreationFigures figures)
    {
        var periods = new List<Period>();
        var goals = figures.Goals.Where(goal => goal.Goal is { Kind: null, Area: null });
        foreach (var group in goals.GroupBy(goal => (goal.Goal.From, goal.Goal.To)).OrderBy(group => group.Key.From).ThenByDescending(group => group.Key.To))
        {
            var (from, to) = group.Key;
            var started = figures.Months.Where(month => from <= month.Month && month.Month <= to).Sum(month => month.Counts.Started!.Value);
            if (started != group.First().Started || periods.Exists(known => known.Cuts(from, to))) continue;
            var sum = table.Network.Sum();
            var around = periods.FindLast(known => known.Covers(from))?.Sum ?? table.Whole;
            periods.Add(new Period(from, to, sum, table.Network.Add(around, sum, started), [.. group.Select(goal => goal.GoalId)]));
        }
        return periods;
    }

    private sealed record Period(DateOnly From, DateOnly To, int Sum, int Count, Guid[] Goals)
    {
        public bool Covers(DateOnly day) => From <= day && day <= To;

        /// <summary>True when a period that begins no earlier reaches out of this one.</summary>
        public bool Cuts(DateOnly from, DateOnly to) => from <= To && to > To;
    }
}
