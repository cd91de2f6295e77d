namespace Partnerships.Placements;

/// <summary>Who reported a problem.</summary>
public enum ProblemReporter
{
    /// <summary>The company.</summary>
    Company,

    /// <summary>The resident.</summary>
    Resident,

    /// <summary>A case worker.</summary>
    Caseworker,
}

/// <summary>What a problem is about.</summary>
public enum ProblemKind
{
    /// <summary>Working hours.</summary>
    WorkingHours,

    /// <summary>Wage.</summary>
    Wage,

    /// <summary>Working together.</summary>
    Cooperation,

    /// <summary>The tasks.</summary>
    Tasks,

    /// <summary>Getting to work.</summary>
    Transport,

    /// <summary>Private circumstances; no more is said of them.</summary>
    PrivateCircumstances,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What came of a problem.</summary>
public enum ProblemOutcome
{
    /// <summary>It is solved, and the placement goes on as it was.</summary>
    Solved,

    /// <summary>The placement goes on with other tasks, hours or terms.</summary>
    Adapted,

    /// <summary>The placement ends.</summary>
    PlacementEnds,

    /// <summary>It could not be solved.</summary>
    NotSolved,
}

/// <summary>Quick help was asked for: a problem was reported, and the clock runs against the response time.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="On">When.</param>
/// <param name="About">In words, without personal data.</param>
/// <param name="WorkingDays">The agreed response time in Danish working days, as it was then.</param>
/// <param name="Commitment">The agreement's commitment to help that it comes from; null when there is none, and the usual time holds.</param>
public sealed record ProblemReported(
    Guid Problem, ProblemReporter By, ProblemKind Kind, DateOnly On, string About, int WorkingDays, string? Commitment) : IEvent;

/// <summary>Somebody took a problem up with the one who reported it.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="On">When.</param>
/// <param name="By">Who, by function.</param>
public sealed record ProblemAnswered(Guid Problem, DateOnly On, string By) : IEvent;

/// <summary>A problem was brought to its end.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="On">When.</param>
/// <param name="How">In words, without personal data.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record ProblemResolved(Guid Problem, DateOnly On, string How, ProblemOutcome Outcome) : IEvent;

/// <summary>A problem came back: help is asked for anew, and the clock runs anew.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
public sealed record ProblemReopened(Guid Problem, DateOnly On, string Reason) : IEvent;
