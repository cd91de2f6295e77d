using Partnerships.Areas;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Areas;

public sealed class AreaTests
{
    private const string Viborg = "0791";
    private const string List2021 = "Listen af 1. december 2021";
    private static readonly Guid Id = Guid.Parse("0198f3a0-0005-7000-8000-000000000005");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly December2021 = new(2021, 12, 1);
    private static readonly DateOnly December2022 = new(2022, 12, 1);
    private static readonly SteeringGroup Joined = SteeringGroup.Evolve(SteeringGroup.Initial, new SteeringGroupEstablished(Viborg, "Viborg"));
    private static readonly AreaRegistered Registered = new(Viborg, "Ellekonebakken", "Boligselskabet Søparken");
    private static readonly AreaListStatusChanged Vulnerable = new(ListStatus.VulnerableArea, December2021, List2021);
    private static readonly AreaListStatusChanged Delisted = new(ListStatus.NotListed, December2022, "Listen af 1. december 2022");

    private static Scenario<Area> Scenario(params IEvent[] given) => new Scenario<Area>(Area.Initial, Area.Evolve).Given(given);

    private static Decision Register(Area state, AreaRegistered area, SteeringGroup group) =>
        AreaDecisions.Register(state, Id, area.City, area.Name, area.Association, group, Today);

    private static Decision Change(Area state, AreaListStatusChanged change) =>
        AreaDecisions.ChangeListStatus(state, Id, change.Status, change.From, change.Source);

    [Fact]
    public void An_area_is_registered_in_a_city_that_takes_part()
    {
        Scenario().When(state => Register(state, Registered, Joined)).ThenOn(new StreamRef("area", Id), Today, Registered);
        Scenario().When(state => Register(state, Registered with { Association = null }, Joined)).Then(Registered with { Association = null });
        Scenario().When(state => Register(state, Registered, SteeringGroup.Initial)).ThenRefused("city-not-active at /city");
        Scenario().When(state => Register(state, Registered, Joined with { IsActive = false })).ThenRefused("city-not-active at /city");
    }

    [Fact]
    public void The_same_area_again_is_nothing_to_do_and_another_under_its_id_is_refused()
    {
        Scenario(Registered).When(state => Register(state, Registered, Joined)).ThenNothing();
        Scenario(Registered).When(state => Register(state, Registered with { Name = "Houlkærvænget" }, Joined)).ThenRefused("id-taken at /id");
        Scenario(Registered).When(state => Register(state, Registered with { City = "0730" }, Joined)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario()
            .When(state => Register(state, new("viborg", "", "\n"), Joined))
            .ThenRefused("city-code-invalid at /city", "text-missing at /name", "text-missing at /association");

    [Fact]
    public void Its_place_on_the_list_holds_from_a_day_of_the_past_or_of_the_coming_list()
    {
        Scenario(Registered).When(state => Change(state, Vulnerable)).ThenOn(Area.Ref(Id), December2021, Vulnerable);
        var coming = new AreaListStatusChanged(ListStatus.PreventionArea, new(2026, 12, 1), "Listen af 1. december 2026");
        Scenario(Registered).When(state => Change(state, coming)).ThenOn(Area.Ref(Id), new(2026, 12, 1), coming);
    }

    [Fact]
    public void A_repeated_statement_is_nothing_to_do_and_a_later_one_for_the_same_day_replaces_it()
    {
        Scenario(Registered, Vulnerable).When(state => Change(state, Vulnerable)).ThenNothing();
        var corrected = Vulnerable with { Status = ListStatus.ParallelSociety };
        Scenario(Registered, Vulnerable).When(state => Change(state, corrected)).Then(corrected);
        Scenario(Registered, Vulnerable, corrected).State.StatusOn(December2021).ShouldBe(ListStatus.ParallelSociety);
        Scenario(Registered, Vulnerable, corrected).When(state => Change(state, Vulnerable)).Then(Vulnerable);
    }

    [Fact]
    public void What_was_recorded_wrongly_is_corrected_or_struck_out_with_the_reason()
    {
        var later = new AreaListStatusCorrected(Vulnerable, Vulnerable with { From = December2022, Status = ListStatus.ParallelSociety }, "Tastefejl", "Boligselskabet");
        Scenario(Registered, Vulnerable).When(Correct(later)).ThenOn(Area.Ref(Id), December2022, later);
        Scenario(Registered, Vulnerable, later).When(Correct(later)).ThenNothing();
        var area = Scenario(Registered, Vulnerable, later).State;
        (area.StatusOn(December2021), area.StatusOn(December2022)).ShouldBe((null, ListStatus.ParallelSociety));
        Scenario(Registered, Vulnerable, Delisted).When(Correct(later)).ThenRefused("fact-already-there at /is");
        Scenario(Registered, Vulnerable, later).When(Correct(later with { Is = null })).ThenRefused("fact-unknown at /was");
        Scenario(Registered, Vulnerable).When(Correct(later with { Is = later.Is! with { Source = "" }, StatedBy = "" }))
            .ThenRefused("text-missing at /is/source", "text-missing at /statedBy");
        var never = later with { Is = null };
        Scenario(Registered, Vulnerable, Delisted).When(Correct(never)).Then(never);
        Scenario(Registered, Vulnerable, Delisted, never).When(Correct(never)).ThenNothing();
        Scenario(Registered, Vulnerable, Delisted, never).State.History.Values.ShouldBe([Delisted]);
        Scenario().When(Correct(never)).ThenRefused("not-found");
    }

    private static Func<Area, Decision> Correct(AreaListStatusCorrected correction) => state => AreaDecisions.CorrectListStatus(state, Id, correction, Today);

    [Fact]
    public void A_status_holds_until_the_next_list_whatever_the_order_in_which_they_were_stated()
    {
        foreach (var area in (Area[])[Scenario(Registered, Vulnerable, Delisted).State, Scenario(Registered, Delisted, Vulnerable).State])
        {
            area.StatusOn(December2021.AddDays(-1)).ShouldBeNull();
            area.StatusOn(December2021).ShouldBe(ListStatus.VulnerableArea);
            area.StatusOn(December2022.AddDays(-1)).ShouldBe(ListStatus.VulnerableArea);
            area.StatusOn(December2022).ShouldBe(ListStatus.NotListed);
            area.StatusOn(Today).ShouldBe(ListStatus.NotListed);
        }
    }

    [Fact]
    public void A_statement_needs_an_area_a_known_status_a_possible_day_and_a_source()
    {
        Scenario().When(state => Change(state, Vulnerable)).ThenRefused("not-found");
        Scenario(Registered)
            .When(state => Change(state, new((ListStatus)(-1), DateOnly.MaxValue, " ")))
            .ThenRefused("choice-unknown at /status", "date-out-of-range at /from", "text-missing at /source");
    }
}
