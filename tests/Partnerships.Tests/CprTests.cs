using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class CprTests
{
    [Theory]
    [InlineData("010190-1234")]
    [InlineData("Ring til 3112851234 i morgen")]
    [InlineData("cpr:311285 1234.")]
    [InlineData("311285 - 1234")]
    [InlineData("311285–1234")]
    [InlineData("610190-1234")]
    [InlineData("01.01.90-1234")]
    [InlineData("01-01-90 1234")]
    [InlineData("01/01/90-1234")]
    [InlineData("ab010190-1234")]
    [InlineData("01a21ea1-fc23-7abb-89e8-0792f1bd0704 010190-1234")]
    public void What_looks_like_a_civil_registration_number_is_found(string text) => Cpr.IsLikelyIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("CVR 13748136")]
    [InlineData("+45 87 87 87 87")]
    [InlineData("4587878787")]
    [InlineData("EAN 5790101901234")]
    [InlineData("EAN 0101901234579")]
    [InlineData("320190-1234")]
    [InlineData("011390-1234")]
    [InlineData("Fra 2026-03-02 til 2027-03-01")]
    [InlineData("Fra 02.03.2026 til 01.03.2027")]
    [InlineData("02.03.26 - 01.03.2027")]
    [InlineData("Sag 26/010190")]
    [InlineData("ab010190-1234-7abb-89e8-0792f1bd0704")]
    [InlineData("01a21ea1-fc23-7abb-89e8-0792f1bd0704|AB010190-1234-7ABB-89E8-010190123456")]
    [InlineData("")]
    public void Other_numbers_are_left_alone(string text) => Cpr.IsLikelyIn(text).ShouldBeFalse();

    [Fact]
    public void It_is_refused_in_any_text_and_not_repeated() =>
        new Check().Text("Kontakt 010190-1234", "/reason", 100).Refuse().ShouldBeOfType<Decision.Refused>()
            .Refusals.ShouldBe([Refusals.LooksLikeCpr.At("/reason")]);
}
