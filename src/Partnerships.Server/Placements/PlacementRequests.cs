using Partnerships.Placements;
using Partnerships.Server.Api;

namespace Partnerships.Server.Placements;

/// <summary>A resident started in a position.</summary>
/// <param name="Vacancy">The vacancy whose position is filled.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="StartOn">First day of work.</param>
/// <param name="WeeklyHours">Weekly working time in hours, in quarters of an hour.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement.</param>
/// <param name="Id">The placement's id, a UUID of the client's choice.</param>
/// <param name="Match">The accepted match that it comes of, which is completed with it.</param>
internal sealed record PlacementRequest(
    Guid Vacancy, Guid Candidate, DateOnly StartOn, decimal WeeklyHours, DateOnly? ScheduledEndOn = null, Guid? Id = null,
    Guid? Match = null)
{
    public PlacementStart ToStart() => new(Vacancy, Candidate, StartOn, ScheduledEndOn, Api.WeeklyHours.ToMinutes(WeeklyHours));
}

/// <summary>A check-in was held.</summary>
/// <param name="HeldOn">When.</param>
/// <param name="Result">How it found the placement.</param>
/// <param name="Week">The planned check-in that it settles, in weeks after the start; absent for one beside the plan.</param>
/// <param name="With">With whom.</param>
/// <param name="Words">What was said, without personal data.</param>
/// <param name="NextOn">The day agreed for the next one; absent when what was agreed about the placement says how often, or none is agreed.</param>
internal sealed record CheckInRequest(
    DateOnly HeldOn, CheckInResult Result, int? Week = null, CheckInWith? With = null, string? Words = null, DateOnly? NextOn = null)
{
    public CheckInRecorded ToEvent() => new(Week, HeldOn, Result, With, Words, NextOn);
}

/// <summary>The weekly working time changed.</summary>
/// <param name="WeeklyHours">Hours a week from then on, in quarters of an hour.</param>
/// <param name="From">The first day with it.</param>
internal sealed record HoursRequest(decimal WeeklyHours, DateOnly From);

/// <summary>The placement ended.</summary>
/// <param name="On">Last day of work.</param>
/// <param name="Reason">Why.</param>
internal sealed record EndingRequest(DateOnly On, EndReason Reason);

/// <summary>What is true instead of what was recorded: all of it, not only what changes.</summary>
/// <param name="StartOn">First day of work.</param>
/// <param name="Kind">Employment kind.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement.</param>
/// <param name="Area">Housing area lived in on the first day; absent when none of the registered ones.</param>
/// <param name="EndedOn">Last day of work; absent when it runs.</param>
/// <param name="EndReason">Why it ended; absent when it runs.</param>
internal sealed record CorrectionRequest(
    DateOnly StartOn, EmploymentKind Kind, string Reason, string StatedBy, DateOnly? ScheduledEndOn = null, Guid? Area = null,
    DateOnly? EndedOn = null, EndReason? EndReason = null)
{
    public Correction ToCorrection() => new(StartOn, ScheduledEndOn, Kind, Area, EndedOn, EndReason, Reason, StatedBy);
}

/// <summary>One recorded fact of a placement: exactly one member.</summary>
/// <param name="Hours">A change of the weekly working time.</param>
/// <param name="CheckIn">A check-in, with the day of the next one as it is recorded.</param>
/// <param name="SchoolPeriod">A school period.</param>
/// <param name="Absence">An absence.</param>
/// <param name="Problem">The times of a problem.</param>
/// <param name="Account">What a problem is about, and who reported it.</param>
/// <param name="Handling">How a problem was handled.</param>
internal sealed record FactRequest(
    HoursRequest? Hours = null, CheckInRequest? CheckIn = null, SchoolPeriod? SchoolPeriod = null, Absence? Absence = null, ProblemTimes? Problem = null,
    ProblemAccount? Account = null, ProblemHandling? Handling = null)
{
    public PlacementFact ToFact() => new(
        Hours is null ? null : new(WeeklyHours.ToMinutes(Hours.WeeklyHours), Hours.From), CheckIn?.ToEvent(), SchoolPeriod, Absence, Problem,
        Account, Handling);
}

/// <summary>A recorded fact was wrong.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The fact as it really was; absent when it never happened.</param>
internal sealed record FactCorrectionRequest(FactRequest Was, string Reason, string StatedBy, FactRequest? Is = null)
{
    public PlacementFactCorrected ToEvent() => new(Was.ToFact(), Is?.ToFact(), Reason, StatedBy);
}

/// <summary>The placement was recorded in error, wholly.</summary>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
internal sealed record AnnulmentRequest(string Reason, string StatedBy);
