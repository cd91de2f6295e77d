using Partnerships.SteeringGroups;

namespace Partnerships.JobCreation;

/// <summary>The goals with those results that may be published. Goals for the whole city are judged with the months; one
/// for a kind or an area is shown when the count of that kind and of that area is, and no difference between it and what is shown around it,
/// or of it, is a small count.</summary>
internal static class PublishedGoals
{
    public static IReadOnlyList<GoalFigure> Of(JobCreationFigures exact, JobCreationFigures published, IReadOnlySet<Guid> judged, int threshold)
    {
        var shown = exact.Goals.Where(goal => judged.Contains(goal.GoalId)).ToList();
        foreach (var goal in exact.Goals.Where(goal => goal.Goal is not { Kind: null, Area: null }))
            if (MayShow(goal, shown, published, threshold)) shown.Add(goal);
        return [.. exact.Goals.Select(goal => shown.Contains(goal) ? goal : goal with { Started = null })];
    }

    private static bool MayShow(GoalFigure goal, List<GoalFigure> shown, JobCreationFigures published, int threshold)
    {
        if (!IsRowShown(goal.Goal, published)) return false;
        var result = goal.Started!.Value;
        var within = shown.Where(other => Contains(goal.Goal, other.Goal));
        var around = shown.Where(other => Contains(other.Goal, goal.Goal))
            .Select(other => (other.Goal, Count: other.Started!.Value))
            .Concat(Totals(goal.Goal, published));
        return !IsSmall(result)
            && within.All(part => !IsSmall(result - part.Started!.Value))
            && !IsSmall(result - Apart(within, goal.Goal))
            && around.All(whole => !IsSmall(whole.Count - result)
                && !IsSmall(whole.Count - result - Apart(shown.Where(other => Contains(whole.Goal, other.Goal)), whole.Goal, goal.Goal)));

        bool IsSmall(int count) => count != 0 && count < threshold;
    }

    /// <summary>A withheld count is at least the results of the goals for it: they would tell how little is left for the others.</summary>
    private static bool IsRowShown(Goal goal, JobCreationFigures published) =>
        (goal.Kind is null || published.Kinds.FirstOrDefault(kind => kind.Kind == goal.Kind) is not { Counts.Started: null })
        && (goal.Area is null || published.Areas.FirstOrDefault(area => area.Area == goal.Area) is not { Counts.Started: null });

    /// <summary>Shown totals that the goal's placements are part of, each as the goal that it would be the result of.</summary>
    private static IEnumerable<(Goal Goal, int Count)> Totals(Goal goal, JobCreationFigures published)
    {
        var everything = new Goal(null, null, 0, DateOnly.MinValue, DateOnly.MaxValue);
        if (published.Totals.Started is { } city) yield return (everything, city);
        if (published.Kinds.FirstOrDefault(kind => kind.Kind == goal.Kind)?.Counts.Started is { } ofKind)
            yield return (everything with { Kind = goal.Kind }, ofKind);
        if (goal.Area is not null && published.Areas.FirstOrDefault(area => area.Area == goal.Area)?.Counts.Started is { } ofArea)
            yield return (everything with { Area = goal.Area }, ofArea);
        var months = published.Months.Where(month => goal.From <= month.Month && month.Month <= goal.To).ToList();
        if (months.TrueForAll(month => month.Counts.Started is not null))
            yield return (everything with { From = goal.From, To = goal.To }, months.Sum(month => month.Counts.Started!.Value));
    }

    /// <summary>The sum of results that share no placement, with each other or with a goal beside them.</summary>
    private static int Apart(IEnumerable<GoalFigure> parts, Goal whole, Goal? beside = null)
    {
        var (sum, taken) = (0, new List<Goal>());
        if (beside is not null) taken.Add(beside);
        foreach (var part in parts)
        {
            if (part.Goal == whole || taken.Exists(other => Overlap(part.Goal, other))) continue;
            taken.Add(part.Goal);
            sum += part.Started!.Value;
        }
        return sum;
    }

    private static bool Contains(Goal whole, Goal part) =>
        (whole.Kind is null || whole.Kind == part.Kind) && (whole.Area is null || whole.Area == part.Area)
        && whole.From <= part.From && part.To <= whole.To;

    private static bool Overlap(Goal one, Goal other) =>
        (one.Kind is null || other.Kind is null || one.Kind == other.Kind)
        && (one.Area is null || other.Area is null || one.Area == other.Area)
        && one.From <= other.To && other.From <= one.To;
}
