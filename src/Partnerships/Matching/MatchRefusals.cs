namespace Partnerships.Matching;

/// <summary>The rules of a match's stream.</summary>
public static class MatchRefusals
{
    /// <summary>That is not done to a match that stands so; the value is its status.</summary>
    public static Refusal OtherStatus { get; } = new("match-of-other-status", RefusalKind.Conflict);

    /// <summary>The candidate is withdrawn from matching.</summary>
    public static Refusal CandidateWithdrawn { get; } = new("candidate-withdrawn", RefusalKind.Conflict);

    /// <summary>No such match of that candidate and vacancy; the value is the id that was given.</summary>
    public static Refusal MatchUnknown { get; } = new("match-unknown", RefusalKind.Invalid);
}
