namespace Partnerships.Matching;

/// <summary>The rules of a match's stream.</summary>
public static class MatchRefusals
{
    /// <summary>That is not done to a match that stands so; the value is its status.</summary>
    public static Refusal OtherStatus { get; } = new("match-of-other-status", RefusalKind.Conflict);

    /// <summary>The candidate is withdrawn from matching.</summary>
    public static Refusal CandidateWithdrawn { get; } = new("candidate-withdrawn", RefusalKind.Conflict);

    /// <summary>What was recorded later rests on the fact, and would have to be struck out before it; the value is how the match would have stood
    /// then.</summary>
    public static Refusal RestedOn { get; } = new("fact-rested-on", RefusalKind.Conflict);

    /// <summary>The match came to a placement, which stands: only when that is annulled, it did not.</summary>
    public static Refusal PlacementStands { get; } = new("placement-stands", RefusalKind.Conflict);

    /// <summary>No such match of that candidate and vacancy; the value is the id that was given.</summary>
    public static Refusal MatchUnknown { get; } = new("match-unknown", RefusalKind.Invalid);
}
