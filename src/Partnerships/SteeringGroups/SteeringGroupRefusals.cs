namespace Partnerships.SteeringGroups;

/// <summary>The rules of a steering group's stream.</summary>
public static class SteeringGroupRefusals
{
    /// <summary>The city takes part already, under another name; the value is that name.</summary>
    public static Refusal AlreadyEstablished { get; } = new("steering-group-already-established", RefusalKind.Conflict);

    /// <summary>A goal's period starts on the first day of a month.</summary>
    public static Refusal NotFirstOfMonth { get; } = new("not-first-of-month", RefusalKind.Invalid);

    /// <summary>A goal's period ends on the last day of a month.</summary>
    public static Refusal NotLastOfMonth { get; } = new("not-last-of-month", RefusalKind.Invalid);

    /// <summary>The goal was given up; set a new one.</summary>
    public static Refusal GoalWithdrawn { get; } = new("goal-withdrawn", RefusalKind.Conflict);
}
