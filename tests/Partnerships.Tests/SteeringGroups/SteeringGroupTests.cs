using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.SteeringGroups;

public sealed class SteeringGroupTests
{
    private const string Viborg = "0791";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly SteeringGroupEstablished Established = new(Viborg, "Viborg");
    private static readonly CityLeft Left = new("Projektet fortsætter uden byen");
    private static readonly FramesSet Frames = new([EmploymentKind.Apprenticeship, EmploymentKind.YouthJob], 900, 13, "Kun\nfritidsjob for unge");

    private static Scenario<SteeringGroup> Scenario() => new(SteeringGroup.Initial, SteeringGroup.Evolve);

    [Fact]
    public void A_city_joins_by_establishing_its_steering_group() =>
        Scenario()
            .When(state => SteeringGroupDecisions.Establish(state, Viborg, "Viborg", Today))
            .ThenOn(new StreamRef("steering-group", Viborg), Today, Established);

    [Fact]
    public void Joining_again_under_the_same_name_is_nothing_to_do_and_under_another_name_is_refused()
    {
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.Establish(state, Viborg, "Viborg", Today))
            .ThenNothing();
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.Establish(state, Viborg, "Wiborg", Today))
            .ThenRefused("steering-group-already-established");
    }

    [Fact]
    public void A_city_that_left_may_join_again_and_finds_its_frames_and_goals()
    {
        var again = Scenario().Given(Established, Frames, Left);
        again.State.IsActive.ShouldBeFalse();
        again.When(state => SteeringGroupDecisions.Establish(state, Viborg, "Viborg Kommune", Today))
            .Then(Established with { Name = "Viborg Kommune" });
        var state = Scenario().Given(Established, Frames, Left, Established).State;
        state.IsActive.ShouldBeTrue();
        state.Frames.ShouldBe(Frames);
    }

    [Theory]
    [InlineData("791")]
    [InlineData("07910")]
    [InlineData("079a")]
    [InlineData("")]
    public void A_municipality_code_has_four_digits(string code) =>
        Scenario()
            .When(state => SteeringGroupDecisions.Establish(state, code, " ", Today))
            .ThenRefused("city-code-invalid at /city", "text-missing at /name");

    [Fact]
    public void Frames_replace_earlier_ones() =>
        Scenario().Given(Established, Frames)
            .When(state => SteeringGroupDecisions.SetFrames(state, Viborg, Frames with { LeastWeeks = 26 }, Today))
            .Then(Frames with { LeastWeeks = 26 });

    [Fact]
    public void The_same_frames_are_nothing_to_do_in_whatever_order_their_kinds_stand() =>
        Scenario().Given(Established, Frames)
            .When(state => SteeringGroupDecisions.SetFrames(
                state, Viborg, Frames with { AllowedKinds = [EmploymentKind.YouthJob, EmploymentKind.Apprenticeship, EmploymentKind.YouthJob] }, Today))
            .ThenNothing();

    [Fact]
    public void Every_violated_rule_of_frames_is_named() =>
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.SetFrames(state, Viborg, new([EmploymentKind.FlexJob, (EmploymentKind)7], 0, 521, ""), Today))
            .ThenRefused("choice-unknown at /allowedKinds/1", "not-positive at /leastWeeklyHours", "too-great at /leastWeeks", "text-missing at /note");

    [Fact]
    public void There_are_no_more_hours_in_a_week_than_168() =>
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.SetFrames(state, Viborg, new([], (168 * 60) + 15, null, null), Today))
            .ThenRefused("too-great at /leastWeeklyHours");

    [Fact]
    public void Frames_are_set_by_cities_that_take_part()
    {
        Scenario()
            .When(state => SteeringGroupDecisions.SetFrames(state, Viborg, Frames, Today))
            .ThenRefused("not-found");
        Scenario().Given(Established, Left)
            .When(state => SteeringGroupDecisions.SetFrames(state, Viborg, Frames, Today))
            .ThenRefused("city-not-active");
    }

    [Fact]
    public void No_frames_or_frames_without_kinds_allow_every_kind()
    {
        Scenario().Given(Established).State.Allows(EmploymentKind.FlexJob).ShouldBeTrue();
        Scenario().Given(Established, new FramesSet([], 900, null, null)).State.Allows(EmploymentKind.FlexJob).ShouldBeTrue();
        Scenario().Given(Established, Frames).State.Allows(EmploymentKind.FlexJob).ShouldBeFalse();
        Scenario().Given(Established, Frames).State.Allows(EmploymentKind.YouthJob).ShouldBeTrue();
    }

    [Fact]
    public void A_city_leaves_once_with_a_reason()
    {
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.Leave(state, Viborg, Left.Reason, Today))
            .Then(Left);
        Scenario().Given(Established, Left)
            .When(state => SteeringGroupDecisions.Leave(state, Viborg, Left.Reason, Today))
            .ThenNothing();
        Scenario().Given(Established)
            .When(state => SteeringGroupDecisions.Leave(state, Viborg, "", Today))
            .ThenRefused("text-missing at /reason");
        Scenario()
            .When(state => SteeringGroupDecisions.Leave(state, Viborg, Left.Reason, Today))
            .ThenRefused("not-found");
    }
}
