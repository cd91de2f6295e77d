namespace Partnerships;

/// <summary>Danish working days: Monday to Friday but for the public holidays. Store Bededag (Great Prayer Day) is one until 2023; Act no.
/// 214 of 7 March 2023 abolished it from 2024. Constitution Day, Christmas Eve and New Year's Eve are none by law, and count as working
/// days.</summary>
public static class DanishCalendar
{
    private const int LastPrayerDay = 2023;

    /// <summary>Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var sum = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    /// <summary>True for a public holiday, also one that falls on a weekend.</summary>
    public static bool IsHoliday(DateOnly day)
    {
        if ((day.Month, day.Day) is (1, 1) or (12, 25) or (12, 26)) return true;
        return (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -3 or -2 or 0 or 1 or 39 or 49 or 50 => true,
            26 => day.Year <= LastPrayerDay,
            _ => false,
        };
    }

    /// <summary>True for a day on which offices are open.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The last day of a term of so many working days that begins on a day: that day itself does not count.</summary>
    public static DateOnly AddWorkingDays(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>The working days of the shortest term that begins on a day and is not over before another: 0 on the day itself, and as many as
    /// <see cref="AddWorkingDays"/> needs to come to that day or past it.</summary>
    public static int WorkingDays(DateOnly from, DateOnly to)
    {
        var workingDays = 0;
        for (var (day, reached) = (from, from); reached < to;)
        {
            do day = day.AddDays(1); while (!IsWorkingDay(day));
            (reached, workingDays) = (day, workingDays + 1);
        }
        return workingDays;
    }
}
