namespace Partnerships.Commitments;

/// <summary>The rules of what is recorded about commitments.</summary>
public static class CommitmentRefusals
{
    /// <summary>What is done to the commitment is not done to one of its kind; the value is its kind.</summary>
    public static Refusal OtherKind { get; } = new("commitment-of-other-kind", RefusalKind.Conflict);

    /// <summary>A party does not waive what it owes itself.</summary>
    public static Refusal OwnCommitment { get; } = new("waived-by-ower", RefusalKind.Invalid);

    /// <summary>The commitment was waived.</summary>
    public static Refusal Waived { get; } = new("commitment-waived", RefusalKind.Conflict);

    /// <summary>The steering group has set no exchange rate for these kinds.</summary>
    public static Refusal NoRate { get; } = new("exchange-rate-missing", RefusalKind.Conflict);

    /// <summary>By the exchange rate it is another number; the value is the right one.</summary>
    public static Refusal OtherRate { get; } = new("exchange-rate-other", RefusalKind.Invalid);

    /// <summary>More places are replaced than are owed; the value is how many are left.</summary>
    public static Refusal MoreThanOwed { get; } = new("more-than-owed", RefusalKind.Conflict);

    /// <summary>A substitution whose vacancy is offered, or held by somebody, stands: that vacancy is closed first.</summary>
    public static Refusal SubstituteOffered { get; } = new("substitute-offered", RefusalKind.Conflict);

    /// <summary>The vacancy is not one of the agreement's.</summary>
    public static Refusal VacancyElsewhere { get; } = new("vacancy-of-other-agreement", RefusalKind.Invalid);

    /// <summary>The help was given already, on another day or otherwise.</summary>
    public static Refusal HelpGiven { get; } = new("help-already-given", RefusalKind.Conflict);

    /// <summary>A correction changes when help was given, or strikes it out; that it was given is recorded as such.</summary>
    public static Refusal HelpNotGiven { get; } = new("help-not-given", RefusalKind.Invalid);

    /// <summary>The help came of a placement's problem, and its times are corrected there; the value is the placement.</summary>
    public static Refusal HelpOfProblem { get; } = new("help-of-problem", RefusalKind.Conflict);
}
