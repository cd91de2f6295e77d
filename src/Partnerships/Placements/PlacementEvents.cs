using Partnerships.Areas;

namespace Partnerships.Placements;

/// <summary>Why a placement ended: the closed list that the evaluation's competing exits use.</summary>
public enum EndReason
{
    /// <summary>The apprenticeship or training was completed: success.</summary>
    Completed,

    /// <summary>A time-limited placement's weeks were up: neither success nor failure.</summary>
    TermOver,

    /// <summary>To another job.</summary>
    OtherJob,

    /// <summary>To education.</summary>
    Education,

    /// <summary>Dismissed.</summary>
    Dismissed,

    /// <summary>Quit.</summary>
    Quit,

    /// <summary>Ended by either side in the probation.</summary>
    InProbation,

    /// <summary>Illness.</summary>
    Illness,

    /// <summary>The company closed.</summary>
    CompanyClosed,

    /// <summary>Moved abroad.</summary>
    MovedAbroad,
}

/// <summary>How a check-in (opfølgning) found the placement.</summary>
public enum CheckInResult
{
    /// <summary>It goes well.</summary>
    GoingWell,

    /// <summary>There is a concern.</summary>
    Concern,

    /// <summary>Help is needed.</summary>
    NeedsHelp,
}

/// <summary>With whom a check-in was held.</summary>
public enum CheckInWith
{
    /// <summary>The resident.</summary>
    Resident,

    /// <summary>The company.</summary>
    Company,

    /// <summary>Both, together or one after the other.</summary>
    Both,
}

/// <summary>A resident started in a position. Area and list status are frozen as they were on the first day.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Vacancy">The vacancy whose position is filled.</param>
/// <param name="Agreement">The agreement it hangs on.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="AssociationCvr">The housing association of the agreement.</param>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement, or null.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes.</param>
/// <param name="Area">The housing area lived in on the first day; null when none of the registered ones: then it counts for no area.</param>
/// <param name="AreaStatus">That area's list status on that day.</param>
public sealed record PlacementStarted(
    string City, Guid Vacancy, Guid Agreement, Guid Candidate, string AssociationCvr, string CompanyCvr, EmploymentKind Kind, DateOnly StartOn,
    DateOnly? ScheduledEndOn, int MinutesPerWeek, Guid? Area, ListStatus? AreaStatus) : IEvent;

/// <summary>One check-in that is to be held.</summary>
/// <param name="Week">Weeks after the start.</param>
/// <param name="DueOn">The day it is due.</param>
public sealed record PlannedCheckIn(int Week, DateOnly DueOn);

/// <summary>The check-ins of the placement, replacing those planned before; those already recorded stay so.</summary>
/// <param name="CheckIns">In the order of their weeks.</param>
public sealed record CheckInsPlanned(PlannedCheckIn[] CheckIns) : IEvent;

/// <summary>A check-in was held.</summary>
/// <param name="Week">The planned check-in that it settles, in weeks after the start; null for one beside the plan.</param>
/// <param name="HeldOn">When it was held.</param>
/// <param name="Result">How it found the placement.</param>
/// <param name="With">With whom; null when that was not recorded.</param>
/// <param name="Words">What was said, without personal data, or null.</param>
/// <param name="NextOn">The day agreed for the next one beside the plan, or null.</param>
public sealed record CheckInRecorded(
    int? Week, DateOnly HeldOn, CheckInResult Result, CheckInWith? With = null, string? Words = null, DateOnly? NextOn = null) : IEvent;

/// <summary>Weekly working time changed.</summary>
/// <param name="MinutesPerWeek">Minutes a week from then on.</param>
/// <param name="From">The first day with it.</param>
public sealed record HoursChanged(int MinutesPerWeek, DateOnly From) : IEvent;

/// <summary>The placement ended.</summary>
/// <param name="On">Last day of work.</param>
/// <param name="Reason">Why.</param>
public sealed record PlacementEnded(DateOnly On, EndReason Reason) : IEvent;

/// <summary>The facts of a placement that can be corrected.</summary>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement, or null.</param>
/// <param name="Kind">Employment kind.</param>
/// <param name="Area">Housing area on the first day.</param>
/// <param name="AreaStatus">That area's list status on the first day.</param>
/// <param name="EndedOn">Last day of work; null while it runs.</param>
/// <param name="EndReason">Why it ended; null while it runs.</param>
public sealed record PlacementFacts(
    DateOnly StartOn, DateOnly? ScheduledEndOn, EmploymentKind Kind, Guid? Area, ListStatus? AreaStatus, DateOnly? EndedOn, EndReason? EndReason);

/// <summary>Recorded facts were wrong. What was recorded stays in the history; views count by <paramref name="Is"/>.</summary>
/// <param name="Was">The facts as they stood.</param>
/// <param name="Is">The facts as they really were.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record PlacementCorrected(PlacementFacts Was, PlacementFacts Is, string Reason, string StatedBy) : IEvent;
