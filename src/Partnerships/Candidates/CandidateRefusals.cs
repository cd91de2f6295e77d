namespace Partnerships.Candidates;

/// <summary>The rules of a candidate's stream.</summary>
public static class CandidateRefusals
{
    /// <summary>The greatest weekly working time is less than the least.</summary>
    public static Refusal HoursReversed { get; } = new("weekly-hours-reversed", RefusalKind.Invalid);

    /// <summary>The only home that is known can be another, but not struck out: everybody registered lives somewhere.</summary>
    public static Refusal OnlyHome { get; } = new("only-home", RefusalKind.Conflict);
}
