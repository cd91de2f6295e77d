using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class DanishCalendarTests
{
    /// <summary>Easter Sundays as the Danish almanac gives them.</summary>
    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_when_the_almanac_says(int year, int month, int day) => DanishCalendar.Easter(year).ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("2026-01-01", "New Year's Day")]
    [InlineData("2026-04-02", "Maundy Thursday")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2026-05-14", "Ascension Day")]
    [InlineData("2026-05-25", "Whit Monday")]
    [InlineData("2025-12-25", "Christmas Day")]
    [InlineData("2025-12-26", "Boxing Day")]
    public void Public_holidays_are_no_working_days(string day, string name) => DanishCalendar.IsWorkingDay(DateOnly.Parse(day, null)).ShouldBeFalse(name);

    [Fact]
    public void Great_Prayer_Day_is_a_working_day_from_2024()
    {
        DanishCalendar.IsWorkingDay(new DateOnly(2023, 5, 5)).ShouldBeFalse();
        DanishCalendar.IsWorkingDay(new DateOnly(2024, 4, 26)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-06-05")]
    [InlineData("2025-12-24")]
    [InlineData("2025-12-31")]
    public void Days_that_are_holidays_by_custom_only_are_working_days(string day) => DanishCalendar.IsWorkingDay(DateOnly.Parse(day, null)).ShouldBeTrue();

    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-31", 2, "2026-04-07")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    public void A_term_skips_weekends_and_holidays_and_does_not_count_its_first_day(string from, int days, string last) =>
        DanishCalendar.AddWorkingDays(DateOnly.Parse(from, null), days).ShouldBe(DateOnly.Parse(last, null));

    [Fact]
    public void A_term_ends_on_a_working_day_and_holds_exactly_its_working_days() => Properties.Hold(
        Gen.Choose(0, 9000).Zip(Gen.Choose(1, 60)),
        values =>
        {
            var from = new DateOnly(2010, 1, 1).AddDays(values.Item1);
            var last = DanishCalendar.AddWorkingDays(from, values.Item2);
            DanishCalendar.IsWorkingDay(last).ShouldBeTrue();
            Enumerable.Range(1, last.DayNumber - from.DayNumber).Count(i => DanishCalendar.IsWorkingDay(from.AddDays(i))).ShouldBe(values.Item2);
        });
}
