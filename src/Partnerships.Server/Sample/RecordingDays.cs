namespace Partnerships.Server.Sample;

/// <summary>The days on which the offices of the sample record what happened: working Tuesdays and Thursdays. Things happen
/// on any day; each such day is one moment of the simulation.</summary>
internal static class RecordingDays
{
    private const int OpensAt = 9, OpenMinutes = 6 * 60;
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The day itself when it is one, else the next.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOne(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is one, else the last before.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOne(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first one after a day.</summary>
    public static DateOnly After(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>The moment at which everything of such a day is recorded, UTC: some time from 9 to 15.</summary>
    public static DateTimeOffset Moment(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(OpensAt, 0)).AddMinutes(new Dice((ulong)day.DayNumber).Below(OpenMinutes));
        return new DateTimeOffset(local, Denmark.GetUtcOffset(local)).ToUniversalTime();
    }

    private static bool IsOne(DateOnly day) => day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday && WorkingDays.IsOpen(day);
}
