using System.Globalization;
using Partnerships.Server.Operations;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(100, "100 s")]
    [InlineData(600, "10 min")]
    [InlineData(36_000, "10 h")]
    [InlineData(864_000, "10 days")]
    public void A_span_has_the_unit_that_suits_it(double seconds, string said) => Wording.Span(TimeSpan.FromSeconds(seconds)).ShouldBe(said);

    [Fact]
    public void What_is_said_does_not_depend_on_the_country()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            Wording.Day(new(2026, 3, 2)).ShouldBe("2026-03-02");
            Wording.Time(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1))).ShouldBe("2026-03-02 08:00:00Z");
            Wording.Advance("events", 1500, null, TimeSpan.FromSeconds(0.5)).ShouldBe("1,500 events, 3,000 events/s");
            Wording.Amount(1, "fault").ShouldBe("1 fault");
            Wording.Amount(1234, "fault").ShouldBe("1,234 faults");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Columns_are_as_wide_as_what_is_in_them_with_numbers_to_the_right()
    {
        var table = new TextTable(TextTable.Words("kind"), TextTable.Number("streams"), TextTable.Words(""));
        table.Add("steering-group", "3", "");
        table.Add("area", "12345678", "new");
        using var output = new StringWriter();
        table.Write(output);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            kind             streams
            steering-group         3
            area            12345678  new

            """.ReplaceLineEndings("\n"));
    }
}
