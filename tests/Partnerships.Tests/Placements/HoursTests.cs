using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class HoursTests
{
    private const int Twenty = 20 * 60;
    private const int Thirty = 30 * 60;
    private static readonly DateOnly StartOn = Started.StartOn;
    private static readonly HoursChanged InOctober = new(Twenty, new(2025, 10, 1));
    private static readonly HoursChanged InDecember = new(Thirty, new(2025, 12, 1));

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> Change(HoursChanged to) =>
        state => PlacementDecisions.ChangeHours(state, PlacementId, to.MinutesPerWeek, to.From, Today);

    [Fact]
    public void Hours_change_from_a_day_on_and_again_is_nothing_to_do()
    {
        Scenario().Given(Started).When(Change(InOctober)).Then(InOctober);
        Scenario().Given(Started, InOctober).When(Change(InOctober)).ThenNothing();
    }

    [Fact]
    public void They_are_a_series_over_time_whatever_the_order_of_recording()
    {
        var state = Scenario().Given(Started, InDecember, InOctober).State;
        state.MinutesPerWeekOn(StartOn).ShouldBe(Started.MinutesPerWeek);
        state.MinutesPerWeekOn(InOctober.From.AddDays(-1)).ShouldBe(Started.MinutesPerWeek);
        state.MinutesPerWeekOn(InOctober.From).ShouldBe(Twenty);
        state.MinutesPerWeekOn(InDecember.From).ShouldBe(Thirty);
        state.MinutesPerWeekOn(Today).ShouldBe(Thirty);
    }

    [Fact]
    public void A_later_statement_for_the_same_day_replaces_the_earlier() =>
        Scenario().Given(Started, InOctober, InOctober with { MinutesPerWeek = Thirty }).State.MinutesPerWeekOn(Today).ShouldBe(Thirty);

    [Fact]
    public void What_it_started_with_is_nothing_to_do_on_the_first_day() =>
        Scenario().Given(Started).When(Change(new(Started.MinutesPerWeek, StartOn))).ThenNothing();

    [Fact]
    public void What_holds_by_then_is_recorded_all_the_same_since_a_change_in_between_may_become_known_later()
    {
        var back = InDecember with { MinutesPerWeek = Started.MinutesPerWeek };
        Scenario().Given(Started).When(Change(back)).Then(back);
        var state = Scenario().Given(Started, back, InOctober).State;
        (state.MinutesPerWeekOn(InOctober.From), state.MinutesPerWeekOn(back.From)).ShouldBe((Twenty, Started.MinutesPerWeek));
    }

    [Fact]
    public void They_change_between_start_and_end_and_not_in_the_future()
    {
        Scenario().Given(Started).When(Change(new(Twenty, StartOn.AddDays(-1)))).ThenRefused("before-start at /from");
        Scenario().Given(Started).When(Change(new(Twenty, Today.AddDays(1)))).ThenRefused("in-the-future at /from");
        Scenario().Given(Started, new PlacementEnded(InOctober.From, EndReason.Quit)).When(Change(InDecember)).ThenRefused("after-end at /from");
        Scenario().Given(Started, new PlacementEnded(InOctober.From, EndReason.Quit)).When(Change(InOctober)).Then(InOctober);
    }

    [Fact]
    public void They_are_quarters_of_an_hour() =>
        Scenario().Given(Started).When(Change(new(7, StartOn))).ThenRefused("weekly-hours-invalid at /weeklyHours");

    [Fact]
    public void An_unknown_placement_has_none() => Scenario().When(Change(InOctober)).ThenRefused("not-found");
}
