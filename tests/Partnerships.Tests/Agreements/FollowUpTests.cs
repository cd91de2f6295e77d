using Partnerships.Agreements;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class FollowUpTests
{
    private static readonly Guid Thing = new("0197a000-0000-7000-8000-0000000000f3");
    private static readonly FollowUpMeetingHeld Held = new(Thing, Today, [Contractor, Municipality], "To begynder i august", Today.AddDays(90));
    private static readonly ConcernRaised Raised = new(Thing, Contractor, Today, "For få kandidater");
    private static readonly ConcernResolved Resolved = new(Thing, Today, "To om måneden");
    private static readonly AgreementSuspended Suspended = new(Today, "Frost");
    private static readonly AgreementResumed Resumed = new(Today, "Tø", Activated.Places);
    private static readonly AgreementFulfilled Fulfilled = new(From, "Alt er gjort");
    private static readonly Guid NextId = new("0197a000-0000-7000-8000-0000000000f4");
    private static readonly Terms Next = Agreed with { From = To.AddDays(1), To = To.AddYears(1), Commitments = [] };

    private static Func<Agreement, Decision> Renew(Terms terms, Agreement? next = null) => state => LifeDecisions.Renew(
        state, Id, next ?? Agreement.Initial, NextId, terms, Viborg.Group, Registered, [.. terms.Areas.Select(_ => Viborg.HomeArea)], Today);

    [Fact]
    public void Meetings_are_recorded_with_who_was_there_and_what_was_decided()
    {
        Scenario(Active).When(state => LifeDecisions.Meet(state, Id, Held, Today)).ThenOn(Agreement.Ref(Id), Today, Held);
        Scenario([.. Active, Held]).When(state => LifeDecisions.Meet(state, Id, Held with { Attended = [Contractor, Municipality] }, Today)).ThenNothing();
        Scenario([.. Active, Held]).When(state => LifeDecisions.Meet(state, Id, Held with { Decisions = "Andet" }, Today)).ThenRefused("id-taken at /id");
        Scenario(Active).When(state => LifeDecisions.Meet(state, Id, Held with { Attended = ["naboen", "naboen"], Decisions = "", NextOn = Today }, Today))
            .ThenRefused(
                "party-unknown at /attended/0", "party-unknown at /attended/1", "duplicate at /attended/1", "text-missing at /decisions", "end-before-start at /nextOn");
        Scenario(Drafted).When(state => LifeDecisions.Meet(state, Id, Held, Today)).ThenRefused("agreement-not-active");
    }

    [Fact]
    public void Concerns_are_raised_and_resolved_once()
    {
        Scenario(Active).When(state => LifeDecisions.RaiseConcern(state, Id, Raised, Today)).Then(Raised);
        Scenario([.. Active, Raised]).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved, Today)).Then(Resolved);
        Scenario([.. Active, Raised, Resolved]).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved, Today)).ThenNothing();
        Scenario([.. Active, Raised, Resolved]).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved with { How = "Andet" }, Today))
            .ThenRefused("concern-already-resolved");
        Scenario(Active).When(state => LifeDecisions.ResolveConcern(state, Id, Resolved, Today)).ThenRefused("not-found");
    }

    [Fact]
    public void An_agreement_at_rest_opens_nothing_and_goes_on_where_it_was()
    {
        Scenario(Active).When(state => LifeDecisions.Suspend(state, Id, Today, "Frost", Today)).Then(Suspended);
        Scenario([.. Active, Suspended]).When(state => LifeDecisions.Suspend(state, Id, Today, "Frost", Today)).ThenNothing();
        Scenario([.. Active, Suspended]).State.MayOpenOn(From).ShouldBeFalse();
        Scenario([.. Active, Suspended]).When(state => Amend(state, OtherTerms)).ThenRefused("agreement-suspended");
        Scenario([.. Active, Suspended]).When(state => LifeDecisions.Resume(state, Id, Today, "Tø", Today)).Then(Resumed);
        Scenario([.. Active, Suspended, Resumed]).When(state => LifeDecisions.Resume(state, Id, Today, "Tø", Today)).ThenNothing();
        Scenario(Active).When(state => LifeDecisions.Resume(state, Id, Today, "Tø", Today)).ThenRefused("agreement-not-suspended");
        Scenario([.. Active, Suspended]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).Then(Expired);
        AllWorkflows.React(new Log().Add(Agreement.Ref(Id), Resumed, Today)).Select(reaction => reaction.Command)
            .ShouldBe([new OpenPledgedVacancy(Id, "laerlinge"), new OpenPledgedVacancy(Id, "praktik"), new PlanReminders(Id)]);
    }

    [Fact]
    public void A_fulfilled_agreement_is_over()
    {
        Scenario(Active).When(state => LifeDecisions.Fulfil(state, Id, From, "Alt er gjort", From)).ThenOn(Agreement.Ref(Id), From, Fulfilled);
        Scenario([.. Active, Fulfilled]).When(state => LifeDecisions.Fulfil(state, Id, From, "Alt er gjort", From)).ThenNothing();
        Scenario([.. Active, Fulfilled]).When(state => LifeDecisions.Suspend(state, Id, Today, "Frost", Today)).ThenRefused("agreement-over");
        Scenario([.. Active, Fulfilled]).State.LastDay.ShouldBe(From);
        Scenario([.. Active, Fulfilled]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
    }

    [Fact]
    public void A_renewal_is_drafted_together_with_its_link()
    {
        var accepted = Renew(Next)(Scenario(Active).State).ShouldBeOfType<Decision.Accepted>();
        accepted.Events.Select(one => one.Stream).ShouldBe([Agreement.Ref(NextId), Agreement.Ref(Id)]);
        accepted.Events[1].Event.ShouldBe(new RenewalDrafted(NextId));
        var next = Agreement.Evolve(Agreement.Initial, accepted.Events[0].Event);
        next.Renews.ShouldBe(Id);
        Scenario([.. Active, new RenewalDrafted(NextId)]).When(Renew(Next, next)).ThenNothing();
    }

    [Fact]
    public void A_renewal_keeps_the_partners_and_begins_after_the_last_day()
    {
        Scenario(Active).When(Renew(Agreed with { Commitments = [] })).ThenRefused("renewal-overlaps at /terms/from");
        Scenario(Active).When(Renew(Next with { Parties = [Next.Parties[0] with { Cvr = MunicipalityCvr }, .. Next.Parties[1..]] })).ThenRefused("renewal-other-parties at /terms/parties");
        Scenario(Drafted).When(Renew(Next)).ThenRefused("agreement-not-active");
        Scenario([.. Active, Terminated]).When(Renew(Next)).ThenRefused("agreement-over");
        var stranger = Agreement.Evolve(Agreement.Initial, new AgreementDrafted(Viborg.City, CanonicalTerms.Of(Next)));
        Scenario(Active).When(Renew(Next, stranger)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void Who_ends_it_alone_gives_the_notice_that_was_agreed()
    {
        var noticed = new IEvent[] { new AgreementDrafted(Viborg.City, Agreed with { NoticeDays = 90 }), Activated };
        var on = From.AddDays(100);
        Scenario(noticed).When(state => AgreementDecisions.Terminate(state, Id, on, Contractor, "Ordrenedgang", on.AddDays(-89))).ThenRefused("notice-too-short at /noticeOn");
        Scenario(noticed).When(state => AgreementDecisions.Terminate(state, Id, on, Contractor, "Ordrenedgang")).ThenRefused("notice-too-short at /noticeOn");
        Scenario(noticed).When(state => AgreementDecisions.Terminate(state, Id, on, Contractor, "Ordrenedgang", on.AddDays(-90)))
            .Then(new AgreementTerminated(on, Contractor, "Ordrenedgang", on.AddDays(-90)));
        Scenario(noticed).When(state => AgreementDecisions.Terminate(state, Id, on, null, "Enighed")).Then(new AgreementTerminated(on, null, "Enighed"));
        Scenario(noticed).When(state => AgreementDecisions.Terminate(state, Id, on, Contractor, "Ordrenedgang", on.AddDays(1))).ThenRefused("end-before-start at /on");
    }
}
