using Partnerships.Areas;
using Partnerships.JobCreation;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.JobCreation;

public sealed class PublishedJobCreationTests
{
    [Fact]
    public void A_large_pilot_is_shown_almost_whole()
    {
        var steps = Enumerable.Range(0, 400).Select(i =>
            new PilotStep(i % 2 == 0 ? EmploymentKind.OrdinaryJob : EmploymentKind.Internship, i % 3 == 0 ? 1 : 0, ListStatus.VulnerableArea, i % 8, i % 5, i % 7 < 3));
        var exact = Pilot.Dashboard(Pilot.Of([.. steps]));
        var published = exact.Publish();
        published.Totals.ShouldBe(exact.Totals);
        published.Kinds.ShouldBe(exact.Kinds);
        published.Goals.Count(goal => goal.Started is not null).ShouldBeGreaterThan(4);
        published.Published.ShouldBeTrue();
    }

    [Fact]
    public void Three_people_are_nobody_to_show()
    {
        var exact = Pilot.Dashboard(Pilot.Of([.. Enumerable.Repeat(new PilotStep(EmploymentKind.FlexJob, 0, default, 1, 0, false), 3)]));
        var published = exact.Publish();
        published.Totals.ShouldBe(exact.Totals with { Filled = null, Started = null, Active = null, EndedEarly = null, EndedAsPlanned = null });
        published.People.ShouldBeNull();
        published.Goals.ShouldAllBe(goal => goal.Started == null);
        published.Kinds.Single().Counts.Opened.ShouldBe(3);
    }

    [Fact]
    public void Nobody_is_shown_as_nobody() => Pilot.Dashboard(Pilot.Of([])).Publish().Totals.Started.ShouldBe(0);

    [Fact]
    public void When_few_are_active_what_started_is_still_shown()
    {
        var steps = Enumerable.Range(0, 43).Select(i => new PilotStep(EmploymentKind.OrdinaryJob, 0, default, i % 4, i < 3 ? 0 : 2, true));
        var published = Pilot.Dashboard(Pilot.Of([.. steps])).Publish();
        published.Totals.Started.ShouldBe(43);
        published.Totals.Active.ShouldBeNull();
        published.Totals.EndedEarly.ShouldBeNull();
    }

    [Fact]
    public void The_result_of_a_goal_does_not_tell_how_few_came_from_elsewhere()
    {
        var steps = Enumerable.Range(0, 61).Select(i => new PilotStep(EmploymentKind.OrdinaryJob, i < 20 ? 0 : i < 60 ? 1 : 2, ListStatus.VulnerableArea, 1, 0, false));
        var published = Pilot.Dashboard(Pilot.Of([.. steps])).Publish();
        published.Totals.Started.ShouldBe(61);
        published.Areas.Single(area => area.Area == Viborg.OtherAreaId).Counts.Started.ShouldBe(40);
        published.Areas.Single(area => area.Area == Viborg.AreaId).Counts.Started.ShouldBeNull();
        published.Goals.Where(goal => goal.Goal.Area == Viborg.AreaId).ShouldAllBe(goal => goal.Started == null);
    }

    [Fact]
    public void Positions_that_few_left_and_that_are_not_open_again_are_not_shown_as_filled()
    {
        var steps = Enumerable.Range(0, 40).Select(i => new PilotStep(EmploymentKind.OrdinaryJob, 0, default, 1, i < 20 ? 0 : 2, true, Held: i == 20));
        var published = Pilot.Dashboard(Pilot.Of([.. steps])).Publish();
        published.Totals.Active.ShouldBe(20);
        published.Totals.EndedEarly.ShouldBe(20);
        published.Totals.Filled.ShouldBeNull();
        published.Kinds.Single().Counts.Filled.ShouldBeNull();
    }

    [Fact]
    public void No_small_count_is_shown() => Properties.Hold(Pilot.Steps, steps =>
    {
        var published = Pilot.Dashboard(Pilot.Of(steps)).Publish();
        foreach (var count in DashboardReading.Counts(published)) (count.Value ?? 0).ShouldNotBeInRange(1, 4, count.Name);
    }, runs: 100);

    [Fact]
    public void No_small_count_follows_from_all_that_is_shown_by_adding_and_subtracting() => Properties.Hold(Pilot.Steps, steps =>
    {
        var exact = Pilot.Dashboard(Pilot.Of(steps));
        var published = exact.Publish();
        var reader = new DashboardReading(exact);
        reader.Read(published);
        foreach (var count in DashboardReading.Counts(exact))
            if (count.Value is > 0 and < 5) reader.Knows(count).ShouldBeFalse($"{count.Name} is {count.Value}");
    }, runs: 100);

    [Fact]
    public void No_goal_leaves_a_small_rest_of_its_kind() => Properties.Hold(Pilot.Steps, steps =>
    {
        var published = Pilot.Dashboard(Pilot.Of(steps)).Publish();
        foreach (var goal in published.Goals.Where(goal => goal is { Started: not null, Goal: { Kind: not null, Area: null } }))
            if (published.Kinds.FirstOrDefault(kind => kind.Kind == goal.Goal.Kind)?.Counts.Started is { } all)
                (all - goal.Started!.Value).ShouldNotBeInRange(1, 4);
    }, runs: 100);
}
