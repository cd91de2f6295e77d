using Partnerships.Placements;

namespace Partnerships.WorkQueue;

/// <summary>What kind of work waits.</summary>
public enum WorkKind
{
    /// <summary>A check-in (opfølgning) is to be held.</summary>
    CheckIn,

    /// <summary>A party's signature is awaited.</summary>
    Signature,

    /// <summary>Open positions wait for candidates; due is the day since which they are free.</summary>
    FreePositions,

    /// <summary>A pledged vacancy is to be opened.</summary>
    PledgedVacancy,

    /// <summary>A follow-up meeting of an agreement's parties is to be held.</summary>
    FollowUpMeeting,

    /// <summary>A concern is to be resolved; due is the day on which it was raised.</summary>
    Concern,

    /// <summary>An agreement is to be renewed or let go; due is its last day.</summary>
    Renewal,

    /// <summary>A placement's scheduled end comes: it is to be ended with the reason proposed, or its end is to be moved. Nothing ends by itself.</summary>
    ScheduledEnd,

    /// <summary>A problem in a placement is to be answered (quick help).</summary>
    Problem,

    /// <summary>A problem that was answered is to be resolved; due is the day of the answer.</summary>
    ProblemResolution,

    /// <summary>A request for erasure is to be decided; due is the last day of the month that the law gives.</summary>
    ErasureDecision,

    /// <summary>A case has been closed for as long as personal data are kept: erasure is to be decided; due is the day of the proposal.</summary>
    RetentionReview,
}

/// <summary>One piece of work that waits. Which members are set follows from <see cref="Kind"/>.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="DueOn">The day on which it is due.</param>
/// <param name="Kind">What kind of work.</param>
/// <param name="Agreement">The agreement that it hangs on; absent for what is about a person alone.</param>
/// <param name="CompanyCvr">The company; absent likewise.</param>
/// <param name="Vacancy">The vacancy: of free positions, and of a check-in.</param>
/// <param name="Placement">The placement: of a check-in, a scheduled end, a problem.</param>
/// <param name="Candidate">That placement's candidate, or whom an erasure is about, by opaque id.</param>
/// <param name="Week">The week of a check-in, counted from the start; null for one that was agreed at the last.</param>
/// <param name="Party">The id of the party whose signature is awaited.</param>
/// <param name="PartyName">That party's name.</param>
/// <param name="Commitment">The commitment that a pledged vacancy is owed by.</param>
/// <param name="Employment">The employment kind of the positions or the placement.</param>
/// <param name="Count">How many positions are free, or places still to be opened.</param>
/// <param name="Title">The vacancy's or the agreement's title.</param>
/// <param name="Concern">The concern's id.</param>
/// <param name="Problem">The problem's id.</param>
/// <param name="ProblemKind">What the problem is about.</param>
/// <param name="Ending">The reason proposed for a scheduled end.</param>
public sealed record WorkItem(
    string City, DateOnly DueOn, WorkKind Kind, Guid? Agreement = null, string? CompanyCvr = null, Guid? Vacancy = null, Guid? Placement = null,
    Guid? Candidate = null, int? Week = null, string? Party = null, string? PartyName = null, string? Commitment = null,
    EmploymentKind? Employment = null, int? Count = null, string? Title = null, Guid? Concern = null,
    Guid? Problem = null, ProblemKind? ProblemKind = null, EndReason? Ending = null);
