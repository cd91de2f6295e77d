namespace Partnerships.Server.Sample;

/// <summary>The days on which offices of the sample are open: Monday to Friday, not from Christmas to New Year.</summary>
internal static class WorkingDays
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Whether the offices are open.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !(day.Month == 12 && day.Day >= 24 && day.Day <= 30)
        && !(day.Month == 1 && day.Day == 1);

    /// <summary>The day itself when open, else the next that is.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when open, else the last that was.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>So many open days later.</summary>
    public static DateOnly After(DateOnly day, int openDays)
    {
        for (; openDays > 0; openDays--) day = OnOrAfter(day.AddDays(1));
        return OnOrAfter(day);
    }

    /// <summary>The Monday on or after a day, or the first open day of that week.</summary>
    public static DateOnly Monday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return OnOrAfter(day);
    }

    /// <summary>The moment of a day at which everything of that day is recorded, UTC: some time from 9 to 15.</summary>
    public static DateTimeOffset Office(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(9, 0)).AddMinutes(new Dice((ulong)day.DayNumber).Below(360));
        return new DateTimeOffset(local, Denmark.GetUtcOffset(local)).ToUniversalTime();
    }
}
