namespace Partnerships.Matching;

/// <summary>A candidate was proposed for a vacancy. All that the rank rests on is kept, so that it can be explained years later.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement of the vacancy.</param>
/// <param name="CompanyCvr">The company.</param>
/// <param name="RulesVersion">The number of the rules that ranked.</param>
/// <param name="Vacancy">What was known of the vacancy.</param>
/// <param name="Candidate">What was known of the candidate.</param>
/// <param name="Reasons">The reasons of the rank.</param>
/// <param name="Place">The candidate's place among those ranked when it was proposed; null when it was not among them.</param>
/// <param name="Among">How many were ranked; null with <paramref name="Place"/>.</param>
public sealed record MatchProposed(
    string City, Guid Agreement, string CompanyCvr, int RulesVersion, VacancyInputs Vacancy, CandidateInputs Candidate, MatchReason[] Reasons,
    int? Place, int? Among) : IEvent;

/// <summary>The company put the candidate on its shortlist.</summary>
public sealed record MatchShortlisted : IEvent;

/// <summary>An interview is planned, or planned anew.</summary>
/// <param name="On">When.</param>
public sealed record InterviewPlanned(DateOnly On) : IEvent;

/// <summary>The interview was held.</summary>
/// <param name="On">When.</param>
public sealed record InterviewHeld(DateOnly On) : IEvent;

/// <summary>The company chose the candidate.</summary>
public sealed record CandidateChosen : IEvent;

/// <summary>Why a company did not choose a candidate: a closed list about the job, not about the person.</summary>
public enum NotChosenReason
{
    /// <summary>Another candidate was chosen.</summary>
    AnotherChosen,

    /// <summary>Skills are missing.</summary>
    SkillsMissing,

    /// <summary>A certificate is missing.</summary>
    CertificateMissing,

    /// <summary>Danish does not suffice for the work.</summary>
    Danish,

    /// <summary>Working time or first day do not fit.</summary>
    Hours,

    /// <summary>The candidate did not come to the interview.</summary>
    DidNotCome,

    /// <summary>The position is no longer there.</summary>
    NoPosition,

    /// <summary>Another reason, which is not recorded here.</summary>
    Other,
}

/// <summary>The company did not choose the candidate.</summary>
/// <param name="Reason">Why.</param>
public sealed record CandidateNotChosen(NotChosenReason Reason) : IEvent;

/// <summary>The candidate accepted.</summary>
public sealed record MatchAccepted : IEvent;

/// <summary>Why a candidate declined: a closed list.</summary>
public enum DeclineReason
{
    /// <summary>Has other work.</summary>
    OtherWork,

    /// <summary>Goes into education.</summary>
    Education,

    /// <summary>The way to work is too long.</summary>
    Distance,

    /// <summary>Working time does not fit.</summary>
    Hours,

    /// <summary>Pay does not suffice.</summary>
    Pay,

    /// <summary>The work is another than expected.</summary>
    Work,

    /// <summary>Another reason, which is not recorded here.</summary>
    Other,
}

/// <summary>The candidate declined.</summary>
/// <param name="Reason">Why.</param>
public sealed record MatchDeclined(DeclineReason Reason) : IEvent;

/// <summary>Why a proposal was taken back: a closed list.</summary>
public enum TakenBackReason
{
    /// <summary>It was made by mistake.</summary>
    Mistake,

    /// <summary>The vacancy is no longer offered.</summary>
    VacancyGone,

    /// <summary>The candidate is no longer available.</summary>
    CandidateGone,

    /// <summary>Another reason, which is not recorded here.</summary>
    Other,
}

/// <summary>The proposal was taken back by those who made it.</summary>
/// <param name="Reason">Why.</param>
public sealed record MatchWithdrawn(TakenBackReason Reason) : IEvent;

/// <summary>The candidate started in the position.</summary>
/// <param name="Placement">The placement.</param>
public sealed record MatchCompleted(Guid Placement) : IEvent;
