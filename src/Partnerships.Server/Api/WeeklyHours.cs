namespace Partnerships.Server.Api;

/// <summary>Weekly working time: hours in the API, minutes in events.</summary>
internal static class WeeklyHours
{
    private const int NoSuchTime = -1;
    private const int HoursOfWeek = 7 * 24;

    /// <summary>Hours as whole minutes; what is none, or no time of a week, becomes a number that no rule allows.</summary>
    public static int ToMinutes(decimal hours) =>
        hours is >= 0 and <= HoursOfWeek && hours * 60 is var minutes && minutes == decimal.Truncate(minutes) ? (int)minutes : NoSuchTime;

    /// <summary>Minutes as hours.</summary>
    public static decimal FromMinutes(int minutes) => minutes / 60m;
}
