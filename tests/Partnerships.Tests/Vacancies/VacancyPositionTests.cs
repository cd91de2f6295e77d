using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Vacancies;

public sealed class VacancyPositionTests
{
    private static readonly Placement Running = Placement.Evolve(Placement.Initial, Started);
    private static readonly Placement EndedEarly = Placement.Evolve(Running, new PlacementEnded(new(2025, 10, 1), EndReason.Quit));
    private static readonly Placement TermOver = Placement.Evolve(Running, new PlacementEnded(new(2025, 10, 1), EndReason.TermOver));
    private static readonly PositionFilled Filled = new(PlacementId, CandidateId);
    private static readonly PositionFilled FilledByAnother = new(OtherPlacementId, CandidateId);

    private static Scenario<Vacancy> Scenario() => new(Vacancy.Initial, Vacancy.Evolve);

    private static Func<Vacancy, Decision> Reopen(Placement placement) =>
        state => VacancyDecisions.Reopen(state, VacancyId, PlacementId, placement, Today);

    private static Func<Vacancy, Decision> Refill(Placement placement) =>
        state => VacancyDecisions.Refill(state, VacancyId, PlacementId, placement, Today);

    private static Func<Vacancy, Decision> Close(string reason) => state => VacancyDecisions.Close(state, VacancyId, reason, null, Today);

    [Fact]
    public void A_position_is_open_again_when_its_placement_ended_early() =>
        Scenario().Given(Opened, Filled).When(Reopen(EndedEarly)).Then(new PositionReopened(PlacementId));

    [Fact]
    public void It_is_opened_again_once() =>
        Scenario().Given(Opened, Filled, new PositionReopened(PlacementId)).When(Reopen(EndedEarly)).ThenNothing();

    [Fact]
    public void It_stays_taken_when_the_placement_runs_or_its_term_was_over()
    {
        Scenario().Given(Opened, Filled).When(Reopen(Running)).ThenNothing();
        Scenario().Given(Opened, Filled).When(Reopen(TermOver)).ThenNothing();
    }

    [Fact]
    public void Another_placements_position_is_left_alone() =>
        Scenario().Given(Opened, FilledByAnother).When(Reopen(EndedEarly)).ThenNothing();

    [Fact]
    public void A_closed_vacancy_opens_no_position() =>
        Scenario().Given(Opened, Filled, new VacancyClosed("Opgaven er slut.")).When(Reopen(EndedEarly)).ThenNothing();

    [Fact]
    public void A_placement_that_did_not_end_early_after_all_holds_its_position_again() =>
        Scenario().Given(Opened, Filled, new PositionReopened(PlacementId)).When(Refill(Running)).Then(Filled);

    [Fact]
    public void Unless_others_have_taken_it_or_it_holds_one_or_the_vacancy_is_closed()
    {
        var one = Opened with { Positions = 1 };
        Scenario().Given(one, Filled, new PositionReopened(PlacementId), FilledByAnother).When(Refill(Running)).ThenNothing();
        Scenario().Given(Opened, Filled).When(Refill(Running)).ThenNothing();
        Scenario().Given(Opened, new VacancyClosed("Opgaven er slut.")).When(Refill(Running)).ThenNothing();
        Scenario().Given(Opened).When(Refill(EndedEarly)).ThenNothing();
        Scenario().Given(Opened).When(Refill(Placement.Initial)).ThenNothing();
    }

    [Fact]
    public void A_vacancy_is_closed_with_a_reason() =>
        Scenario().Given(Opened).When(Close("Opgaven er slut.")).Then(new VacancyClosed("Opgaven er slut."));

    [Fact]
    public void Closing_it_again_for_the_same_reason_is_nothing_to_do_and_for_another_refused()
    {
        Scenario().Given(Opened, new VacancyClosed("Opgaven er slut.")).When(Close("Opgaven er slut.")).ThenNothing();
        Scenario().Given(Opened, new VacancyClosed("Opgaven er slut.")).When(Close("Fejl.")).ThenRefused("vacancy-closed");
    }

    [Fact]
    public void Only_a_vacancy_can_be_closed_and_only_with_a_reason()
    {
        Scenario().When(Close("Opgaven er slut.")).ThenRefused("not-found");
        Scenario().Given(Opened).When(Close(" ")).ThenRefused("text-missing at /reason");
    }

    [Fact]
    public void Filled_means_that_no_position_is_free()
    {
        Scenario().State.IsFilled.ShouldBeFalse();
        Scenario().Given(Opened, Filled).State.IsFilled.ShouldBeFalse();
        Scenario().Given(Opened, Filled, FilledByAnother).State.IsFilled.ShouldBeTrue();
    }

    [Fact]
    public void An_event_of_another_stream_is_unknown() =>
        Should.Throw<UnknownEventException>(() => Vacancy.Evolve(Vacancy.Initial, new CandidateMoved(null, Today)));

    [Fact]
    public void The_id_of_a_pledged_vacancy_follows_from_agreement_and_commitment()
    {
        Vacancy.PledgedId(AgreementId, Apprentices).ShouldBe(new Guid("4aad2165-61f7-800c-8f2c-f91bd06220e4"));
        Vacancy.PledgedId(AgreementId, Apprentices).ShouldNotBe(Vacancy.PledgedId(AgreementId, Interns));
    }
}
