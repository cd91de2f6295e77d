using Partnerships.Server.Sample;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

public sealed class DiceTests
{
    [Fact]
    public void The_numbers_are_those_of_the_published_generator()
    {
        // SplitMix64 with seed 1234567, as in the reference implementation's test vector.
        var dice = new Dice(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        expected.ShouldAllBe(number => dice.Next() == number);
    }

    [Fact]
    public void Dice_for_a_purpose_do_not_depend_on_what_was_thrown_before()
    {
        var (untouched, used) = (new Dice(1), new Dice(1));
        for (var i = 0; i < 100; i++) used.Next();
        used.For("people").Next().ShouldBe(untouched.For("people").Next());
        used.For("people").Next().ShouldNotBe(used.For("places").Next());
    }

    [Fact]
    public void Each_weighted_choice_comes_as_often_as_its_weight_says()
    {
        var dice = new Dice(7);
        var thrown = Enumerable.Range(0, 100_000).Select(_ => dice.Weighted((10, "a"), (30, "b"), (60, "c"))).CountBy(value => value).ToDictionary();
        thrown["a"].ShouldBeInRange(9_500, 10_500);
        thrown["b"].ShouldBeInRange(29_000, 31_000);
        thrown["c"].ShouldBeInRange(59_000, 61_000);
    }

    [Fact]
    public void Ids_are_uuids_of_version_7_and_cvr_numbers_pass_their_check()
    {
        var dice = new Dice(3);
        for (var i = 0; i < 1_000; i++)
        {
            dice.Uuid(new DateOnly(2024, 2, 29)).Version.ShouldBe(7);
            Cvr.IsValid(dice.Cvr()).ShouldBeTrue();
        }
    }
}
