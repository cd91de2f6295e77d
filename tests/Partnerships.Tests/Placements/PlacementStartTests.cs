using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class PlacementStartTests
{
    private static readonly DateOnly StartOn = Started.StartOn;
    private static readonly PlacementStart Job = new(VacancyId, CandidateId, StartOn, null, 37 * 60);
    private static readonly PositionFilled Filled = new(PlacementId, CandidateId);

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> Start(
        PlacementStart start, Vacancy? vacancy = null, Agreement? agreement = null, Candidate? candidate = null, DateOnly? today = null) =>
        state => PlacementDecisions.Start(
            state, PlacementId, start, vacancy ?? VacancyOf(EmploymentKind.OrdinaryJob), agreement ?? Active, candidate ?? Resident, HomeArea,
            today ?? Today);

    [Fact]
    public void A_start_fills_a_position_of_the_vacancy_in_the_same_breath()
    {
        Scenario().When(Start(Job)).Then(Started, Filled);
        Start(Job)(Placement.Initial).ShouldBeOfType<Decision.Accepted>().Events.Select(e => (e.Stream, e.EffectiveOn))
            .ShouldBe([(Placement.Ref(PlacementId), StartOn), (Vacancy.Ref(VacancyId), StartOn)]);
    }

    [Fact]
    public void Area_and_list_status_are_those_of_the_first_day()
    {
        var beforeTheHomeWasKnown = Registered.LivesThereSince.AddDays(-1);
        var onTheNewList = new DateOnly(2025, 12, 1);
        var agreement = Active with { Activated = Activated with { From = beforeTheHomeWasKnown } };
        Scenario().When(Start(Job with { StartOn = onTheNewList }))
            .Then(Started with { StartOn = onTheNewList, AreaStatus = ListStatus.VulnerableArea }, Filled);
        var movedAway = Candidate.Evolve(Resident, new CandidateMoved(null, StartOn));
        PlacementDecisions.Start(Placement.Initial, PlacementId, Job, VacancyOf(EmploymentKind.OrdinaryJob), Active, movedAway, null, Today)
            .ShouldBeOfType<Decision.Accepted>().Events[0].Event.ShouldBe(Started with { Area = null, AreaStatus = null });
        PlacementDecisions.Start(
                Placement.Initial, PlacementId, Job with { StartOn = beforeTheHomeWasKnown }, VacancyOf(EmploymentKind.OrdinaryJob), agreement,
                Resident, null, Today)
            .ShouldBeOfType<Decision.Accepted>().Events[0].Event
            .ShouldBe(Started with { StartOn = beforeTheHomeWasKnown, Area = null, AreaStatus = null });
    }

    [Fact]
    public void The_same_start_again_is_nothing_to_do_even_when_the_vacancy_is_full_by_then() =>
        Scenario().Given(Started).When(Start(Job, Full())).ThenNothing();

    [Fact]
    public void Another_start_under_its_id_is_refused() =>
        Scenario().Given(Started).When(Start(Job with { MinutesPerWeek = 20 * 60 })).ThenRefused("id-taken at /id");

    [Fact]
    public void A_filled_vacancy_takes_no_one() => Scenario().When(Start(Job, Full())).ThenRefused("vacancy-filled at /vacancy");

    [Fact]
    public void A_closed_vacancy_takes_no_one() =>
        Scenario().When(Start(Job, Vacancy.Evolve(Full(), new VacancyClosed("Fejl."))))
            .ThenRefused("vacancy-closed at /vacancy", "vacancy-filled at /vacancy");

    [Fact]
    public void An_unknown_vacancy_is_refused() =>
        Scenario().When(Start(Job, Vacancy.Initial, Agreement.Initial)).ThenRefused("vacancy-unknown at /vacancy");

    [Fact]
    public void A_candidate_of_another_city_is_as_unknown_as_one_who_does_not_exist()
    {
        Scenario().When(Start(Job, candidate: ResidentElsewhere)).ThenRefused("candidate-unknown at /candidate");
        Scenario().When(Start(Job, candidate: Candidate.Initial)).ThenRefused("candidate-unknown at /candidate");
    }

    [Fact]
    public void A_start_in_the_future_is_no_fact() =>
        Scenario().When(Start(Job with { StartOn = Today.AddDays(1) })).ThenRefused("in-the-future at /startOn");

    [Fact]
    public void The_agreement_must_have_been_in_force_on_the_first_day()
    {
        Scenario().When(Start(Job, agreement: Draft)).ThenRefused("agreement-not-active");
        Scenario().When(Start(Job with { StartOn = From.AddDays(-1) })).ThenRefused("outside-agreement at /startOn");
        Scenario().When(Start(Job with { StartOn = Terminated.On.AddDays(1) }, agreement: Ended)).ThenRefused("outside-agreement at /startOn");
        Scenario().When(Start(Job with { StartOn = To.AddDays(1) }, today: To.AddDays(7))).ThenRefused("outside-agreement at /startOn");
    }

    [Fact]
    public void A_start_while_it_was_in_force_can_be_recorded_after_its_end() =>
        Scenario().When(Start(Job, agreement: Ended)).Then(Started, Filled);

    [Theory]
    [InlineData(EmploymentKind.Internship)]
    [InlineData(EmploymentKind.WageSubsidy)]
    [InlineData(EmploymentKind.IntegrationTraining)]
    public void A_time_limited_kind_needs_its_last_day(EmploymentKind kind)
    {
        var last = StartOn.AddDays(90);
        Scenario().When(Start(Job, VacancyOf(kind))).ThenRefused("scheduled-end-missing at /scheduledEndOn");
        Scenario().When(Start(Job with { ScheduledEndOn = last }, VacancyOf(kind)))
            .Then(Started with { Kind = kind, ScheduledEndOn = last }, Filled);
    }

    [Fact]
    public void An_internship_lasts_26_weeks_at_most()
    {
        var last = StartOn.AddDays((26 * 7) - 1);
        Scenario().When(Start(Job with { ScheduledEndOn = last }, VacancyOf(EmploymentKind.Internship)))
            .Then(Started with { Kind = EmploymentKind.Internship, ScheduledEndOn = last }, Filled);
        Scenario().When(Start(Job with { ScheduledEndOn = last.AddDays(1) }, VacancyOf(EmploymentKind.Internship)))
            .ThenRefused("scheduled-too-long at /scheduledEndOn");
    }

    [Fact]
    public void The_last_day_is_not_before_the_first_nor_in_another_century()
    {
        Scenario().When(Start(Job with { ScheduledEndOn = StartOn.AddDays(-1) })).ThenRefused("end-before-start at /scheduledEndOn");
        Scenario().When(Start(Job with { ScheduledEndOn = new(2206, 1, 1) })).ThenRefused("scheduled-too-long at /scheduledEndOn");
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario()
            .When(Start(new(VacancyId, CandidateId, Today.AddDays(1), null, 1), VacancyOf(EmploymentKind.Internship), candidate: Candidate.Initial))
            .ThenRefused(
                "candidate-unknown at /candidate", "in-the-future at /startOn", "scheduled-end-missing at /scheduledEndOn",
                "weekly-hours-invalid at /weeklyHours");

    private static Vacancy Full() => Fold(
        Vacancy.Initial, Vacancy.Evolve, Opened with { Positions = 1 }, new PositionFilled(OtherPlacementId, CandidateId));
}
