namespace Partnerships.Placements;

/// <summary>The rules of a placement's stream.</summary>
public static class PlacementRefusals
{
    /// <summary>No such vacancy in the city; the value is the id that was given.</summary>
    public static Refusal VacancyUnknown { get; } = new("vacancy-unknown", RefusalKind.Invalid);

    /// <summary>No such candidate in the vacancy's city; the value is the id that was given.</summary>
    public static Refusal CandidateUnknown { get; } = new("candidate-unknown", RefusalKind.Invalid);

    /// <summary>The agreement was not in force on the first day; the value is its period.</summary>
    public static Refusal OutsideAgreement { get; } = new("outside-agreement", RefusalKind.Conflict);

    /// <summary>A placement of this kind is time-limited: its last day must be stated.</summary>
    public static Refusal ScheduledEndMissing { get; } = new("scheduled-end-missing", RefusalKind.Invalid);

    /// <summary>The scheduled end lies later than such a placement can last; the value is the latest day.</summary>
    public static Refusal ScheduledTooLong { get; } = new("scheduled-too-long", RefusalKind.Invalid);

    /// <summary>The day lies before the placement's first.</summary>
    public static Refusal BeforeStart { get; } = new("before-start", RefusalKind.Invalid);

    /// <summary>The day lies after the placement's last; the value is that day.</summary>
    public static Refusal AfterEnd { get; } = new("after-end", RefusalKind.Invalid);

    /// <summary>The placement has ended; the value is the day. If that is wrong, correct it.</summary>
    public static Refusal AlreadyEnded { get; } = new("placement-already-ended", RefusalKind.Conflict);

    /// <summary>An end is stated whole or not at all: day and reason.</summary>
    public static Refusal EndIncomplete { get; } = new("end-incomplete", RefusalKind.Invalid);

    /// <summary>The term was not over: there is no scheduled end, or it comes later; the value is the scheduled end.</summary>
    public static Refusal TermNotOver { get; } = new("term-not-over", RefusalKind.Invalid);

    /// <summary>A placement of this kind is not something that is completed; the value is the kind.</summary>
    public static Refusal NotCompletable { get; } = new("not-completable", RefusalKind.Invalid);

    /// <summary>The end does not lie in a probation: its time is over, or this kind has none; the value is the kind.</summary>
    public static Refusal NotInProbation { get; } = new("not-in-probation", RefusalKind.Invalid);

    /// <summary>No check-in is planned for that week; leave the week out to record one beside the plan.</summary>
    public static Refusal CheckInNotPlanned { get; } = new("check-in-not-planned", RefusalKind.Conflict);

    /// <summary>That week's check-in is recorded otherwise; the value is the day on which it was held.</summary>
    public static Refusal CheckInRecorded { get; } = new("check-in-already-recorded", RefusalKind.Conflict);

    /// <summary>A placement of this kind has no school periods; the value is the kind.</summary>
    public static Refusal NoSchoolPeriods { get; } = new("no-school-periods", RefusalKind.Conflict);

    /// <summary>It overlaps another of its sort; the value is that one's days.</summary>
    public static Refusal Overlaps { get; } = new("period-overlaps", RefusalKind.Conflict);

    /// <summary>The placement ended in the probation, which would have been over by then; correct the end first.</summary>
    public static Refusal ProbationOverThen { get; } = new("probation-over-then", RefusalKind.Conflict);

    /// <summary>The placement was annulled; the value is why. Record it again under another id.</summary>
    public static Refusal Annulled { get; } = new("placement-annulled", RefusalKind.Conflict);

    /// <summary>Somebody has answered already, on another day or otherwise.</summary>
    public static Refusal ProblemAnswered { get; } = new("problem-already-answered", RefusalKind.Conflict);

    /// <summary>Nobody has answered yet: that comes first.</summary>
    public static Refusal ProblemUnanswered { get; } = new("problem-unanswered", RefusalKind.Conflict);

    /// <summary>The problem is resolved, on another day or otherwise. When it came back, reopen it.</summary>
    public static Refusal ProblemResolved { get; } = new("problem-already-resolved", RefusalKind.Conflict);

    /// <summary>The problem is not resolved: it need not be reopened.</summary>
    public static Refusal ProblemOpen { get; } = new("problem-open", RefusalKind.Conflict);

    /// <summary>A correction changes what is recorded of a problem's report, answer and resolution; it neither makes nor removes one of them. A problem that
    /// never was is struck out by its times.</summary>
    public static Refusal TimesIncomplete { get; } = new("problem-times-incomplete", RefusalKind.Invalid);
}
