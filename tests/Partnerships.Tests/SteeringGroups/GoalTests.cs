using Partnerships.Areas;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.SteeringGroups;

public sealed class GoalTests
{
    private const string Viborg = "0791";
    private const string Reason = "Flere pladser end ventet";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid GoalId = Guid.Parse("0198f3a0-0006-7000-8000-000000000006");
    private static readonly Guid AreaId = Guid.Parse("0198f3a0-0005-7000-8000-000000000005");
    private static readonly Area InViborg = Area.Evolve(Area.Initial, new AreaRegistered(Viborg, "Ellekonebakken", null));
    private static readonly Area InRanders = Area.Evolve(Area.Initial, new AreaRegistered("0730", "Vangdalen", null));
    private static readonly Goal Goal = new(EmploymentKind.Apprenticeship, AreaId, 12, new(2026, 1, 1), new(2026, 12, 31));
    private static readonly SteeringGroupEstablished Established = new(Viborg, "Viborg");
    private static readonly GoalSet Set = new(GoalId, Goal);
    private static readonly GoalWithdrawn Withdrawn = new(GoalId, "Erstattet");
    private static readonly CityLeft Left = new("Slut");

    private static Scenario<SteeringGroup> Scenario(params IEvent[] more) =>
        new Scenario<SteeringGroup>(SteeringGroup.Initial, SteeringGroup.Evolve).Given([Established, .. more]);

    private static Decision SetGoal(SteeringGroup state, Goal goal, Area? area) =>
        SteeringGroupDecisions.SetGoal(state, Viborg, GoalId, goal, area, Today);

    private static Decision Revise(SteeringGroup state, Goal goal, string reason = Reason) =>
        SteeringGroupDecisions.ReviseGoal(state, Viborg, GoalId, goal, reason, InViborg, Today);

    [Fact]
    public void A_goal_is_set_for_an_area_or_for_the_whole_city()
    {
        Scenario().When(state => SetGoal(state, Goal, InViborg)).ThenOn(SteeringGroup.Ref(Viborg), Today, Set);
        var any = Goal with { Kind = null, Area = null };
        Scenario().When(state => SetGoal(state, any, null)).Then(new GoalSet(GoalId, any));
    }

    [Fact]
    public void The_same_goal_again_is_nothing_to_do_and_another_under_its_id_is_refused()
    {
        Scenario(Set).When(state => SetGoal(state, Goal, InViborg)).ThenNothing();
        Scenario(Set).When(state => SetGoal(state, Goal with { Count = 13 }, InViborg)).ThenRefused("id-taken at /id");
        Scenario(Set, Withdrawn).When(state => SetGoal(state, Goal, InViborg)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void A_goal_states_the_UN_targets_that_it_contributes_to_in_their_order()
    {
        var contributes = Goal with { Contributes = ["8.6", "4.4"] };
        var set = new GoalSet(GoalId, Goal with { Contributes = ["4.4", "8.6"] });
        Scenario().When(state => SetGoal(state, contributes, InViborg)).Then(set);
        Scenario(set).When(state => SetGoal(state, contributes, InViborg)).ThenNothing();
        Scenario().When(state => SetGoal(state, Goal with { Contributes = [] }, InViborg)).Then(Set);
        Scenario(Set).When(state => Revise(state, contributes)).Then(new GoalRevised(GoalId, set.Goal, Reason));
        Scenario().When(state => SetGoal(state, Goal with { Contributes = ["4.4", "18.1", "4.4"] }, InViborg))
            .ThenRefused("un-goal-unknown at /contributes/1", "duplicate at /contributes/2");
    }

    [Theory]
    [InlineData("2026-01-02", "2026-12-31", "not-first-of-month at /from")]
    [InlineData("2026-01-01", "2026-12-30", "not-last-of-month at /to")]
    [InlineData("2024-01-01", "2024-02-28", "not-last-of-month at /to")]
    [InlineData("2026-02-01", "2026-01-31", "end-before-start at /to")]
    [InlineData("1999-12-01", "2026-01-31", "date-out-of-range at /from")]
    [InlineData("2026-01-01", "9999-12-31", "date-out-of-range at /to")]
    public void A_goal_is_for_whole_months(string from, string to, string refusal) =>
        Scenario()
            .When(state => SetGoal(state, Goal with { From = Date(from), To = Date(to) }, InViborg))
            .ThenRefused(refusal);

    [Theory]
    [InlineData("2026-02-01", "2026-02-28")]
    [InlineData("2024-02-01", "2024-02-29")]
    public void One_month_is_enough_also_in_a_leap_year(string from, string to) =>
        Scenario()
            .When(state => SetGoal(state, Goal with { From = Date(from), To = Date(to) }, InViborg))
            .Then(new GoalSet(GoalId, Goal with { From = Date(from), To = Date(to) }));

    [Fact]
    public void Every_violated_rule_of_a_goal_is_named() =>
        Scenario()
            .When(state => SetGoal(state, new((EmploymentKind)9, AreaId, 0, new(2026, 3, 2), new(2026, 2, 27)), InRanders))
            .ThenRefused(
                "choice-unknown at /kind", "not-positive at /count", "end-before-start at /to", "not-first-of-month at /from",
                "not-last-of-month at /to", "area-unknown at /area");

    [Fact]
    public void Its_area_is_one_of_the_city_s()
    {
        Scenario().When(state => SetGoal(state, Goal, InRanders)).ThenRefused("area-unknown at /area");
        Scenario().When(state => SetGoal(state, Goal, Area.Initial)).ThenRefused("area-unknown at /area");
        Scenario().When(state => SetGoal(state, Goal, null)).ThenRefused("area-unknown at /area");
    }

    [Fact]
    public void A_goal_is_revised_with_a_reason()
    {
        Scenario(Set).When(state => Revise(state, Goal with { Count = 15 })).Then(new GoalRevised(GoalId, Goal with { Count = 15 }, Reason));
        Scenario(Set).When(state => Revise(state, Goal)).ThenNothing();
        Scenario(Set).When(state => Revise(state, Goal with { Count = -1 }, " ")).ThenRefused("not-positive at /count", "text-missing at /reason");
        Scenario(Set, new GoalRevised(GoalId, Goal with { Count = 15 }, Reason)).State.Goals[GoalId].Count.ShouldBe(15);
    }

    [Fact]
    public void Only_a_goal_that_stands_can_be_revised()
    {
        Scenario().When(state => Revise(state, Goal)).ThenRefused("not-found");
        Scenario(Set, Withdrawn).When(state => Revise(state, Goal)).ThenRefused("goal-withdrawn");
    }

    [Fact]
    public void A_goal_is_given_up_once_with_a_reason()
    {
        Scenario(Set).When(state => SteeringGroupDecisions.WithdrawGoal(state, Viborg, GoalId, "Erstattet", Today)).Then(Withdrawn);
        Scenario(Set, Withdrawn).When(state => SteeringGroupDecisions.WithdrawGoal(state, Viborg, GoalId, "Erstattet", Today)).ThenNothing();
        Scenario(Set).When(state => SteeringGroupDecisions.WithdrawGoal(state, Viborg, GoalId, "", Today)).ThenRefused("text-missing at /reason");
        Scenario().When(state => SteeringGroupDecisions.WithdrawGoal(state, Viborg, GoalId, "Erstattet", Today)).ThenRefused("not-found");
        Scenario(Set, Withdrawn).State.Goals.ShouldBeEmpty();
    }

    [Fact]
    public void A_city_that_left_sets_and_revises_no_goals_but_may_give_them_up()
    {
        Scenario(Left).When(state => SetGoal(state, Goal, InViborg)).ThenRefused("city-not-active");
        Scenario(Set, Left).When(state => Revise(state, Goal with { Count = 1 })).ThenRefused("city-not-active");
        Scenario(Set, Left).When(state => SteeringGroupDecisions.WithdrawGoal(state, Viborg, GoalId, "Erstattet", Today)).Then(Withdrawn);
    }

    [Fact]
    public void A_city_that_never_joined_has_no_goals() =>
        new Scenario<SteeringGroup>(SteeringGroup.Initial, SteeringGroup.Evolve)
            .When(state => SetGoal(state, Goal, InViborg))
            .ThenRefused("not-found");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
