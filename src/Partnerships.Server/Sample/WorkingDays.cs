namespace Partnerships.Server.Sample;

/// <summary>The days on which people of the sample work: Monday to Friday, not from Christmas to New Year.</summary>
internal static class WorkingDays
{
    /// <summary>Whether people work.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !(day.Month == 12 && day.Day >= 24 && day.Day <= 30)
        && !(day.Month == 1 && day.Day == 1);

    /// <summary>The day itself when people work, else the next on which they do.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The Monday on or after a day, or the first working day of that week.</summary>
    public static DateOnly Monday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return OnOrAfter(day);
    }

    /// <summary>The first of a month, on or after a day.</summary>
    public static DateOnly FirstOfMonth(DateOnly day) => day.Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
