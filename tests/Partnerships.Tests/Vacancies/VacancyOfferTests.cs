using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Vacancies;

/// <summary>What is asked for, and how the offer is revised, paused, closed and reopened.</summary>
public sealed class VacancyOfferTests
{
    private static readonly Requirements Asked = new("711200", ["Kørekort B"], LanguageLevel.A2, new(2026, 4, 1), "Houlkærvænget", [AreaId]);
    private static readonly JobDescription Job = new("Murerarbejdsmand", 2, 37 * 60, ["murerarbejde"], Asked);
    private static readonly PositionFilled Filled = new(PlacementId, CandidateId), FilledByAnother = new(OtherPlacementId, CandidateId);
    private static readonly VacancyClosed Closed = new("Opgaven er slut.", ClosingCause.NoWork);
    private static readonly VacancyPaused Paused = new("Frost.");
    private static readonly Placement Running = Placement.Evolve(Placement.Initial, Started);
    private static readonly Placement EndedEarly = Placement.Evolve(Running, new PlacementEnded(new(2025, 10, 1), EndReason.Quit));

    private static Scenario<Vacancy> Scenario() => new(Vacancy.Initial, Vacancy.Evolve);

    private static Func<Vacancy, Decision> Revise(JobDescription job, string reason = "Byggeriet er blevet større.", bool areaElsewhere = false) =>
        state => VacancyDecisions.Revise(state, VacancyId, job, reason, [areaElsewhere ? AreaElsewhere : HomeArea], Today);

    private static Func<Vacancy, Decision> Pause(string reason = "Frost.") => state => VacancyDecisions.Pause(state, VacancyId, reason, Today);

    private static Func<Vacancy, Decision> Resume => state => VacancyDecisions.Resume(state, VacancyId, Today);

    private static Func<Vacancy, Decision> Close(ClosingCause? cause) =>
        state => VacancyDecisions.Close(state, VacancyId, Closed.Reason, cause, Today);

    private static Func<Vacancy, Decision> Reopen(string reason = "Mere arbejde.", Agreement? agreement = null) => state => VacancyDecisions.ReopenClosed(
        state, VacancyId, reason, agreement ?? Active, Group,
        new Dictionary<Guid, Placement> { [PlacementId] = EndedEarly, [OtherPlacementId] = Running }, Today);

    [Fact]
    public void A_vacancy_is_opened_with_what_it_asks_for()
    {
        Decision Open(Vacancy state) =>
            VacancyDecisions.Open(state, VacancyId, AgreementId, Active, Group, new(null, EmploymentKind.OrdinaryJob, Job), [HomeArea], Today);
        Scenario().When(Open).Then(Opened with { Requirements = Asked });
        Scenario().Given(Opened with { Requirements = Asked }).When(Open).ThenNothing();
        Scenario().Given(Opened).When(Open).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void Every_violated_rule_of_what_is_asked_for_is_named() =>
        Scenario().Given(Opened)
            .When(Revise(
                Job with { Requirements = new("71120", ["", "010190-1234"], (LanguageLevel)9, new(1999, 1, 1), "To\nlinjer", [AreaId, AreaId]) }, " ",
                areaElsewhere: true))
            .ThenRefused(
                "text-missing at /reason", "occupation-invalid at /requirements/occupation", "text-missing at /requirements/certificates/0",
                "looks-like-cpr at /requirements/certificates/1", "choice-unknown at /requirements/danish", "date-out-of-range at /requirements/startOn",
                "text-malformed at /requirements/place", "area-unknown at /requirements/priorityAreas/0", "area-unknown at /requirements/priorityAreas/1",
                "duplicate at /requirements/priorityAreas/1");

    [Fact]
    public void It_is_revised_as_a_whole_and_the_same_again_is_nothing_to_do()
    {
        Scenario().Given(Opened).When(Revise(Job)).Then(new VacancyRevised(Job, "Byggeriet er blevet større."));
        Scenario().Given(Opened, new VacancyRevised(Job, "Fejl.")).When(Revise(Job)).ThenNothing();
        Scenario().When(Revise(Job)).ThenRefused("not-found");
        Scenario().Given(Opened, Closed).When(Revise(Job)).ThenRefused("vacancy-closed");
    }

    [Fact]
    public void There_are_never_fewer_positions_than_are_held()
    {
        Scenario().Given(Opened, Filled, FilledByAnother).When(Revise(Job with { Positions = 1 })).ThenRefused("positions-held at /positions");
        Scenario().Given(Opened, Filled).When(Revise(Job with { Positions = 1 })).Then(new VacancyRevised(Job with { Positions = 1 }, "Byggeriet er blevet større."));
        Scenario().Given(Opened, Filled, new VacancyRevised(Job with { Positions = 1 }, "x")).State.Stage.ShouldBe(VacancyStage.Filled);
    }

    [Fact]
    public void It_is_paused_with_a_reason_and_resumed()
    {
        Scenario().Given(Opened).When(Pause()).Then(Paused);
        Scenario().Given(Opened, Paused).When(Pause()).ThenNothing();
        Scenario().Given(Opened, Paused).When(Pause("Sne.")).ThenRefused("vacancy-paused");
        Scenario().Given(Opened, Closed).When(Pause()).ThenRefused("vacancy-closed");
        Scenario().Given(Opened).When(Pause("")).ThenRefused("text-missing at /reason");
        Scenario().Given(Opened, Paused).State.Stage.ShouldBe(VacancyStage.Paused);
        Scenario().Given(Opened, Paused).When(Resume).Then(new VacancyResumed());
        Scenario().Given(Opened).When(Resume).ThenNothing();
        Scenario().When(Resume).ThenRefused("not-found");
    }

    [Fact]
    public void Nobody_starts_in_a_paused_vacancy() =>
        PlacementDecisions.Start(
            Placement.Initial, PlacementId, new(VacancyId, CandidateId, Today, null, 37 * 60), Scenario().Given(Opened, Paused).State, Active, Resident, HomeArea, Today)
            .ShouldBeOfType<Decision.Refused>().Refusals.Select(refusal => refusal.Code).ShouldBe(["vacancy-paused"]);

    [Fact]
    public void It_is_closed_for_a_cause_from_the_list_and_in_words()
    {
        Scenario().Given(Opened).When(Close(ClosingCause.NoWork)).Then(Closed);
        Scenario().Given(Opened, Closed).When(Close(ClosingCause.NoWork)).ThenNothing();
        Scenario().Given(Opened, Closed).When(Close(ClosingCause.Other)).ThenRefused("vacancy-closed");
        Scenario().Given(Opened).When(Close((ClosingCause)99)).ThenRefused("choice-unknown at /cause");
    }

    [Fact]
    public void It_is_reopened_with_the_positions_whose_placements_ended_in_between()
    {
        Scenario().Given(Opened, Filled, FilledByAnother, Closed).When(Reopen()).Then(new VacancyReopened("Mere arbejde."), new PositionReopened(PlacementId));
        Scenario().Given(Opened, Closed, new VacancyReopened("Mere arbejde.")).When(Reopen()).ThenNothing();
        Scenario().Given(Opened).When(Reopen()).ThenRefused("vacancy-not-closed");
        Scenario().Given(Opened, Closed).When(Reopen(agreement: Ended)).ThenRefused("agreement-over at /agreement");
        Scenario().When(Reopen()).ThenRefused("not-found");
        Scenario().Given(Opened, Closed, new VacancyReopened("Mere arbejde.")).State.Stage.ShouldBe(VacancyStage.Open);
    }

    [Theory]
    [InlineData("7112", true)]
    [InlineData("711200", true)]
    [InlineData("71120", false)]
    [InlineData("71120٣", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_occupation_is_a_code_of_four_or_six_digits(string? code, bool valid) => Occupation.IsValid(code).ShouldBe(valid);

    [Fact]
    public void Occupations_of_one_unit_group_share_four_digits()
    {
        Occupation.SameGroup("7112", "711200").ShouldBeTrue();
        Occupation.SameGroup("711210", "711200").ShouldBeTrue();
        Occupation.SameGroup("7113", "711200").ShouldBeFalse();
    }
}
