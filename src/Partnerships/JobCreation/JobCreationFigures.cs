namespace Partnerships.JobCreation;

/// <summary>A city's dashboard of job creation.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AsOf">The day of asking.</param>
/// <param name="Published">True when counts that reveal fewer people than the threshold are withheld.</param>
/// <param name="Totals">The whole city.</param>
/// <param name="People">How many different people the started placements are of; null when withheld.</param>
/// <param name="PledgedLater">Of the places pledged, those due after the month of asking.</param>
/// <param name="Goals">Goals in force, by their period's start.</param>
/// <param name="Months">Every month from the first with anything in it to the month of asking.</param>
/// <param name="Kinds">Every kind with anything in it.</param>
/// <param name="Areas">Every registered area, by name, then people from elsewhere if there are any.</param>
public sealed record JobCreationFigures(
    string City, DateOnly AsOf, bool Published, Counts Totals, int? People, int PledgedLater, IReadOnlyList<GoalFigure> Goals,
    IReadOnlyList<MonthFigure> Months, IReadOnlyList<KindFigure> Kinds, IReadOnlyList<AreaFigure> Areas)
{
    /// <summary>The exact figures on a day, for those who see each placement anyway. What is published goes through
    /// <see cref="PublishedJobCreation.Publish(JobCreationFigures, int)"/>. The day must not be earlier than the last fact: for figures of the
    /// past, read the document as it stood then.</summary>
    public static JobCreationFigures Of(JobCreationCity document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        var thisMonth = new DateOnly(asOf.Year, asOf.Month, 1);
        return new JobCreationFigures(
            document.City, asOf, Published: false, Counts.Of(document.Totals), document.People,
            document.Months.Where(month => month.Key > thisMonth).Sum(month => month.Value.Pledged),
            [.. document.Goals.Select(goal => Result(document, goal, asOf)).OrderBy(goal => goal.Goal.From)],
            [.. Series(document.Months, thisMonth)],
            [.. document.Kinds.Select(kind => new KindFigure(kind.Key, Counts.Of(kind.Value)))],
            [.. Places(document)]);
    }

    private static GoalFigure Result(JobCreationCity document, GoalTally tally, DateOnly asOf)
    {
        var goal = tally.Goal;
        var period = asOf < goal.From ? GoalPeriod.Ahead : asOf > goal.To ? GoalPeriod.Over : GoalPeriod.Running;
        var area = goal.Area is { } place && document.Areas.TryGetValue(place, out var known) ? known.Name : null;
        return new GoalFigure(tally.GoalId, goal, area, period, tally.Started);
    }

    private static IEnumerable<MonthFigure> Series(SortedDictionary<DateOnly, Tally> months, DateOnly last)
    {
        if (months.Count == 0) yield break;
        var nothing = new Tally();
        var active = 0;
        for (var month = months.First().Key; month <= last; month = month.AddMonths(1))
        {
            var tally = months.GetValueOrDefault(month, nothing);
            active += tally.Started - tally.EndedEarly - tally.EndedAsPlanned;
            yield return new MonthFigure(month, Counts.Of(tally) with { Active = active });
        }
    }

    private static IEnumerable<AreaFigure> Places(JobCreationCity document)
    {
        foreach (var (id, area) in document.Areas.OrderBy(area => area.Value.Name, StringComparer.Ordinal))
        {
            var statuses = area.Statuses.Select(status => new AreaStatusFigure(status.Key, Counts.Of(status.Value)));
            if (!area.StatusUnknown.IsEmpty) statuses = statuses.Append(new AreaStatusFigure(null, Counts.Of(area.StatusUnknown)));
            yield return new AreaFigure(id, area.Name, Counts.Of(area.Totals), [.. statuses]);
        }
        if (!document.Elsewhere.IsEmpty) yield return new AreaFigure(null, null, Counts.Of(document.Elsewhere), []);
    }
}
