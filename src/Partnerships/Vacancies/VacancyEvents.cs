namespace Partnerships.Vacancies;

/// <summary>A vacancy (jobåbning) was opened under an active agreement.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Commitment">The commitment in it that the vacancy counts towards, or null.</param>
/// <param name="AssociationCvr">The housing association of the agreement.</param>
/// <param name="CompanyCvr">The company that hires.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes, or null when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Requirements">What else is asked for, or null for nothing.</param>
public sealed record VacancyOpened(
    string City, Guid Agreement, string? Commitment, string AssociationCvr, string CompanyCvr, EmploymentKind Kind, string Title,
    int Positions, int? MinutesPerWeek, string[] Skills, Requirements? Requirements = null) : IEvent;

/// <summary>One position was filled by a placement.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Candidate">The candidate.</param>
public sealed record PositionFilled(Guid Placement, Guid Candidate) : IEvent;

/// <summary>A position is open again, since its placement ended early.</summary>
/// <param name="Placement">The placement that had filled it.</param>
public sealed record PositionReopened(Guid Placement) : IEvent;

/// <summary>The vacancy was closed; its open positions are no longer offered.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Cause">Why, from the closed list; null when that was not said.</param>
public sealed record VacancyClosed(string Reason, ClosingCause? Cause = null) : IEvent;

/// <summary>What the vacancy offers and asks for is another from now on.</summary>
/// <param name="Job">The whole of it.</param>
/// <param name="Reason">Why.</param>
public sealed record VacancyRevised(JobDescription Job, string Reason) : IEvent;

/// <summary>The vacancy's free positions are not offered for the time being.</summary>
/// <param name="Reason">Why.</param>
public sealed record VacancyPaused(string Reason) : IEvent;

/// <summary>The vacancy's free positions are offered again after a pause.</summary>
public sealed record VacancyResumed : IEvent;

/// <summary>The vacancy that was closed is offered again.</summary>
/// <param name="Reason">Why.</param>
public sealed record VacancyReopened(string Reason) : IEvent;
