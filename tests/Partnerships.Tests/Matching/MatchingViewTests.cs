using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Matching;

/// <summary>Who waits and what is offered, as the ranking reads it.</summary>
public sealed class MatchingViewTests
{
    private static readonly CandidateProfile Profile = new(["maling"], ["Kørekort B"], LanguageLevel.B1, [EmploymentKind.OrdinaryJob], ["7131"], Today, 900, 2220);
    private static readonly StreamRef Person = Candidate.Ref(CandidateId), Placed = Placement.Ref(PlacementId);
    private static readonly StreamRef Vacant = Vacancy.Ref(VacancyId), Agreed = Agreement.Ref(AgreementId);
    private readonly Log log = new();

    public MatchingViewTests()
    {
        log.Add(Agreed, new AgreementDrafted(City, AgreedTerms with { Areas = [AreaId] }), From);
        log.Add(Person, Registered, From);
        log.Add(Vacant, Opened, From);
    }

    [Fact]
    public void A_candidate_waits_with_the_skills_of_the_registration_until_a_profile_is_set()
    {
        Waiting().Single().ShouldBeEquivalentTo(new CandidateInputs(CandidateId, ["murerarbejde"], [], null, [], [], null, null, null, AreaId, From));
        log.Add(Person, new CandidateProfileSet(Profile, Today), Today);
        log.Add(Person, new CandidateMoved(OtherAreaId, Today), Today);
        Waiting().Single().ShouldBeEquivalentTo(new CandidateInputs(
            CandidateId, ["maling"], ["Kørekort B"], LanguageLevel.B1, [EmploymentKind.OrdinaryJob], ["7131"], Today, 900, 2220, OtherAreaId, From));
    }

    [Fact]
    public void Who_is_in_a_placement_does_not_wait_and_waits_again_from_its_end_also_when_that_is_corrected()
    {
        log.Add(Placed, Started, Started.StartOn);
        Waiting().ShouldBeEmpty();
        log.Add(Placed, new PlacementEnded(new(2025, 10, 1), EndReason.Quit), new(2025, 10, 1));
        Waiting().Single().WaitingSince.ShouldBe(new DateOnly(2025, 10, 1));
        var facts = new PlacementFacts(Started.StartOn, null, Started.Kind, AreaId, null, new(2025, 11, 1), EndReason.Quit);
        log.Add(Placed, new PlacementCorrected(facts, facts, "Fejl.", "Virksomheden"), Today);
        Waiting().Single().WaitingSince.ShouldBe(new DateOnly(2025, 11, 1));
        log.Add(Placed, new PlacementAnnulled("Fejl.", "Virksomheden"), Today);
        Waiting().Single().WaitingSince.ShouldBe(From, "a placement that never was");
    }

    [Fact]
    public void Who_is_withdrawn_does_not_wait_until_coming_back()
    {
        log.Add(Person, new CandidateWithdrawn(WithdrawalReason.Leave), Today);
        Waiting().ShouldBeEmpty();
        log.Add(Person, new CandidateReturned(), Today);
        Waiting().Single().WaitingSince.ShouldBe(From);
    }

    [Fact]
    public void A_vacancy_is_offered_with_the_agreements_areas_while_it_is_open()
    {
        log.Add(Agreed, new AgreementRevised(AgreedTerms with { Areas = [OtherAreaId] }), From);
        log.Add(Vacant, new VacancyRevised(JobDescription.Of(Opened) with { Positions = 1, Skills = ["maling"] }, "Andet."), From);
        Offered().Single().ShouldBeEquivalentTo(
            new VacancyInputs(VacancyId, EmploymentKind.OrdinaryJob, null, ["maling"], [], null, 37 * 60, null, [], [OtherAreaId]));
        foreach (var (ends, again) in new (IEvent, IEvent)[]
        {
            (new PositionFilled(PlacementId, CandidateId), new PositionReopened(PlacementId)), (new VacancyPaused("Frost."), new VacancyResumed()),
            (new VacancyClosed("Slut."), new VacancyReopened("Mere.")),
        })
        {
            log.Add(Vacant, ends, Today);
            Offered().ShouldBeEmpty(ends.ToString());
            log.Add(Vacant, again, Today);
            Offered().ShouldHaveSingleItem(again.ToString());
        }
        log.Add(Agreed, Terminated, Today);
        Offered().ShouldBeEmpty();
    }

    [Fact]
    public void A_vacancys_matches_are_listed_as_they_stand()
    {
        var id = Match.IdOf(VacancyId, CandidateId);
        log.Add(Match.Ref(id), new MatchProposed(City, AgreementId, CompanyCvr, 1, Offered().Single(), Waiting().Single(), [], 1, 1), Today);
        Matches().ShouldBe([new MatchSummary(id, City, VacancyId, CandidateId, MatchStatus.Proposed)]);
        log.Add(Match.Ref(id), new MatchDeclined(DeclineReason.Pay), Today);
        Matches().Single().Status.ShouldBe(MatchStatus.Declined);
    }

    [Fact]
    public void A_profile_is_checked_whole()
    {
        new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).Given(Registered)
            .When(state => ProfileDecisions.Set(state, CandidateId, new(
                [""], ["010190-1234"], (LanguageLevel)9, [(EmploymentKind)99, EmploymentKind.FlexJob, EmploymentKind.FlexJob], ["71"],
                DateOnly.MaxValue, 900, 600), Today.AddDays(1), Today))
            .ThenRefused(
                "text-missing at /skills/0", "looks-like-cpr at /certificates/0", "choice-unknown at /danish", "choice-unknown at /kinds/0",
                "duplicate at /kinds/2",
                "occupation-invalid at /occupations/0", "date-out-of-range at /availableFrom", "weekly-hours-reversed at /mostWeeklyHours",
                "in-the-future at /asOf");
        new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).When(state => ProfileDecisions.Set(state, CandidateId, Profile, Today, Today)).ThenRefused("not-found");
    }

    [Fact]
    public void A_profile_a_withdrawal_and_a_return_again_are_nothing_to_do()
    {
        var scenario = new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).Given(Registered);
        scenario.When(state => ProfileDecisions.Return(state, CandidateId, Today)).ThenNothing();
        scenario.When(state => ProfileDecisions.Set(state, CandidateId, Profile, Today, Today)).Then(new CandidateProfileSet(Profile, Today));
        scenario.Given(new CandidateProfileSet(Profile, Today)).When(state => ProfileDecisions.Set(state, CandidateId, Profile, Today, Today)).ThenNothing();
        scenario.When(state => ProfileDecisions.Withdraw(state, CandidateId, WithdrawalReason.Leave, Today)).Then(new CandidateWithdrawn(WithdrawalReason.Leave));
        scenario.Given(new CandidateWithdrawn(WithdrawalReason.Leave)).When(state => ProfileDecisions.Withdraw(state, CandidateId, WithdrawalReason.Leave, Today)).ThenNothing();
        scenario.When(state => ProfileDecisions.Return(state, CandidateId, Today)).Then(new CandidateReturned());
        scenario.When(state => ProfileDecisions.Withdraw(state, CandidateId, (WithdrawalReason)99, Today)).ThenRefused("choice-unknown at /reason");
    }

    private CandidateInputs[] Waiting() => log.Fold(MatchingView.View).List<CandidateInputs>(MatchingView.CandidatePrefix(City));

    private VacancyInputs[] Offered() => log.Fold(MatchingView.View).List<VacancyInputs>(MatchingView.VacancyPrefix(City));

    private MatchSummary[] Matches() => log.Fold(MatchingView.View).List<MatchSummary>(MatchingView.MatchPrefix(VacancyId));
}
