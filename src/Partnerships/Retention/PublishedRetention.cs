using Partnerships.Disclosure;
using Partnerships.JobCreation;

namespace Partnerships.Retention;

/// <summary>Figures of retention as they may be published: no count reveals fewer people than the threshold, not even by
/// subtraction, also together with the published dashboard of job creation, nor by the step from one milestone to the next.</summary>
public static class PublishedRetention
{
    /// <summary>The figures with counts withheld where need be.</summary>
    /// <param name="figures">Exact figures.</param>
    /// <param name="dashboard">The city's published figures of job creation of the same day, which show how many started and what became of them.</param>
    /// <param name="months">The exact figures of its months.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static RetentionFigures Publish(
        this RetentionFigures figures, JobCreationFigures dashboard, IReadOnlyList<MonthFigure> months, int threshold = Tables.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(dashboard);
        ArgumentNullException.ThrowIfNull(months);
        var published = new List<MilestoneFigures>();
        MilestoneFigures? before = null;
        foreach (var milestone in figures.Milestones)
        {
            var canShow = IsShown(dashboard.Totals) && dashboard.Totals.Started == milestone.Overall.Started;
            var cutsOffFew = CutsOffFew(milestone, figures.AsOf, months, threshold);
            if (before is not null && IsSmallStep(before.Overall, milestone.Overall, threshold)) canShow = false;
            var shown = canShow ? Publish(milestone, before, dashboard, cutsOffFew, threshold) ?? WholeCity(milestone, cutsOffFew, threshold) : null;
            published.Add(shown ?? Nothing(milestone));
            if (shown is not null) before = milestone;
        }
        return figures with { Published = true, Milestones = published };
    }

    private static MilestoneFigures? Publish(
        MilestoneFigures milestone, MilestoneFigures? before, JobCreationFigures dashboard, bool cutsOffFew, int threshold)
    {
        var table = new RetentionNetwork(milestone.Overall);
        if (cutsOffFew) table.WithholdNotYet();
        var rows = milestone.Kinds.Select(kind => table.Row(kind.Counts, OnDashboard(dashboard, kind.Kind)?.Started is not null)).ToArray();
        foreach (var (kind, row) in milestone.Kinds.Zip(rows))
        {
            if (before?.Kinds.FirstOrDefault(known => known.Kind == kind.Kind) is { } known && IsSmallStep(known.Counts, kind.Counts, threshold))
                table.Withhold(row);
            if (OnDashboard(dashboard, kind.Kind) is not { } counts || !IsShown(counts)) table.WithholdAll(row);
        }
        if (!table.TryProtect(threshold)) return null;
        return milestone with
        {
            Overall = table.Shown(table.Overall, milestone.Overall),
            Kinds = [.. milestone.Kinds.Zip(rows, (kind, row) => kind with { Counts = table.Shown(row, kind.Counts) })],
        };
    }

    /// <summary>The whole city alone, when the kinds cannot be shown beside it.</summary>
    private static MilestoneFigures? WholeCity(MilestoneFigures milestone, bool cutsOffFew, int threshold)
    {
        var table = new RetentionNetwork(milestone.Overall);
        if (cutsOffFew) table.WithholdNotYet();
        table.Row(milestone.Overall, isStartedShown: true);
        return table.TryProtect(threshold) ? Nothing(milestone) with { Overall = table.Shown(table.Overall, milestone.Overall) } : null;
    }

    /// <summary>True when few started between the days that two milestones look back to, or none did and few ended between the milestones.</summary>
    private static bool IsSmallStep(RetentionCounts before, RetentionCounts after, int threshold)
    {
        if (before.NotYet != after.NotYet) return IsSmall(after.NotYet!.Value - before.NotYet!.Value);
        return IsSmall(after.Lost!.Value - before.Lost!.Value) || IsSmall(after.Left!.Value - before.Left!.Value);

        bool IsSmall(int step) => step > 0 && step < threshold;
    }

    /// <summary>True when the day on which the milestone is reached parts few of a month's starts from the others: those on one side of it are
    /// what is left when the other months are taken from those for whom it is too early.</summary>
    private static bool CutsOffFew(MilestoneFigures milestone, DateOnly asOf, IReadOnlyList<MonthFigure> months, int threshold)
    {
        var last = asOf.AddDays(-7 * milestone.Weeks);
        var cut = new DateOnly(last.Year, last.Month, 1);
        var afterIt = milestone.Overall.NotYet!.Value - months.Where(month => month.Month > cut).Sum(month => month.Counts.Started!.Value);
        var upToIt = (months.FirstOrDefault(month => month.Month == cut)?.Counts.Started ?? 0) - afterIt;
        return IsSmall(afterIt) || IsSmall(upToIt);

        bool IsSmall(int part) => part > 0 && part < threshold;
    }

    private static Counts? OnDashboard(JobCreationFigures dashboard, EmploymentKind kind) =>
        dashboard.Kinds.FirstOrDefault(known => known.Kind == kind)?.Counts;

    /// <summary>What is withheld on the dashboard must not follow from what is shown here: who left before a milestone left early, too.</summary>
    private static bool IsShown(Counts counts) => counts is { Started: not null, Active: not null, EndedEarly: not null, EndedAsPlanned: not null };

    private static MilestoneFigures Nothing(MilestoneFigures milestone)
    {
        var nothing = new RetentionCounts(null, null, null, null, null, null);
        return milestone with { Overall = nothing, Kinds = [.. milestone.Kinds.Select(kind => kind with { Counts = nothing })] };
    }
}
