using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class LifeTests
{
    private static Decision Activate(Agreement state) => AgreementDecisions.Activate(state, Id, Today);

    [Fact]
    public void It_comes_into_force_when_each_required_party_has_signed_and_not_before()
    {
        Scenario(FullySigned).When(Activate).ThenOn(Agreement.Ref(Id), From, Activated);
        for (var signatures = 0; signatures < 3; signatures++)
            Scenario([.. FullySigned[..(2 + signatures)], ByInitiative]).When(Activate).ThenNothing();
    }

    [Fact]
    public void It_takes_effect_on_the_first_day_of_its_period_or_on_the_day_of_the_last_signature() =>
        Scenario(FullySigned)
            .When(state => AgreementDecisions.Activate(state, Id, From.AddDays(10)))
            .ThenOn(Agreement.Ref(Id), From.AddDays(10), Activated);

    [Fact]
    public void Signatures_on_another_text_bring_nothing_into_force()
    {
        Scenario([.. FullySigned, new AgreementRevised(OtherTerms)]).When(Activate).ThenNothing();
        Scenario([.. FullySigned, new AgreementRevised(OtherTerms), new AgreementSubmitted(OtherHash)]).When(Activate).ThenNothing();
        Scenario([.. FullySigned, Declined, Submitted]).When(Activate).ThenNothing();
    }

    [Fact]
    public void It_comes_into_force_once()
    {
        Scenario().When(Activate).ThenNothing();
        Scenario(Active).When(Activate).ThenNothing();
        Scenario([.. Active, Terminated]).When(Activate).ThenNothing();
        Scenario([.. Active, Expired]).When(Activate).ThenNothing();
    }

    [Fact]
    public void An_active_agreement_is_terminated_on_a_day_of_its_period()
    {
        Scenario(Active).When(state => Terminate(state, Terminated)).ThenOn(Agreement.Ref(Id), Terminated.On, Terminated);
        foreach (var day in (DateOnly[])[From, To])
            Scenario(Active).When(state => Terminate(state, new(day, null, "Efter aftale"))).Then(new AgreementTerminated(day, null, "Efter aftale"));
        foreach (var day in (DateOnly[])[From.AddDays(-1), To.AddDays(1), DateOnly.MinValue, DateOnly.MaxValue])
            Scenario(Active).When(state => Terminate(state, Terminated with { On = day })).ThenRefused("outside-period at /on");
    }

    [Fact]
    public void Every_violated_rule_of_a_termination_is_named() =>
        Scenario(Active)
            .When(state => Terminate(state, new(To.AddDays(1), "naboen", "")))
            .ThenRefused("outside-period at /on", "party-unknown at /party", "text-missing at /reason");

    [Fact]
    public void Terminating_again_is_nothing_to_do_and_terminating_otherwise_is_refused()
    {
        Scenario([.. Active, Terminated]).When(state => Terminate(state, Terminated)).ThenNothing();
        Scenario([.. Active, Terminated]).When(state => Terminate(state, Terminated with { On = To })).ThenRefused("agreement-over");
        Scenario([.. Active, Expired]).When(state => Terminate(state, Terminated)).ThenRefused("agreement-over");
    }

    [Fact]
    public void What_is_not_active_is_not_terminated()
    {
        Scenario().When(state => Terminate(state, Terminated)).ThenRefused("not-found");
        Scenario(Drafted).When(state => Terminate(state, Terminated)).ThenRefused("agreement-not-active");
        Scenario(FullySigned).When(state => Terminate(state, Terminated)).ThenRefused("agreement-not-active");
    }

    [Fact]
    public void It_expires_on_the_day_after_its_last()
    {
        Scenario(Active).When(state => AgreementDecisions.Expire(state, Id, To)).ThenNothing();
        Scenario(Active).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenOn(Agreement.Ref(Id), To, Expired);
        Scenario([.. Active, Expired]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
        Scenario([.. Active, Terminated]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
        Scenario(FullySigned).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
        Scenario().When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
    }

    [Fact]
    public void Vacancies_may_be_opened_from_the_activation_to_the_last_day()
    {
        Scenario(FullySigned).State.MayOpenOn(From).ShouldBeFalse();
        Scenario(Active).State.MayOpenOn(From.AddDays(-10)).ShouldBeTrue();
        Scenario(Active).State.MayOpenOn(To).ShouldBeTrue();
        Scenario(Active).State.MayOpenOn(To.AddDays(1)).ShouldBeFalse();
        Scenario([.. Active, Terminated]).State.MayOpenOn(Terminated.On).ShouldBeTrue();
        Scenario([.. Active, Terminated]).State.MayOpenOn(Terminated.On.AddDays(1)).ShouldBeFalse();
        Scenario([.. Active, Expired]).State.MayOpenOn(To.AddDays(1)).ShouldBeFalse();
    }
}
