using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.Retention;

namespace Partnerships.FigureChanges;

/// <summary>What facts contribute to the figures, cell by cell. The same facts as those of <see cref="JobCreationView"/>; a test holds the sums
/// together.</summary>
internal static class Contributions
{
    public static IEnumerable<FigureMove> Of(PledgeCount pledge) =>
        pledge.Places.Select(places => new FigureMove(Figure.Pledged, places.Count, Month(places.OpensOn), places.Kind));

    public static IEnumerable<FigureMove> Of(VacancyCount vacancy) =>
        vacancy.Filled.Select(filled => new FigureMove(Figure.Filled, 1, Month(filled.On), vacancy.Kind))
            .Append(new FigureMove(Figure.Opened, vacancy.Positions, Month(vacancy.OpenedOn), vacancy.Kind));

    public static IEnumerable<FigureMove> Of(PlacementCount placement)
    {
        if (placement.Annulled) yield break;
        var facts = placement.Facts;
        yield return new FigureMove(Figure.Started, 1, Month(facts.StartOn), facts.Kind, facts.Area);
        if (facts is not { EndedOn: { } ended, EndReason: { } reason }) yield break;
        var early = EndReasons.IsEarly(reason);
        yield return new FigureMove(early ? Figure.EndedEarly : Figure.EndedAsPlanned, 1, Month(ended), facts.Kind, facts.Area);
        foreach (var weeks in Milestones.Weeks.Where(weeks => ended < facts.StartOn.AddDays(7 * weeks)))
            yield return new FigureMove(early ? Figure.LostBefore : Figure.LeftBefore, 1, Month(facts.StartOn), facts.Kind, facts.Area, weeks);
    }

    /// <summary>What there is after and not before, and the other way round: each cell once, those that stay as they were not at all.</summary>
    public static List<FigureMove> Difference(IEnumerable<FigureMove> before, IEnumerable<FigureMove> after) =>
    [
        .. before.Select(move => move with { By = -move.By }).Concat(after)
            .GroupBy(move => move with { By = 0 })
            .Select(cell => cell.Key with { By = cell.Sum(move => move.By) })
            .Where(move => move.By != 0)
            .OrderBy(move => move.Figure).ThenBy(move => move.Month).ThenBy(move => move.Kind).ThenBy(move => move.Area).ThenBy(move => move.Weeks),
    ];

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
