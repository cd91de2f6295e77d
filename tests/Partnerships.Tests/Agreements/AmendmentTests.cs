using Partnerships.Agreements;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class AmendmentTests
{
    private static readonly Terms Longer = Agreed with { To = To.AddYears(1), Commitments = [Agreed.Commitments[0] with { Count = 3 }, .. Agreed.Commitments[2..]] };
    private static readonly AmendmentProposed Proposed = new(1, Longer, "Flere pladser");
    private static readonly string LongerHash = AgreementText.Hash(Id, Viborg.City, Longer, 1);
    private static readonly AmendmentSubmitted PutForward = new(1, LongerHash);
    private static readonly AgreementAmended InForce = new(1, LongerHash, Longer, [new("laerlinge", EmploymentKind.Apprenticeship, 3, new(2026, 8, 1))]);
    private static readonly IEvent[] Submitted = [.. Active, Proposed, PutForward];
    private static readonly IEvent[] Signed = [.. Submitted, By(ByAssociation), By(ByCompany), By(ByMunicipality)];

    private static AmendmentSigned By(AgreementSigned signature) => new(1, signature with { ContentHash = LongerHash });

    private static Decision Sign(Agreement state, AgreementSigned signature) =>
        AmendmentDecisions.Sign(state, Id, signature.Party, signature.Signatory, signature.ContentHash, Today);

    [Fact]
    public void An_amendment_is_proposed_to_an_agreement_in_force_and_only_then()
    {
        Scenario(Active).When(state => Amend(state, Longer)).ThenOn(Agreement.Ref(Id), Today, Proposed);
        Scenario([.. Active, Proposed]).When(state => Amend(state, Longer)).ThenNothing();
        Scenario().When(state => Amend(state, Longer)).ThenRefused("not-found");
        Scenario(Drafted).When(state => Amend(state, Longer)).ThenRefused("agreement-not-active");
        Scenario([.. Active, Expired]).When(state => Amend(state, Longer)).ThenRefused("agreement-over");
    }

    [Fact]
    public void It_keeps_the_association_the_company_and_the_first_day()
    {
        var other = Longer with { From = From.AddDays(1), Parties = [Longer.Parties[0] with { Cvr = MunicipalityCvr }, .. Longer.Parties[1..]] };
        Scenario(Active).When(state => Amend(state, other)).ThenRefused("amendment-other-parties at /terms/parties", "amendment-other-start at /terms/from");
        Scenario(Active).When(state => Amend(state, Agreed)).ThenRefused("amendment-changes-nothing at /terms");
    }

    [Fact]
    public void The_text_in_force_holds_until_the_last_required_signature()
    {
        var state = Scenario([.. Submitted, By(ByAssociation), By(ByCompany)]).State;
        (state.Status, state.Terms, state.ContentHash, state.LastDay).ShouldBe((AgreementStatus.Active, Agreed, Hash, To));
        Scenario([.. Submitted, By(ByAssociation), By(ByCompany)]).When(now => AmendmentDecisions.PutInForce(now, Id, 1, Today)).ThenNothing();
    }

    [Fact]
    public void With_all_signatures_its_terms_are_in_force()
    {
        Scenario(Signed).When(state => AmendmentDecisions.PutInForce(state, Id, 1, Today)).ThenOn(Agreement.Ref(Id), Today, InForce);
        Scenario(Signed).When(state => AmendmentDecisions.PutInForce(state, Id, 2, Today)).ThenNothing();
        Scenario([.. Signed, InForce]).When(state => AmendmentDecisions.PutInForce(state, Id, 1, Today)).ThenNothing();
        var state = Scenario([.. Signed, InForce]).State;
        (state.Terms, state.ContentHash, state.LastDay, state.Amendment, state.Signatures.Count).ShouldBe((Longer, LongerHash, Longer.To, null, 3));
        state.Activated!.Places.ShouldBe(InForce.Places);
    }

    [Fact]
    public void A_change_of_its_text_and_a_decline_void_its_signatures()
    {
        var changed = Proposed with { Terms = OtherTerms };
        Scenario(Signed).When(state => Amend(state, OtherTerms)).Then(changed);
        Scenario([.. Signed, changed]).State.Amendment!.Signatures.ShouldBeEmpty();
        Scenario([.. Signed, changed]).When(state => Sign(state, By(ByCompany).Signature)).ThenRefused("amendment-not-submitted");
        Scenario(Submitted).When(state => AmendmentDecisions.Decline(state, Id, Contractor, Signatory, "Nej", Today))
            .Then(new AmendmentDeclined(1, new(Contractor, Signatory, "Nej")));
    }

    [Fact]
    public void A_signature_on_the_first_text_is_none_on_an_amendment_that_returns_to_it()
    {
        var back = new AmendmentProposed(2, Agreed, "Tilbage");
        var hash = AgreementText.Hash(Id, Viborg.City, Agreed, 2);
        hash.ShouldNotBe(Hash);
        Scenario([.. Signed, InForce, back, new AmendmentSubmitted(2, hash)]).When(state => Sign(state, ByCompany)).ThenRefused("content-hash-mismatch at /contentHash");
    }

    [Fact]
    public void What_is_not_under_way_is_neither_submitted_signed_declined_nor_given_up()
    {
        Scenario(Active).When(state => AmendmentDecisions.Submit(state, Id, Viborg.Group, Today)).ThenRefused("amendment-missing");
        Scenario(Active).When(state => Sign(state, By(ByCompany).Signature)).ThenRefused("amendment-missing");
        Scenario(Active).When(state => AmendmentDecisions.Withdraw(state, Id, "Opgivet", Today)).ThenRefused("amendment-missing");
        Scenario([.. Active, Proposed, new AmendmentWithdrawn(1, "Opgivet")]).When(state => Amend(state, Longer)).Then(Proposed with { Amendment = 2 });
    }

    [Fact]
    public void The_end_of_the_agreement_ends_its_amendment() =>
        Scenario([.. Signed, Terminated]).When(state => AmendmentDecisions.PutInForce(state, Id, 1, Today)).ThenNothing();

    [Fact]
    public void In_force_it_opens_new_places_and_moves_the_expiry()
    {
        var log = new Log();
        AllWorkflows.React(log.Add(Agreement.Ref(Id), By(ByMunicipality), Today)).ShouldBe([new(AgreementWorkflows.Activation, new PutAmendmentInForce(Id, 1))]);
        AgreementWorkflows.React(log.Add(Agreement.Ref(Id), InForce, Today)).ShouldBe([
            new(AgreementWorkflows.PledgedVacancies, new OpenPledgedVacancy(Id, "laerlinge"), new DateOnly(2026, 8, 1)),
            new(AgreementWorkflows.Expiry, new ExpireAgreement(Id), Longer.To.AddDays(1)),
        ]);
        Scenario([.. Signed, InForce]).When(state => AgreementDecisions.Expire(state, Id, To.AddDays(1))).ThenNothing();
    }

    [Fact]
    public void Every_text_that_was_put_to_the_parties_can_be_read_by_its_hash()
    {
        var texts = Signed.Append(InForce).Aggregate(SubmittedTexts.Initial, (state, happened) => SubmittedTexts.Evolve(Id, state, happened)).ByHash;
        texts.Keys.ShouldBe([Hash, LongerHash], ignoreOrder: true);
        texts[LongerHash].ShouldBe(AgreementText.Render(Id, Viborg.City, Longer, 1));
    }
}
