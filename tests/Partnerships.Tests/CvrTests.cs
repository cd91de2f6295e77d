using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class CvrTests
{
    [Theory]
    [InlineData("13748136")]
    [InlineData("25063864")]
    public void Eight_digits_whose_weighted_sum_is_divisible_by_11_are_a_cvr_number(string number) => Cvr.IsValid(number).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1374813")]
    [InlineData("137481360")]
    [InlineData("13748137")]
    [InlineData("31748136")]
    [InlineData("00000000")]
    [InlineData("DK137481")]
    [InlineData(" 3748136")]
    [InlineData("１３７４８１３６")]
    public void Anything_else_is_none(string? number) => Cvr.IsValid(number).ShouldBeFalse();
}
