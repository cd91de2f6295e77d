using Partnerships.Areas;
using Partnerships.SteeringGroups;

namespace Partnerships.JobCreation;

/// <summary>Counts as a dashboard shows them. A count of people or steps is null when it is withheld, since it, or what can
/// be computed from it, would reveal fewer people than the threshold.</summary>
/// <param name="Pledged">Places pledged in agreements that came into force, also those that have ended since.</param>
/// <param name="Opened">Positions of vacancies opened.</param>
/// <param name="Filled">Positions filled and not open again.</param>
/// <param name="Started">Placements started: steps, not people.</param>
/// <param name="Active">Started and not ended.</param>
/// <param name="EndedEarly">Placements ended before their time.</param>
/// <param name="EndedAsPlanned">Placements completed, or ended when their weeks were up.</param>
public sealed record Counts(int Pledged, int Opened, int? Filled, int? Started, int? Active, int? EndedEarly, int? EndedAsPlanned)
{
    internal static Counts Of(Tally tally) => new(
        tally.Pledged, tally.Opened, tally.Filled, tally.Started, tally.Started - tally.EndedEarly - tally.EndedAsPlanned,
        tally.EndedEarly, tally.EndedAsPlanned);
}

/// <summary>How a goal's period lies to the day of asking.</summary>
public enum GoalPeriod
{
    /// <summary>It has not begun.</summary>
    Ahead,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is over.</summary>
    Over,
}

/// <summary>A goal against its result.</summary>
/// <param name="GoalId">The goal's id.</param>
/// <param name="Goal">What is to be reached.</param>
/// <param name="AreaName">The name of the goal's area; null when it is for the whole city.</param>
/// <param name="Period">How its period lies to the day of asking.</param>
/// <param name="Started">The result: placements started in its period, of its kind, from its area; null when withheld.</param>
public sealed record GoalFigure(Guid GoalId, Goal Goal, string? AreaName, GoalPeriod Period, int? Started);

/// <summary>A month's counts.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Counts">What happened in it; pledged by the day due; active: at the end of the month.</param>
public sealed record MonthFigure(DateOnly Month, Counts Counts);

/// <summary>The counts of an employment kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Counts">Its counts.</param>
public sealed record KindFigure(EmploymentKind Kind, Counts Counts);

/// <summary>The placements of people from one housing area.</summary>
/// <param name="Area">The area; null for people from none of the registered ones.</param>
/// <param name="Name">Its name; null as <paramref name="Area"/>.</param>
/// <param name="Counts">The counts; pledged, opened and filled are 0, since a position belongs to no area.</param>
/// <param name="Statuses">The same split by the area's list status at the start.</param>
public sealed record AreaFigure(Guid? Area, string? Name, Counts Counts, IReadOnlyList<AreaStatusFigure> Statuses);

/// <summary>Placements that started while the area had one list status.</summary>
/// <param name="Status">The status; null when none was stated for the day of the start.</param>
/// <param name="Counts">The counts.</param>
public sealed record AreaStatusFigure(ListStatus? Status, Counts Counts);

/// <summary>A company's counts in a city.</summary>
/// <param name="Cvr">Its CVR number.</param>
/// <param name="Name">Its name; null when it was never registered.</param>
/// <param name="Counts">Its counts.</param>
public sealed record CompanyFigure(string Cvr, string? Name, Counts Counts)
{
    /// <summary>The exact figures of a company.</summary>
    public static CompanyFigure Of(JobCreationCompany document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new CompanyFigure(document.Cvr, document.Name, Counts.Of(document.Totals));
    }
}
