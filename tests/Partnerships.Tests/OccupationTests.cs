using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class OccupationTests
{
    [Theory]
    [InlineData("7112", true)]
    [InlineData("711200", true)]
    [InlineData("0110", true)]
    [InlineData("71120", false)]
    [InlineData("711", false)]
    [InlineData("71 2", false)]
    [InlineData("７１１２", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_has_four_or_six_digits(string? code, bool valid) => Occupation.IsValid(code).ShouldBe(valid);

    [Theory]
    [InlineData("711200", "711210", true)]
    [InlineData("7112", "711210", true)]
    [InlineData("7112", "7115", false)]
    [InlineData("711", "711", false)]
    public void Occupations_of_one_unit_group_share_four_digits(string one, string other, bool same) => Occupation.SameGroup(one, other).ShouldBe(same);
}
