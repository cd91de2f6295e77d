namespace Partnerships.Placements;

/// <summary>Why somebody was away. The list holds no health detail: illness is <see cref="NotStated"/>.</summary>
public enum AbsenceReason
{
    /// <summary>No reason is recorded, as with illness.</summary>
    NotStated,

    /// <summary>Parental leave (barselsorlov).</summary>
    ParentalLeave,

    /// <summary>Military service (værnepligt).</summary>
    MilitaryService,

    /// <summary>Another leave that was agreed (orlov).</summary>
    AgreedLeave,
}

/// <summary>A school period (skoleperiode) of an apprentice. It is no end, and does not count as probation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record SchoolPeriod(Guid Id, DateOnly From, DateOnly To);

/// <summary>An absence (fravær) of a stretch of days.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, also one ahead that is agreed.</param>
/// <param name="Reason">Why, without health detail.</param>
public sealed record Absence(Guid Id, DateOnly From, DateOnly To, AbsenceReason Reason);

/// <summary>A school period was planned, or was held.</summary>
/// <param name="Period">The period.</param>
public sealed record SchoolPeriodRecorded(SchoolPeriod Period) : IEvent;

/// <summary>A school period was moved. What was recorded wrongly is corrected instead (<see cref="PlacementFactCorrected"/>).</summary>
/// <param name="Was">As it was planned.</param>
/// <param name="Is">As it is now.</param>
/// <param name="Reason">Why.</param>
public sealed record SchoolPeriodChanged(SchoolPeriod Was, SchoolPeriod Is, string Reason) : IEvent;

/// <summary>A school period is not held.</summary>
/// <param name="Period">The period's id.</param>
/// <param name="Reason">Why.</param>
public sealed record SchoolPeriodCancelled(Guid Period, string Reason) : IEvent;

/// <summary>Somebody was, or is, away.</summary>
/// <param name="Absence">When and why.</param>
public sealed record AbsenceRecorded(Absence Absence) : IEvent;

/// <summary>An absence moved the scheduled end, or moved it otherwise than before since the absence was corrected.</summary>
/// <param name="Was">The scheduled end as it was.</param>
/// <param name="Is">The scheduled end as it is.</param>
/// <param name="Absence">The absence's id.</param>
/// <param name="Source">Where the rule is stated.</param>
public sealed record ScheduledEndMoved(DateOnly Was, DateOnly Is, Guid Absence, string Source) : IEvent;

/// <summary>What was agreed about one placement with the resident and the company.</summary>
/// <param name="Tasks">What the work is, a line each.</param>
/// <param name="MinutesPerWeek">The weekly working time that is agreed, in minutes. What is worked is the series of hours.</param>
/// <param name="FollowUpWeeks">Weeks from one check-in to the next.</param>
/// <param name="ContactFunction">Whom to turn to at the company: a function, not a person's name.</param>
public sealed record PlacementTerms(string[] Tasks, int MinutesPerWeek, int FollowUpWeeks, string ContactFunction)
{
    /// <summary>True when the other says the same.</summary>
    public bool IsSame(PlacementTerms? other) => other is not null && this with { Tasks = other.Tasks } == other && Tasks.SequenceEqual(other.Tasks);
}

/// <summary>What was agreed about the placement, at first or anew.</summary>
/// <param name="Terms">All of it.</param>
/// <param name="Reason">Why it was revised; null at first.</param>
public sealed record PlacementTermsSet(PlacementTerms Terms, string? Reason) : IEvent;

/// <summary>The placement was recorded in error, wholly: it counts nowhere, and its position is free again. What was recorded stays in the
/// history. So a wrong candidate or vacancy is set right: annul the placement and record it again, under another id.</summary>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record PlacementAnnulled(string Reason, string StatedBy) : IEvent;
