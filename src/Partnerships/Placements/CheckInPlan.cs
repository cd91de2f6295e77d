namespace Partnerships.Placements;

/// <summary>When check-ins are due.</summary>
public static class CheckInPlan
{
    private const int DaysInWeek = 7;

    /// <summary>Weeks after the start.</summary>
    public static IReadOnlyList<int> Weeks { get; } = [1, 4, 13, 26, 52, 104];

    /// <summary>The check-ins of a placement, up to its scheduled end when it has one. An end that has come does not shorten
    /// the plan: whoever reads it leaves out what is due after that, and a correction may take the end back.</summary>
    public static PlannedCheckIn[] For(PlacementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Weeks
            .Select(week => new PlannedCheckIn(week, facts.StartOn.AddDays(week * DaysInWeek)))
            .Where(checkIn => !(checkIn.DueOn > facts.ScheduledEndOn))];
    }
}
