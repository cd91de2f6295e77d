namespace Partnerships.Placements;

/// <summary>What the reasons for an end mean. The one place that says so.</summary>
public static class EndReasons
{
    /// <summary>True when the placement ended before its time, whoever's choice it was: the position is open again.
    /// Completing is success, and a time-limited placement whose weeks were up was never meant to go on.</summary>
    public static bool IsEarly(EndReason reason) => reason is not (EndReason.Completed or EndReason.TermOver);

    /// <summary>True when, by these facts, the placement ended before its time.</summary>
    public static bool EndedEarly(PlacementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.EndReason is { } reason && IsEarly(reason);
    }

    /// <summary>The reason for an end on the scheduled day: training is completed, and other terms are over.</summary>
    public static EndReason Scheduled(EmploymentKind kind, DateOnly startOn) =>
        EmploymentRules.For(kind, startOn).CanBeCompleted ? EndReason.Completed : EndReason.TermOver;
}
