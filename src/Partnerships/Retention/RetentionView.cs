using System.Globalization;

namespace Partnerships.Retention;

/// <summary>Of those who could have been employed for so many weeks by now, how many were?</summary>
public static class RetentionView
{
    /// <summary>Stored name.</summary>
    public const string Name = "retention";

    /// <summary>The key of a city's <see cref="RetentionCity"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The keys of the <see cref="RetentionMonth"/> documents that the figures of a day need beside the city's: one for
    /// each month of start that a milestone cuts through. Not all of them need be there.</summary>
    public static IEnumerable<string> MonthKeys(string city, DateOnly asOf) =>
        Milestones.Weeks.Select(weeks => MonthKey(city, asOf.AddDays(-7 * weeks))).Distinct();

    private static string MonthKey(string city, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"month/{city}/{day:yyyy-MM}");
}
