using FsCheck.Fluent;
using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.Possibilities;
using Partnerships.Vacancies;
using Partnerships.Workflows;
using Partnerships.WorkQueue;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

/// <summary>What was recorded wrongly of an agreement's life is corrected by an event, and everything counts by what is known now.</summary>
public sealed class CorrectionTests
{
    private static readonly Guid Thing = new("0197a000-0000-7000-8000-0000000000f3"), Other = new("0197a000-0000-7000-8000-0000000000f4");
    private static readonly DateOnly Now = new(2026, 11, 2);
    private static readonly FollowUpMeetingHeld Held = new(Thing, Now.AddDays(-30), [Contractor, Municipality], "Vi fortsætter", Now.AddDays(60));
    private static readonly ConcernRaised Raised = new(Thing, Contractor, Now.AddDays(-20), "For få kandidater");
    private static readonly ConcernResolved Resolved = new(Thing, Now.AddDays(-10), "To om måneden");
    private static readonly PartyLeft Left = new(Initiative, Now.AddDays(-5), "Indsatsen er slut");
    private static readonly Rest Rested = new(Now.AddDays(-60), "Frost", Now.AddDays(-50), "Tø");
    private static readonly IEvent[] Rests = [new AgreementSuspended(Rested.From, "Frost"), new AgreementResumed(Rested.To!.Value, "Tø", Activated.Places)];
    private static readonly AgreementFulfilled Fulfilled = new(Now, "Alt er gjort");

    private static AgreementFactCorrected Correction(AgreementFact was, AgreementFact? now) => new(was, now, "Fejl", "Kommunen");

    private static Func<Agreement, Decision> Correct(AgreementFact was, AgreementFact? now, DateOnly? on = null) =>
        state => LifeDecisions.CorrectFact(state, Id, Correction(was, now), on ?? Now);

    [Fact]
    public void Meetings_and_concerns_are_corrected_or_struck_out_also_after_the_end()
    {
        AgreementFact held = new(Meeting: Held), earlier = new(Meeting: Held with { On = Now.AddDays(-31), Attended = [Contractor], NextOn = null });
        Scenario([.. Active, Held]).When(Correct(held, earlier)).ThenOn(Agreement.Ref(Id), Now.AddDays(-31), Correction(held, earlier));
        Scenario([.. Active, Held, Correction(held, earlier)]).When(Correct(held, earlier)).ThenNothing();
        Scenario([.. Active, Held, Correction(held, earlier)]).When(Correct(held, null)).ThenRefused("fact-unknown at /was");
        Scenario([.. Active, Held, Terminated]).When(Correct(new(Meeting: Held with { Attended = [Contractor, Municipality] }), null)).Then(Correction(held, null));
        Scenario([.. Active, Held, Correction(held, null)]).When(Correct(held, null)).ThenNothing();
        AgreementFact raised = new(Concern: Raised), resolved = new(Resolution: Resolved);
        Scenario([.. Active, Raised, Resolved]).When(Correct(resolved, null)).Then(Correction(resolved, null));
        Scenario([.. Active, Raised, Resolved, Correction(resolved, null)]).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved, Now)).Then(Resolved);
        Scenario([.. Active, Raised, Resolved, Correction(raised, null)]).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved, Now)).ThenRefused("not-found");
        Scenario([.. Active, Raised, Resolved]).When(Correct(raised, new(Concern: Raised with { On = Now }))).ThenRefused("end-before-start at /is/concern/on");
        Scenario([.. Active, Raised, Resolved]).When(Correct(resolved, new(Resolution: Resolved with { On = Raised.On.AddDays(-1) }))).ThenRefused("end-before-start at /is/resolution/on");
    }

    [Fact]
    public void A_correction_is_of_one_fact_by_the_rules_of_any_such_fact()
    {
        Scenario([.. Active, Held]).When(Correct(new(Meeting: Held, Concern: Raised), new(Meeting: Held with { Meeting = Other, NextOn = Held.On })))
            .ThenRefused("correction-of-other-fact at /was", "correction-of-other-fact at /is", "end-before-start at /is/meeting/nextOn");
        Scenario([.. Active, Left]).When(Correct(new(Departure: Left), new(Departure: Left with { On = Now.AddDays(1) }))).ThenRefused("in-the-future at /is/departure/on");
        Scenario([.. Active, .. Rests]).When(Correct(new(Rest: Rested), new(Rest: Rested with { To = null, ResumedFor = null }))).ThenRefused("correction-of-other-fact at /is");
        Scenario([.. Active, .. Rests]).When(Correct(new(Rest: Rested), new(Rest: Rested with { To = Rested.From.AddDays(-1), ResumedFor = null })))
            .ThenRefused("end-before-start at /is/rest/to", "text-missing at /is/rest/resumedFor");
        Scenario([.. Active, Terminated]).When(Correct(new(Termination: Terminated), new(Termination: Terminated with { On = To.AddDays(1), Party = "naboen" })))
            .ThenRefused("outside-period at /is/termination/on", "party-unknown at /is/termination/party");
        Scenario([.. Active, Fulfilled]).When(Correct(new(Fulfilment: Fulfilled), new(Fulfilment: Fulfilled with { On = From.AddDays(-1) }))).ThenRefused("outside-period at /is/fulfilment/on");
        Scenario().When(Correct(new(Departure: Left), null)).ThenRefused("not-found");
    }

    [Fact]
    public void A_rest_that_never_was_is_struck_out_once_it_is_over()
    {
        Scenario([.. Active, .. Rests]).When(Correct(new(Rest: Rested), null)).Then(Correction(new(Rest: Rested), null));
        Scenario([.. Active, .. Rests, Correction(new(Rest: Rested), null)]).State.Living.Rests.ShouldBeEmpty();
        AgreementFact resting = new(Rest: new(Rested.From, "Frost"));
        Scenario([.. Active, Rests[0]]).When(Correct(resting, null)).ThenRefused("rest-not-over at /was/rest");
        AgreementFact later = new(Rest: new(Rested.From.AddDays(1), "Hård frost"));
        var moved = Scenario([.. Active, Rests[0], Correction(resting, later)]);
        moved.When(state => LifeDecisions.Resume(state, Id, Rested.From, "Tø", Now)).ThenRefused("end-before-start at /on");
        moved.State.Status.ShouldBe(AgreementStatus.Suspended);
    }

    [Fact]
    public void A_party_that_left_by_mistake_is_one_again_unless_the_text_no_longer_names_it()
    {
        AgreementFact left = new(Departure: Left);
        Scenario([.. Active, Left]).When(Correct(left, null)).Then(Correction(left, null));
        Scenario([.. Active, Left, Correction(left, null)]).State.HasLeft(Initiative, Now).ShouldBeFalse();
        var fewer = Agreed with { Parties = Agreed.Parties[..3], Commitments = Agreed.Commitments[..4] };
        Scenario([.. Active, Left, new AmendmentProposed(1, fewer, "Uden indsatsen"), new AgreementAmended(1, OtherHash, fewer, Activated.Places)])
            .When(Correct(left, null)).ThenRefused("party-unknown at /was/departure/party");
    }

    [Fact]
    public void An_end_that_never_was_brings_the_agreement_back_to_where_it_was()
    {
        var back = Correction(new(Termination: Terminated), null) with { Places = Activated.Places };
        Scenario([.. Active, Terminated]).When(Correct(back.Was, null)).Then(back);
        Scenario([.. Active, Terminated, back]).When(Correct(back.Was, null)).ThenNothing();
        var state = Scenario([.. Active, Terminated, back]).State;
        (state.Status, state.LastDay, state.MayOpenOn(To)).ShouldBe((AgreementStatus.Active, To, true));
        Scenario([.. Active, Rests[0], Terminated, back]).State.Status.ShouldBe(AgreementStatus.Suspended);
        Scenario([.. Active, Terminated, back]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).Then(Expired);
        AgreementFact fulfilled = new(Fulfilment: Fulfilled);
        Scenario([.. Active, Fulfilled]).When(Correct(fulfilled, null)).Then(Correction(fulfilled, null) with { Places = Activated.Places });
        AgreementFact later = new(Termination: Terminated with { On = To, Reason = "Enighed" });
        Scenario([.. Active, Terminated]).When(Correct(back.Was, later)).Then(Correction(back.Was, later));
        Scenario([.. Active, Terminated, Correction(back.Was, later)]).State.Status.ShouldBe(AgreementStatus.Terminated);
        AllWorkflows.React(new Log().Add(Agreement.Ref(Id), back, Today)).Select(reaction => reaction.Command).ShouldBe(
            [new OpenPledgedVacancy(Id, "laerlinge"), new OpenPledgedVacancy(Id, "praktik"), new ExpireAgreement(Id), new PlanReminders(Id)]);
    }

    [Fact]
    public void What_is_to_be_done_comes_back_with_an_agreement_that_never_ended()
    {
        var (log, vacancy) = (new Log(), Viborg.Opened with { Agreement = Id, Commitment = "praktik", Positions = 1 });
        foreach (var happened in (IEvent[])[.. Active, Held, Raised, Resolved]) log.Add(Agreement.Ref(Id), happened, Today);
        log.Add(Vacancy.Ref(Viborg.VacancyId), vacancy, From);
        var before = Queue(log);
        before.ShouldContain("FollowUpMeeting", Case.Insensitive);
        log.Add(Agreement.Ref(Id), Terminated, Terminated.On);
        Queue(log).ShouldBeEmpty();
        log.Add(Agreement.Ref(Id), Correction(new(Termination: Terminated), null) with { Places = Activated.Places }, Now);
        Queue(log).ShouldBe(before);
        log.Add(Agreement.Ref(Id), Correction(new(Meeting: Held), null), Now);
        log.Add(Agreement.Ref(Id), Correction(new(Resolution: Resolved), null), Now);
        Queue(log).ShouldNotContain("FollowUpMeeting", Case.Insensitive);
        Queue(log).ShouldContain("concern/");
    }

    [Fact]
    public void A_substitution_that_never_was_leaves_everything_as_it_was()
    {
        var substituted = new CommitmentSubstituted("laerlinge", 1, new("laerlinge-i-stedet-1", EmploymentKind.Internship, 4, Now), To, "Ingen lærling");
        var waived = new CommitmentWaived("praktik", Association, "Udskudt");
        IEvent[] both = [substituted, waived, new CommitmentFactCorrected(new(Substitution: substituted), null, "Fejl", "Kommunen"), new CommitmentFactCorrected(new(Waiver: waived), null, "Fejl", "Kommunen")];
        Everything(both).ShouldBe(Everything([]));
        Everything(both[..3]).ShouldNotBe(Everything([]));

        static string Everything(IEvent[] events)
        {
            var log = new Log();
            log.Add(Company.Ref(Viborg.CompanyCvr), new CompanyRegistered(Viborg.CompanyCvr, "Bygmesteren ApS"), Today);
            foreach (var happened in (IEvent[])[.. Active, .. events]) log.Add(Agreement.Ref(Id), happened, Now);
            return log.Fold(AgreementView.View).Print() + log.Fold(PossibilityView.View).Print() + log.Fold(CommitmentLedger.View).Print() + Queue(log);
        }
    }

    /// <summary>A fact as it might be recorded wrongly, as it is right, and its correction.</summary>
    private sealed record Known(IEvent[] Wrong, IEvent[] Right, AgreementFact Was, AgreementFact? Is)
    {
        public IEvent Correction => CorrectionTests.Correction(Was, Is);
    }

    private static Known Meets(FollowUpMeetingHeld wrong, FollowUpMeetingHeld? right) =>
        new([wrong], right is null ? [] : [right], new(Meeting: wrong), right is null ? null : new(Meeting: right));

    private static readonly FollowUpMeetingHeld Before = Held with { Meeting = Other, On = Now.AddDays(-90), NextOn = Now.AddDays(9) };

    private static readonly Known[] Facts =
    [
        Meets(Held with { On = Now.AddDays(-91), NextOn = Now }, Held),
        Meets(Before with { On = Now }, Before),
        Meets(Held with { Meeting = Viborg.VacancyId, On = Now }, null),
        new([Raised, Resolved], [Raised], new(Resolution: Resolved), null),
        new([Raised with { Concern = Other }], [Raised with { Concern = Other, On = From }],
            new(Concern: Raised with { Concern = Other }), new(Concern: Raised with { Concern = Other, On = From })),
        new([Left with { On = From }], [Left], new(Departure: Left with { On = From }), new(Departure: Left)),
        new(Rests, [new AgreementSuspended(From, "Frost"), new AgreementResumed(From.AddDays(9), "Tø", Activated.Places)],
            new(Rest: Rested), new(Rest: new(From, "Frost", From.AddDays(9), "Tø"))),
        new([new AgreementSuspended(Now, "Strejke"), new AgreementResumed(Now, "Forlig", Activated.Places)], [], new(Rest: new(Now, "Strejke", Now, "Forlig")), null),
    ];

    [Fact]
    public void The_order_in_which_facts_become_known_does_not_matter_nor_that_one_was_recorded_wrongly_at_first()
    {
        var orders =
            from order in Gen.Shuffle(Enumerable.Range(0, Facts.Length).ToArray())
            from wrong in Gen.Choose(0, (1 << (Facts.Length + 1)) - 1)
            select (order, wrong);
        var expected = Shown(Enumerable.Range(0, Facts.Length), 0);
        Properties.Hold(orders, known => Shown(known.order, known.wrong).ShouldBe(expected));
    }

    /// <summary>What is shown after the facts became known in an order, those that the bits name wrongly at first: some are corrected at once, some after
    /// the end, which may itself be recorded wrongly.</summary>
    private static string Shown(IEnumerable<int> order, int wrong)
    {
        var log = new Log();
        foreach (var happened in Active) log.Add(Agreement.Ref(Id), happened, Today);
        log.Add(Vacancy.Ref(Viborg.VacancyId), Viborg.Opened with { Agreement = Id, Commitment = "praktik", Positions = 1 }, From);
        var known = order.ToList();
        foreach (var fact in known)
        {
            Happen(IsWrong(fact) ? Facts[fact].Wrong : Facts[fact].Right);
            if (IsWrong(fact) && fact % 2 == 0) Happen(Facts[fact].Correction);
        }
        if (IsWrong(Facts.Length)) Happen(Terminated with { On = To, Party = null }, Correction(new(Termination: Terminated with { On = To, Party = null }), new(Termination: Terminated)));
        else Happen(Terminated);
        foreach (var fact in known.Where(fact => IsWrong(fact) && fact % 2 == 1)) Happen(Facts[fact].Correction);
        var over = log.Fold(AgreementView.View).Print(AgreementView.Key(Id)) + Queue(log);
        var ledger = log.Fold(CommitmentLedger.View).Read<LedgerDocument>(CommitmentLedger.Key(Id));
        Happen(Correction(new(Termination: Terminated), null) with { Places = Activated.Places });
        return string.Join('\n',
        [
            over, log.Fold(AgreementView.View).Print(AgreementView.Key(Id)), Queue(log),
            .. new[] { Rested.To!.Value, Now, Terminated.On, To.AddDays(1) }.Select(day => Folded.Json(Standings.Of(ledger, day).ToArray())),
        ]);

        bool IsWrong(int fact) => (wrong >> fact & 1) == 1;

        void Happen(params IEvent[] events)
        {
            foreach (var happened in events) log.Add(Agreement.Ref(Id), happened, Now);
        }
    }

    private static string Queue(Log log) => log.Fold(WorkQueueView.View).Print(Viborg.City);
}
