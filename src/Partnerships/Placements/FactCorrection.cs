namespace Partnerships.Placements;

/// <summary>When a call for help was made, answered and resolved.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="Call">1 for the report, 2 for the first time that it was reopened, and so on.</param>
/// <param name="On">When help was asked for.</param>
/// <param name="AnsweredOn">When it was answered; null when it was not.</param>
/// <param name="ResolvedOn">When it was resolved; null when it was not.</param>
public sealed record ProblemTimes(Guid Problem, int Call, DateOnly On, DateOnly? AnsweredOn, DateOnly? ResolvedOn);

/// <summary>One recorded fact of a placement: exactly one member is set. Kind, dates, area and end are corrected together, by
/// <see cref="PlacementCorrected"/>.</summary>
/// <param name="Hours">A change of the weekly working time.</param>
/// <param name="CheckIn">A check-in that was held.</param>
/// <param name="SchoolPeriod">A school period.</param>
/// <param name="Absence">An absence.</param>
/// <param name="Problem">The times of a problem.</param>
public sealed record PlacementFact(
    HoursChanged? Hours = null, CheckInRecorded? CheckIn = null, SchoolPeriod? SchoolPeriod = null, Absence? Absence = null, ProblemTimes? Problem = null)
    : IFact<PlacementFact>
{
    DateOnly? IFact<PlacementFact>.On => Hours?.From ?? CheckIn?.HeldOn ?? SchoolPeriod?.From ?? Absence?.From ?? Problem?.On;

    bool IFact<PlacementFact>.IsOne => new object?[] { Hours, CheckIn, SchoolPeriod, Absence, Problem }.Count(fact => fact is not null) == 1;

    /// <summary>Where facts have ids, both have the same.</summary>
    bool IFact<PlacementFact>.IsAbout(PlacementFact other) =>
        (Hours is null, CheckIn is null, SchoolPeriod?.Id, Absence?.Id, Problem?.Problem, Problem?.Call)
        == (other.Hours is null, other.CheckIn is null, other.SchoolPeriod?.Id, other.Absence?.Id, other.Problem?.Problem, other.Problem?.Call);
}

/// <summary>A recorded fact was wrong. What was recorded stays in the history; views count by <paramref name="Is"/>.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Is">The fact as it really was; null when it never happened.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record PlacementFactCorrected(PlacementFact Was, PlacementFact? Is, string Reason, string StatedBy)
    : IEvent, IFactCorrected<PlacementFact>;
