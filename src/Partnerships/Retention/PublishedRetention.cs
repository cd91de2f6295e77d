using Partnerships.Disclosure;
using Partnerships.JobCreation;

namespace Partnerships.Retention;

/// <summary>Figures of retention as they may be published: no count reveals fewer people than the threshold, not even by
/// subtraction, also together with the published dashboard of job creation, nor by the step from one milestone to the next.</summary>
public static class PublishedRetention
{
    /// <summary>The figures with counts withheld where need be.</summary>
    /// <param name="figures">Exact figures.</param>
    /// <param name="dashboard">The city's published figures of job creation of the same day, which show how many started.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static RetentionFigures Publish(this RetentionFigures figures, JobCreationFigures dashboard, int threshold = Tables.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(dashboard);
        var published = new List<MilestoneFigures>();
        MilestoneFigures? before = null;
        foreach (var milestone in figures.Milestones)
        {
            var shown = dashboard.Totals.Started == milestone.Overall.Started ? Publish(milestone, before, dashboard, threshold) : null;
            published.Add(shown ?? Nothing(milestone));
            if (shown is not null) before = milestone;
        }
        return figures with { Published = true, Milestones = published };
    }

    private static MilestoneFigures? Publish(MilestoneFigures milestone, MilestoneFigures? before, JobCreationFigures dashboard, int threshold)
    {
        if (before is not null && IsSmallStep(before.Overall, milestone.Overall, threshold)) return null;
        var table = new RetentionNetwork(milestone.Overall);
        var rows = milestone.Kinds.Select(kind => table.Row(kind.Counts, Started(dashboard, kind.Kind) is not null)).ToArray();
        foreach (var (kind, row) in milestone.Kinds.Zip(rows))
            if (before?.Kinds.FirstOrDefault(known => known.Kind == kind.Kind) is { } known && IsSmallStep(known.Counts, kind.Counts, threshold))
                table.Withhold(row);
        if (!table.TryProtect(threshold)) return null;
        return milestone with
        {
            Overall = table.Shown(table.Overall, milestone.Overall),
            Kinds = [.. milestone.Kinds.Zip(rows, (kind, row) => kind with { Counts = table.Shown(row, kind.Counts) })],
        };
    }

    /// <summary>True when the same placements stand at both milestones, and few of them ended between.</summary>
    private static bool IsSmallStep(RetentionCounts before, RetentionCounts after, int threshold)
    {
        if (before.NotYet != after.NotYet) return false;
        return IsSmall(after.Lost!.Value - before.Lost!.Value) || IsSmall(after.Left!.Value - before.Left!.Value);

        bool IsSmall(int step) => step > 0 && step < threshold;
    }

    private static int? Started(JobCreationFigures dashboard, EmploymentKind kind) =>
        dashboard.Kinds.FirstOrDefault(known => known.Kind == kind)?.Counts.Started;

    private static MilestoneFigures Nothing(MilestoneFigures milestone)
    {
        var nothing = new RetentionCounts(null, null, null, null, null, null);
        return milestone with { Overall = nothing, Kinds = [.. milestone.Kinds.Select(kind => kind with { Counts = nothing })] };
    }
}
