using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Vacancies;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Commitments;

public sealed class CommitmentDecisionTests
{
    private static readonly Guid Help = new("0197a000-0000-7000-8000-0000000000f2");
    private static readonly DateOnly By = new(2026, 12, 31);
    private static readonly DeliveryRecorded Cafe = new("cafe", Today, 1, false, "I beboerhuset");
    private static readonly HelpAsked Asked = new(Help, "hjaelp", Today, "Mange fraværsdage");
    private static readonly HelpGiven Given = new(Help, Today, "Møde på pladsen");
    private static readonly CommitmentWaived Waived = new("praktik", Association, "Udskudt");
    private static readonly CommitmentSubstituted Substituted = new("laerlinge", 1, new("laerlinge-i-stedet-1", EmploymentKind.Internship, 4, Today), By, "Ingen lærling");

    private static Func<Agreement, Decision> Substitute(int owed = 1, EmploymentKind instead = EmploymentKind.Internship, int count = 4, string commitment = "laerlinge", string reason = "Ingen lærling") =>
        state => CommitmentDecisions.Substitute(state, Id, commitment, owed, instead, count, By, reason, Viborg.GroupWithRates, Today);

    [Fact]
    public void What_was_recorded_wrongly_is_corrected_or_struck_out_also_after_the_end()
    {
        var (twenty, two) = (new CandidatesSent(Viborg.VacancyId, 20, Today), new CandidatesSent(Viborg.VacancyId, 2, Today.AddDays(-1)));
        var corrected = new CommitmentFactCorrected(new(twenty), new(two), "Tastefejl", "Jobcentret");
        var struck = new CommitmentFactCorrected(new(Delivery: Cafe), null, "Aldrig holdt", "Indsatsen");
        Scenario([.. Active, twenty]).When(Correct(corrected)).Then(corrected);
        Scenario([.. Active, twenty, corrected]).When(Correct(corrected)).ThenNothing();
        Scenario([.. Active, twenty, corrected]).When(Correct(corrected with { Is = null })).ThenRefused("fact-unknown at /was");
        Scenario([.. Active, twenty, two]).When(Correct(corrected)).ThenRefused("fact-already-there at /is");
        Scenario([.. Active, Cafe]).When(Correct(struck)).Then(struck);
        Scenario([.. Active, Cafe, struck]).When(Correct(struck)).ThenNothing();
        Scenario([.. Active, Cafe, new AgreementTerminated(Today, null, "Byggeriet er opgivet")]).When(Correct(struck)).Then(struck);
        Scenario(Active).When(Correct(corrected)).ThenRefused("fact-unknown at /was");
    }

    [Fact]
    public void A_correction_is_of_one_fact_by_the_rules_of_any_such_fact()
    {
        var match = new CandidatesSent(Viborg.VacancyId, 1, Today, Help);
        Scenario([.. Active, Cafe]).When(Correct(new(new(Delivery: Cafe), new(new(Viborg.VacancyId, 1, Today)), "", "A\nB"))).ThenRefused("correction-of-other-fact at /is", "text-missing at /reason", "text-malformed at /statedBy");
        Scenario([.. Active, Cafe]).When(Correct(new(new(Delivery: Cafe), new(Delivery: Cafe with { On = Today.AddDays(1), Count = 0, Commitment = "praktik" }), "Fejl", "Indsatsen")))
            .ThenRefused("in-the-future at /is/delivery/on", "not-positive at /is/delivery/count", "not-found at /is/delivery/commitment");
        Scenario([.. Active, match]).When(Correct(new(new(match), new(match with { Count = 2 }), "Fejl", "Jobcentret"))).ThenRefused("correction-of-other-fact at /is");
        var earlier = new CommitmentFactCorrected(new(match), new(match with { On = Today.AddDays(-1) }), "Fejl", "Jobcentret");
        Scenario([.. Active, match]).When(Correct(earlier)).Then(earlier);
    }

    private static Func<Agreement, Decision> Correct(CommitmentFactCorrected correction, Vacancy? vacancy = null) =>
        state => CommitmentDecisions.CorrectFact(state, Id, correction, vacancy ?? Vacancy.Evolve(Vacancy.Initial, Viborg.Opened with { Agreement = Id }), Today);

    [Fact]
    public void Candidates_are_sent_for_a_vacancy_of_the_agreement()
    {
        var sent = new CandidatesSent(Viborg.VacancyId, 2, Today);
        var vacancy = Vacancy.Evolve(Vacancy.Initial, Viborg.Opened);
        Scenario(Active).When(state => CommitmentDecisions.SendCandidates(state, Id, sent, vacancy, Today)).ThenOn(Agreement.Ref(Id), Today, sent);
        Scenario([.. Active, sent]).When(state => CommitmentDecisions.SendCandidates(state, Id, sent, vacancy, Today)).ThenNothing();
        Scenario(Active).When(state => CommitmentDecisions.SendCandidates(state, Id, sent with { On = Today.AddDays(1), Count = 0 }, Vacancy.Initial, Today))
            .ThenRefused("in-the-future at /on", "not-positive at /count", "vacancy-of-other-agreement at /vacancy");
    }

    [Fact]
    public void Deliveries_are_of_orders_and_contributions()
    {
        Scenario(Active).When(state => CommitmentDecisions.Deliver(state, Id, Cafe, Today)).Then(Cafe);
        Scenario([.. Active, Cafe]).When(state => CommitmentDecisions.Deliver(state, Id, Cafe, Today)).ThenNothing();
        Scenario(Active).When(state => CommitmentDecisions.Deliver(state, Id, Cafe with { Commitment = "praktik" }, Today)).ThenRefused("commitment-of-other-kind");
        Scenario(Active).When(state => CommitmentDecisions.Deliver(state, Id, Cafe with { Commitment = "findes-ikke" }, Today)).ThenRefused("not-found");
        Scenario(Drafted).When(state => CommitmentDecisions.Deliver(state, Id, Cafe, Today)).ThenRefused("agreement-not-active");
    }

    [Fact]
    public void Help_is_asked_for_and_given_once()
    {
        Scenario(Active).When(state => CommitmentDecisions.AskHelp(state, Id, Asked, Today)).Then(Asked);
        Scenario([.. Active, Asked]).When(state => CommitmentDecisions.AskHelp(state, Id, Asked with { About = "Andet" }, Today)).ThenRefused("id-taken at /id");
        Scenario([.. Active, Asked]).When(state => CommitmentDecisions.GiveHelp(state, Id, Given, Today)).Then(Given);
        Scenario([.. Active, Asked, Given]).When(state => CommitmentDecisions.GiveHelp(state, Id, Given, Today)).ThenNothing();
        Scenario([.. Active, Asked, Given]).When(state => CommitmentDecisions.GiveHelp(state, Id, Given with { Note = "Andet" }, Today)).ThenRefused("help-already-given");
        Scenario([.. Active, Asked]).When(state => CommitmentDecisions.GiveHelp(state, Id, Given with { On = Today.AddDays(-1) }, Today)).ThenRefused("end-before-start at /on");
        Scenario(Active).When(state => CommitmentDecisions.GiveHelp(state, Id, Given, Today)).ThenRefused("not-found");
    }

    [Fact]
    public void The_times_of_help_are_corrected_where_it_was_recorded()
    {
        HelpTimes was = new(Today, Today), earlier = new(Today.AddDays(-2), Today.AddDays(-1));
        Scenario([.. Active, Asked, Given]).When(CorrectHelp(was, earlier)).ThenOn(Agreement.Ref(Id), earlier.AskedOn, Corrected(was, earlier));
        Scenario([.. Active, Asked, Given, Corrected(was, earlier)]).When(CorrectHelp(was, earlier)).ThenNothing();
        Scenario([.. Active, Asked, Given]).When(CorrectHelp(was, new(Today))).Then(Corrected(was, new(Today)));
        Scenario([.. Active, Asked, Given, Corrected(was, new(Today))]).When(state => CommitmentDecisions.GiveHelp(state, Id, Given, Today)).Then(Given);
        Scenario([.. Active, Asked, Given, Terminated]).When(CorrectHelp(was, null)).Then(Corrected(was, null));
        Scenario([.. Active, Asked, Given, Corrected(was, null)]).When(CorrectHelp(was, null)).ThenNothing();
        Scenario([.. Active, Asked, Given, Corrected(was, null)]).When(CorrectHelp(was, earlier)).ThenRefused("fact-unknown at /was");
        Scenario([.. Active, Asked]).When(CorrectHelp(new(Today), was)).ThenRefused("help-not-given at /is/givenOn");
        Scenario([.. Active, Asked]).When(CorrectHelp(new(Today), new(Today.AddDays(1), Today))).ThenRefused(
            "in-the-future at /is/askedOn", "end-before-start at /is/givenOn", "help-not-given at /is/givenOn");
        Scenario([.. Active, Asked with { Placement = Viborg.PlacementId }]).When(CorrectHelp(new(Today), null)).ThenRefused("help-of-problem");
        Scenario(Active).When(CorrectHelp(was, null)).ThenRefused("not-found");
    }

    [Fact]
    public void A_waiver_is_corrected_or_struck_out()
    {
        CommitmentFactCorrected never = new(new(Waiver: Waived), null, "Fejl", "Foreningen"), other = never with { Is = new(Waiver: Waived with { By = Municipality }) };
        Scenario([.. Active, Waived]).When(Correct(never)).Then(never);
        Scenario([.. Active, Waived, never]).When(Correct(never)).ThenNothing();
        Scenario([.. Active, Waived, never]).When(state => CommitmentDecisions.Waive(state, Id, Waived, Today)).Then(Waived);
        Scenario([.. Active, Waived]).When(Correct(other)).Then(other);
        Scenario([.. Active, Waived, other]).When(Correct(never)).ThenRefused("fact-unknown at /was");
        Scenario([.. Active, Waived]).When(Correct(never with { Is = new(Waiver: Waived with { By = Contractor, Reason = "" }) }))
            .ThenRefused("waived-by-ower at /is/waiver/by", "text-missing at /is/waiver/reason");
    }

    [Fact]
    public void A_substitution_is_struck_out_once_nothing_is_offered_by_it()
    {
        CommitmentFactCorrected never = new(new(Substitution: Substituted), null, "Fejl", "Foreningen"), later = never with { Is = new(Substitution: Substituted with { By = To }) };
        var opened = Vacancy.Evolve(Vacancy.Initial, Viborg.Opened with { Agreement = Id });
        Scenario([.. Active, Substituted]).When(Correct(never, opened)).ThenRefused("substitute-offered at /was/substitution");
        Scenario([.. Active, Substituted]).When(Correct(never, Vacancy.Evolve(opened, new VacancyClosed("Fejl", ClosingCause.Mistake)))).Then(never);
        Scenario([.. Active, Substituted]).When(Correct(never, Vacancy.Initial)).Then(never);
        Scenario([.. Active, Substituted]).When(Correct(later, opened)).Then(later);
        Scenario([.. Active, Substituted]).When(Correct(later with { Is = new(Substitution: Substituted with { Owed = 2 }) })).ThenRefused("correction-of-other-fact at /is");
        Scenario([.. Active, Substituted]).When(Correct(later with { Is = new(Substitution: Substituted with { By = To.AddDays(1) }) })).ThenRefused("commitment-outside-period at /is/substitution/by");
        Scenario([.. Active, Substituted, never]).State.Activated!.Places.ShouldBe(Activated.Places);
        Scenario([.. Active, Substituted, never]).When(Substitute()).Then(Substituted with { Substitute = Substituted.Substitute with { Commitment = "laerlinge-i-stedet-2" } });
    }

    private static Func<Agreement, Decision> CorrectHelp(HelpTimes was, HelpTimes? now) =>
        state => CommitmentDecisions.CorrectHelp(state, Id, new(Help, was, now, "Fejl", "Mentoren"), Today);

    private static HelpCorrected Corrected(HelpTimes was, HelpTimes? now) => new(Help, now?.AskedOn, now?.GivenOn, "Fejl", "Mentoren", was);

    [Fact]
    public void A_commitment_is_waived_by_another_party_than_its_ower()
    {
        Scenario(Active).When(state => CommitmentDecisions.Waive(state, Id, Waived, Today)).Then(Waived);
        Scenario([.. Active, Waived]).When(state => CommitmentDecisions.Waive(state, Id, Waived, Today)).ThenNothing();
        Scenario([.. Active, Waived]).When(state => CommitmentDecisions.Waive(state, Id, Waived with { Reason = "Andet" }, Today)).ThenRefused("commitment-waived");
        Scenario(Active).When(state => CommitmentDecisions.Waive(state, Id, Waived with { By = Contractor }, Today)).ThenRefused("waived-by-ower at /party");
    }

    [Fact]
    public void Places_are_replaced_under_the_exchange_rate_and_only_as_far_as_they_are_owed()
    {
        Scenario(Active).When(Substitute()).ThenOn(Agreement.Ref(Id), Today, Substituted);
        Scenario([.. Active, Substituted]).When(Substitute()).ThenNothing();
        Scenario([.. Active, Substituted]).When(Substitute(reason: "Heller ikke den anden")).Then(Substituted with
        {
            Substitute = Substituted.Substitute with { Commitment = "laerlinge-i-stedet-2" },
            Reason = "Heller ikke den anden",
        });
        Scenario([.. Active, Substituted]).When(Substitute(owed: 2, count: 8)).ThenRefused("more-than-owed at /owed");
        Scenario(Active).When(Substitute(count: 3)).ThenRefused("exchange-rate-other at /count");
        Scenario(Active).When(Substitute(instead: EmploymentKind.FlexJob)).ThenRefused("exchange-rate-missing at /instead");
        Scenario(Active).When(Substitute(commitment: "cafe")).ThenRefused("commitment-of-other-kind");
    }

    [Fact]
    public void The_substitute_is_opened_as_a_pledge_and_outlives_an_amendment()
    {
        var log = new Log();
        AgreementWorkflows.React(log.Add(Agreement.Ref(Id), Substituted, Today)).ShouldBe([
            new(AgreementWorkflows.PledgedVacancies, new OpenPledgedVacancy(Id, "laerlinge-i-stedet-1"), Today),
        ]);
        var state = Scenario([.. Active, Substituted]).State;
        var opened = VacancyDecisions.OpenPledged(Vacancy.Initial, Id, state, Viborg.Group, "laerlinge-i-stedet-1", Today).ShouldBeOfType<Decision.Accepted>();
        opened.Events[0].Event.ShouldBeOfType<VacancyOpened>().Positions.ShouldBe(4);
        var amended = Scenario([.. Active, Substituted, new AmendmentProposed(1, OtherTerms, "Ny titel"), new AgreementAmended(1, OtherHash, OtherTerms, [])]).State;
        amended.Activated!.Places.ShouldBe([Substituted.Substitute]);
    }
}
