using Partnerships.Agreements;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class SigningTests
{
    private static SteeringGroup Allowing(params EmploymentKind[] kinds) =>
        SteeringGroup.Evolve(Viborg.Group, new FramesSet(kinds, null, null, null));

    [Fact]
    public void Submission_fixes_the_hash_of_the_text()
    {
        Scenario(Drafted).When(Submit).ThenOn(Agreement.Ref(Id), Today, Submitted);
        Scenario(Drafted, new AgreementRevised(OtherTerms)).When(Submit).Then(new AgreementSubmitted(OtherHash));
        Scenario(Drafted, Submitted).When(Submit).ThenNothing();
    }

    [Fact]
    public void Only_a_draft_is_submitted()
    {
        Scenario().When(Submit).ThenRefused("not-found");
        Scenario(Active).When(Submit).ThenRefused("agreement-in-force");
        Scenario([.. Active, Expired]).When(Submit).ThenRefused("agreement-over");
    }

    [Fact]
    public void Places_outside_the_frames_and_a_city_that_left_hinder_submission()
    {
        Scenario(Drafted)
            .When(state => AgreementDecisions.Submit(state, Id, Allowing(EmploymentKind.Internship, EmploymentKind.FlexJob), Today))
            .ThenRefused("outside-frames at /terms/commitments/0/employment");
        Scenario(Drafted)
            .When(state => AgreementDecisions.Submit(state, Id, Allowing(EmploymentKind.YouthJob) with { IsActive = false }, Today))
            .ThenRefused("city-not-active", "outside-frames at /terms/commitments/0/employment", "outside-frames at /terms/commitments/1/employment");
        Scenario(Drafted)
            .When(state => AgreementDecisions.Submit(state, Id, Allowing(EmploymentKind.Internship, EmploymentKind.Apprenticeship), Today))
            .Then(Submitted);
    }

    [Fact]
    public void A_party_signs_the_text_also_one_that_need_not()
    {
        Scenario(Drafted, Submitted).When(state => Sign(state, ByCompany)).ThenOn(Agreement.Ref(Id), Today, ByCompany);
        Scenario(Drafted, Submitted).When(state => Sign(state, ByInitiative)).Then(ByInitiative);
    }

    [Fact]
    public void A_party_that_need_not_sign_may_do_so_after_the_agreement_came_into_force()
    {
        Scenario(Active).When(state => Sign(state, ByInitiative)).Then(ByInitiative);
        Scenario([.. Active, ByInitiative]).State.Status.ShouldBe(AgreementStatus.Active);
        Scenario([.. Active, Terminated]).When(state => Sign(state, ByInitiative)).ThenRefused("agreement-over");
    }

    [Fact]
    public void Signing_twice_is_refused_whoever_signs()
    {
        Scenario(Drafted, Submitted, ByCompany).When(state => Sign(state, ByCompany)).ThenRefused("already-signed at /party");
        Scenario(Drafted, Submitted, ByCompany)
            .When(state => Sign(state, ByCompany with { Signatory = "Bo Lund" }))
            .ThenRefused("already-signed at /party");
        Scenario(Active).When(state => Sign(state, ByCompany)).ThenRefused("already-signed at /party");
    }

    [Fact]
    public void A_signature_on_another_text_is_refused_with_the_hash_of_the_right_one()
    {
        var scenario = Scenario(Drafted, Submitted).When(state => Sign(state, ByCompany with { ContentHash = OtherHash }));
        scenario.ThenRefused("content-hash-mismatch at /contentHash");
        var refused = (Decision.Refused)Sign(Scenario(Drafted, Submitted).State, ByCompany with { ContentHash = "" });
        refused.Refusals.ShouldHaveSingleItem().Value.ShouldBe(Hash);
        Scenario(Drafted, Submitted)
            .When(state => Sign(state, ByCompany with { ContentHash = Hash.ToUpperInvariant() }))
            .ThenRefused("content-hash-mismatch at /contentHash");
    }

    [Fact]
    public void Only_what_was_submitted_is_signed_or_declined()
    {
        Scenario().When(state => Sign(state, ByCompany)).ThenRefused("not-found");
        Scenario(Drafted).When(state => Sign(state, ByCompany)).ThenRefused("agreement-not-submitted");
        Scenario().When(state => Decline(state, Declined)).ThenRefused("not-found");
        Scenario(Drafted).When(state => Decline(state, Declined)).ThenRefused("agreement-not-submitted");
        Scenario(Active).When(state => Decline(state, Declined)).ThenRefused("agreement-in-force");
        Scenario([.. Active, Terminated]).When(state => Decline(state, Declined)).ThenRefused("agreement-over");
    }

    [Fact]
    public void Every_violated_rule_of_a_signature_is_named()
    {
        Scenario(Drafted, Submitted)
            .When(state => Sign(state, new("naboen", "", Hash)))
            .ThenRefused("party-unknown at /party", "text-missing at /signatory");
        Scenario(Drafted, Submitted)
            .When(state => Decline(state, new("naboen", "Bo\nLund", " ")))
            .ThenRefused("party-unknown at /party", "text-malformed at /signatory", "text-missing at /reason");
    }

    [Fact]
    public void A_decline_makes_it_a_draft_again_and_voids_the_signatures()
    {
        Scenario(FullySigned).When(state => Decline(state, Declined)).ThenOn(Agreement.Ref(Id), Today, Declined);
        var state = Scenario(Drafted, Submitted, ByAssociation, Declined).State;
        state.Status.ShouldBe(AgreementStatus.Draft);
        state.Signatures.ShouldBeEmpty();
        Scenario(Drafted, Submitted, ByAssociation, Declined, Submitted).State.Signatures.ShouldBeEmpty();
        Scenario(Drafted, Submitted, ByAssociation, Declined, Submitted).When(current => Sign(current, ByAssociation)).Then(ByAssociation);
    }
}
