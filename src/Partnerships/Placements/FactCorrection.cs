namespace Partnerships.Placements;

/// <summary>When a call for help was made, answered and resolved.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="Call">1 for the report, 2 for the first time that it was reopened, and so on.</param>
/// <param name="On">When help was asked for.</param>
/// <param name="AnsweredOn">When it was answered; null when it was not.</param>
/// <param name="ResolvedOn">When it was resolved; null when it was not.</param>
public sealed record ProblemTimes(Guid Problem, int Call, DateOnly On, DateOnly? AnsweredOn, DateOnly? ResolvedOn);

/// <summary>What a problem is about, and who reported it.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">In words.</param>
public sealed record ProblemAccount(Guid Problem, ProblemReporter By, ProblemKind Kind, string About);

/// <summary>How a call for help was handled, apart from its times.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="Call">1 for the report, 2 for the first time that it was reopened, and so on.</param>
/// <param name="Reason">Why the problem was reopened; null for its report.</param>
/// <param name="AnsweredBy">Who took it up, by function; null when nobody did.</param>
/// <param name="How">How it was resolved; null when it was not.</param>
/// <param name="Outcome">What came of it; null when it was not resolved.</param>
public sealed record ProblemHandling(
    Guid Problem, int Call, string? Reason = null, string? AnsweredBy = null, string? How = null, ProblemOutcome? Outcome = null);

/// <summary>One recorded fact of a placement: exactly one member is set. Kind, dates, area and end are corrected together, by
/// <see cref="PlacementCorrected"/>.</summary>
/// <param name="Hours">A change of the weekly working time.</param>
/// <param name="CheckIn">A check-in that was held.</param>
/// <param name="SchoolPeriod">A school period.</param>
/// <param name="Absence">An absence.</param>
/// <param name="Problem">The times of a problem.</param>
/// <param name="Account">What a problem is about, and who reported it.</param>
/// <param name="Handling">How a problem was handled.</param>
public sealed record PlacementFact(
    HoursChanged? Hours = null, CheckInRecorded? CheckIn = null, SchoolPeriod? SchoolPeriod = null, Absence? Absence = null, ProblemTimes? Problem = null,
    ProblemAccount? Account = null, ProblemHandling? Handling = null) : IFact<PlacementFact>
{
    DateOnly? IFact<PlacementFact>.On => Hours?.From ?? CheckIn?.HeldOn ?? SchoolPeriod?.From ?? Absence?.From ?? Problem?.On;

    bool IFact<PlacementFact>.IsOne => new object?[] { Hours, CheckIn, SchoolPeriod, Absence, Problem, Account, Handling }.Count(fact => fact is not null) == 1;

    /// <summary>Where facts have ids, both have the same.</summary>
    bool IFact<PlacementFact>.IsAbout(PlacementFact other) =>
        (Hours is null, CheckIn is null, SchoolPeriod?.Id, Absence?.Id, Problem?.Problem, Problem?.Call, Account?.Problem, Handling?.Problem, Handling?.Call)
        == (other.Hours is null, other.CheckIn is null, other.SchoolPeriod?.Id, other.Absence?.Id, other.Problem?.Problem, other.Problem?.Call,
            other.Account?.Problem, other.Handling?.Problem, other.Handling?.Call);
}

/// <summary>A recorded fact was wrong. What was recorded stays in the history; views count by <paramref name="Is"/>.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Is">The fact as it really was; null when it never happened.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record PlacementFactCorrected(PlacementFact Was, PlacementFact? Is, string Reason, string StatedBy)
    : IEvent, IFactCorrected<PlacementFact>;
