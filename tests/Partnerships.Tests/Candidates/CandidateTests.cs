using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Candidates;

public sealed class CandidateTests
{
    private static readonly DateOnly Moved = new(2025, 8, 1);
    private static readonly CandidateMoved ToOther = new(OtherAreaId, Moved);

    private static Scenario<Candidate> Scenario() => new(Candidate.Initial, Candidate.Evolve);

    private static Func<Candidate, Decision> Register(CandidateRegistered registration, Area? area = null) =>
        state => CandidateDecisions.Register(state, CandidateId, registration, Group, area ?? HomeArea, Today);

    private static Func<Candidate, Decision> Move(Guid? to, DateOnly on, Area? area = null) =>
        state => CandidateDecisions.Move(state, CandidateId, to, area ?? (to is null ? null : HomeArea), on, Today);

    [Fact]
    public void A_candidate_is_registered_with_home_and_skills() => Scenario().When(Register(Registered)).Then(Registered);

    [Fact]
    public void Registering_the_same_again_is_nothing_to_do() =>
        Scenario().Given(Registered).When(Register(Registered with { Skills = ["murerarbejde"] })).ThenNothing();

    [Fact]
    public void Another_candidate_under_the_id_is_refused() =>
        Scenario().Given(Registered).When(Register(Registered with { Skills = [] })).ThenRefused("id-taken at /id");

    [Fact]
    public void The_city_must_take_part() =>
        Scenario().When(state => CandidateDecisions.Register(state, CandidateId, Registered, GroupThatLeft, HomeArea, Today))
            .ThenRefused("city-not-active at /city");

    [Fact]
    public void The_area_must_be_the_citys()
    {
        Scenario().When(Register(Registered, AreaElsewhere)).ThenRefused("area-unknown at /area");
        Scenario().When(Register(Registered, Area.Initial)).ThenRefused("area-unknown at /area");
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario()
            .When(Register(new("079", AreaId, Today.AddDays(1), ["taler dansk", "f. 010190-1234"]), AreaElsewhere))
            .ThenRefused("city-code-invalid at /city", "area-unknown at /area", "in-the-future at /livesThereSince", "looks-like-cpr at /skills/1");

    [Fact]
    public void A_move_is_recorded_and_again_is_nothing_to_do()
    {
        Scenario().Given(Registered).When(Move(OtherAreaId, Moved)).Then(ToOther);
        Scenario().Given(Registered, ToOther).When(Move(OtherAreaId, Moved)).ThenNothing();
    }

    [Fact]
    public void A_move_out_of_the_registered_areas_is_recorded_and_again_is_nothing_to_do()
    {
        Scenario().Given(Registered).When(Move(null, Moved)).Then(new CandidateMoved(null, Moved));
        Scenario().Given(Registered, new CandidateMoved(null, Moved)).When(Move(null, Moved)).ThenNothing();
    }

    [Fact]
    public void An_earlier_home_can_become_known_later() =>
        Scenario().Given(Registered).When(Move(null, new(2020, 1, 1))).Then(new CandidateMoved(null, new(2020, 1, 1)));

    [Fact]
    public void A_move_is_refused_to_an_unknown_area_or_in_the_future() =>
        Scenario().Given(Registered).When(Move(OtherAreaId, Today.AddDays(1), AreaElsewhere))
            .ThenRefused("area-unknown at /area", "in-the-future at /on");

    [Fact]
    public void An_unknown_candidate_cannot_move() => Scenario().When(Move(null, Moved)).ThenRefused("not-found");

    [Fact]
    public void The_area_on_a_day_is_that_of_the_latest_home_by_then()
    {
        var state = Scenario().Given(Registered, new CandidateMoved(null, new(2026, 1, 1)), ToOther).State;
        state.AreaOn(Registered.LivesThereSince.AddDays(-1)).ShouldBeNull();
        state.AreaOn(Registered.LivesThereSince).ShouldBe(AreaId);
        state.AreaOn(Moved.AddDays(-1)).ShouldBe(AreaId);
        state.AreaOn(Moved).ShouldBe(OtherAreaId);
        state.AreaOn(new(2026, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void An_event_of_another_stream_is_unknown() =>
        Should.Throw<UnknownEventException>(() => Candidate.Evolve(Candidate.Initial, new VacancyClosed("Fejl.")));
}
