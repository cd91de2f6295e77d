using System.Globalization;

namespace Partnerships.Server.Operations;

/// <summary>Times, spans and amounts as the verbs say them to people.</summary>
internal static class Wording
{
    /// <summary>A time in UTC; a hyphen for none.</summary>
    public static string Time(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A date.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number that is also typed or copied: digits only.</summary>
    public static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount, in groups of three digits.</summary>
    public static string Amount(double amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount of things, in the singular or the plural.</summary>
    public static string Amount(long amount, string one) => $"{Amount(amount)} {one}{(amount == 1 ? "" : "s")}";

    /// <summary>A span in the unit that suits it.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:F1} s"),
        { TotalMinutes: < 2 } => $"{Amount(span.TotalSeconds)} s",
        { TotalHours: < 2 } => $"{Amount(span.TotalMinutes)} min",
        { TotalDays: < 2 } => $"{Amount(span.TotalHours)} h",
        _ => $"{Amount(span.TotalDays)} days",
    };

    /// <summary>How far something has come, and how fast: <c>412,000 of 1,000,000 events (41 %), 98,000 events/s</c>.</summary>
    /// <param name="things">What is counted.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="of">How many there are; null when that is not known.</param>
    /// <param name="taken">The time that those done have taken.</param>
    public static string Advance(string things, long done, long? of, TimeSpan taken)
    {
        var share = of is > 0 and { } all ? $" of {Amount(all)} {things} ({100 * done / all} %)" : $" {things}";
        return $"{Amount(done)}{share}, {Amount(Rate(done, taken))} {things}/s";
    }

    /// <summary>So many a second.</summary>
    public static double Rate(long done, TimeSpan taken) => taken > TimeSpan.Zero ? done / taken.TotalSeconds : 0;
}
