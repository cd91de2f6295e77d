using Partnerships.Areas;
using Partnerships.Cities;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Cities;

public sealed class CityViewTests
{
    private static readonly StreamRef Group = SteeringGroup.Ref(City);
    private static readonly Guid GoalId = new("0197a000-0000-7000-8000-0000000000f1");
    private static readonly Goal Jobs = new(EmploymentKind.OrdinaryJob, null, 10, From, To);

    private readonly Log log = new();

    public CityViewTests() => log.Add(Group, new SteeringGroupEstablished(City, "Viborg"), From);

    [Fact]
    public void A_goal_keeps_how_it_came_to_be_so()
    {
        log.Add(Group, new GoalSet(GoalId, Jobs), From, "Styregruppen");
        log.Add(Group, new GoalRevised(GoalId, Jobs with { Count = 8 }, "Færre opgaver."), Today, "Styregruppen");
        var goal = Document().Goals.Single();
        (goal.Goal.Count, goal.Withdrawn).ShouldBe((8, false));
        goal.History.ShouldBe(
        [
            new GoalChange(Jobs, From, "Styregruppen", null), new GoalChange(Jobs with { Count = 8 }, Today, "Styregruppen", "Færre opgaver."),
        ]);
        log.Add(Group, new GoalWithdrawn(GoalId, "Opgivet."), Today);
        (Document().Goals.Single().Withdrawn, Document().Goals.Single().Goal.Count).ShouldBe((true, 8));
    }

    [Fact]
    public void Frames_keep_their_history()
    {
        var frames = new FramesSet([EmploymentKind.OrdinaryJob], null, 13, null);
        log.Add(Group, frames, From);
        log.Add(Group, frames with { LeastWeeks = 26 }, Today);
        Document().Frames.Select(set => set.Frames.LeastWeeks).ShouldBe([13, 26]);
    }

    [Fact]
    public void A_city_may_leave_and_join_again()
    {
        log.Add(Group, new CityLeft("Projektet er slut."), Today);
        (Document().LeftOn, Document().LeftFor).ShouldBe((Today, "Projektet er slut."));
        log.Add(Group, new SteeringGroupEstablished(City, "Viborg"), Today.AddDays(30));
        (Document().LeftOn, Document().JoinedOn).ShouldBe((null, Today.AddDays(30)));
    }

    [Fact]
    public void An_areas_list_status_is_known_for_any_day_however_late_it_was_recorded()
    {
        log.Add(Area.Ref(AreaId), new AreaRegistered(City, "Prøveparken", "Boligselskabet"), From);
        log.Add(Area.Ref(AreaId), new AreaListStatusChanged(ListStatus.NotListed, new(2024, 12, 1), "Listen 2024"), Today);
        log.Add(Area.Ref(AreaId), new AreaListStatusChanged(ListStatus.VulnerableArea, new(2021, 12, 1), "Listen 2021"), Today);
        var area = Document().Areas.Single();
        area.Statuses.Select(status => status.Source).ShouldBe(["Listen 2021", "Listen 2024"]);
        area.StatusOn(new(2021, 11, 30)).ShouldBeNull();
        area.StatusOn(new(2024, 11, 30)).ShouldBe(ListStatus.VulnerableArea);
        area.StatusOn(new(2024, 12, 1)).ShouldBe(ListStatus.NotListed);
        var wrong = new AreaListStatusChanged(ListStatus.NotListed, new(2024, 12, 1), "Listen 2024");
        log.Add(Area.Ref(AreaId), new AreaListStatusCorrected(wrong, wrong with { From = new(2020, 12, 1), Source = "Listen 2020" }, "Tastefejl", "Boligselskabet"), Today);
        Document().Areas.Single().Statuses.Select(status => status.Source).ShouldBe(["Listen 2020", "Listen 2021"]);
        log.Add(Area.Ref(AreaId), new AreaListStatusCorrected(wrong with { From = new(2020, 12, 1), Source = "Listen 2020" }, null, "Tastefejl", "Boligselskabet"), Today);
        Document().Areas.Single().Statuses.Select(status => status.Source).ShouldBe(["Listen 2021"]);
    }

    [Fact]
    public void Cities_are_listed_by_their_codes()
    {
        log.Add(SteeringGroup.Ref(OtherCity), new SteeringGroupEstablished(OtherCity, "Randers"), From);
        log.Fold(CityView.View).List<CityDocument>(CityView.Prefix).Select(city => city.Name).ShouldBe(["Randers", "Viborg"]);
    }

    private CityDocument Document() => log.Fold(CityView.View).Read<CityDocument>(CityView.Key(City));
}
