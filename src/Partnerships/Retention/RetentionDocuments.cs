namespace Partnerships.Retention;

/// <summary>Placements that started together, and what had become of them at each milestone.</summary>
public sealed class Cohort
{
    /// <summary>Started.</summary>
    public int Started { get; set; }

    /// <summary>Ended before the milestone and before their time; by the order of <see cref="Milestones.Weeks"/>.</summary>
    public int[] Lost { get; set; } = new int[Milestones.Weeks.Count];

    /// <summary>Ended before the milestone as planned, which is neither success nor failure; in the same order.</summary>
    public int[] Left { get; set; } = new int[Milestones.Weeks.Count];
}

/// <summary>The cohorts of a city by month of start.</summary>
public sealed class RetentionCity
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>By the first day of the month of start, and kind.</summary>
    public SortedDictionary<DateOnly, SortedDictionary<EmploymentKind, Cohort>> Months { get; set; } = [];
}

/// <summary>The cohorts of one month of start by day, for the months that a milestone cuts through.</summary>
public sealed class RetentionMonth
{
    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; set; }

    /// <summary>By the day of start, and kind.</summary>
    public SortedDictionary<DateOnly, SortedDictionary<EmploymentKind, Cohort>> Days { get; set; } = [];
}

/// <summary>The times after the start at which retention is measured.</summary>
public static class Milestones
{
    /// <summary>13, 26, 52 and 104 weeks.</summary>
    public static IReadOnlyList<int> Weeks { get; } = [13, 26, 52, 104];
}
