using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class CheckTests
{
    private static string[] Codes(Check check) =>
        check.Failed ? [.. ((Decision.Refused)check.Refuse()).Refusals.Select(refusal => refusal.Code)] : [];

    private static string[] Text(string? text) => Codes(new Check().Text(text, "/text", 10));

    private static string[] Line(string? text) => Codes(new Check().Line(text, "/text", 10));

    [Theory]
    [InlineData("Æbleø")]
    [InlineData("0123456789")]
    [InlineData("😀👍🏽")]
    [InlineData("\u200fעברית")]
    public void A_plain_text_is_a_text_and_a_line(string text)
    {
        Text(text).ShouldBeEmpty();
        Line(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00a0")]
    public void A_blank_text_is_missing(string? text) => Text(text).ShouldBe(["text-missing"]);

    [Fact]
    public void A_text_over_its_length_is_too_long() => Text("0123456789a").ShouldBe(["text-too-long"]);

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void Line_breaks_belong_in_a_text_but_not_in_a_line(string text)
    {
        Text(text).ShouldBeEmpty();
        Line(text).ShouldBe(["text-malformed"]);
    }

    [Fact]
    public void Control_characters_half_pairs_and_turned_reading_directions_belong_nowhere()
    {
        foreach (var text in (string[])["a\0", "a\u0007", "a\u007f", "a\u0085", "\ud800", "\udc00a", "\ude00\ud83d", "a\u202eb", "a\u2066b"])
        {
            Text(text).ShouldBe(["text-malformed"], text);
            Line(text).ShouldBe(["text-malformed"], text);
        }
    }

    [Fact]
    public void A_civil_registration_number_is_found_in_a_line_too() => Line("0107051234").ShouldBe(["looks-like-cpr"]);

    [Theory]
    [InlineData(0, "not-positive")]
    [InlineData(int.MinValue, "not-positive")]
    [InlineData(11, "too-great")]
    [InlineData(int.MaxValue, "too-great")]
    public void A_count_has_bounds(int count, string code)
    {
        Codes(new Check().Count(count, "/count", 10)).ShouldBe([code]);
        Codes(new Check().Count(1, "/count", 10).Count(10, "/count", 10)).ShouldBeEmpty();
    }

    [Fact]
    public void A_period_of_one_day_is_a_period_and_one_that_ends_before_it_starts_is_none()
    {
        var day = new DateOnly(2026, 3, 2);
        Codes(new Check().Period(day, day, "/from", "/to")).ShouldBeEmpty();
        Codes(new Check().Period(day, day.AddDays(-1), "/from", "/to")).ShouldBe(["end-before-start"]);
    }

    [Fact]
    public void Dates_are_of_the_years_2000_to_2099()
    {
        Codes(new Check().Period(new(2000, 1, 1), new(2099, 12, 31), "/from", "/to")).ShouldBeEmpty();
        Codes(new Check().Period(new(1999, 12, 31), new(2100, 1, 1), "/from", "/to")).ShouldBe(["date-out-of-range", "date-out-of-range"]);
        Codes(new Check().Date(DateOnly.MinValue, "/from").Date(DateOnly.MaxValue, "/to")).ShouldBe(["date-out-of-range", "date-out-of-range"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("791")]
    [InlineData("07911")]
    [InlineData("٠٧٩١")]
    public void A_municipality_code_is_four_digits(string? code)
    {
        Codes(new Check().City(code, "/city")).ShouldBe(["city-code-invalid"]);
        Codes(new Check().City("0791", "/city")).ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_is_one_of_the_values() => Codes(new Check().Choice((EmploymentKind)99, "/kind")).ShouldBe(["choice-unknown"]);
}
