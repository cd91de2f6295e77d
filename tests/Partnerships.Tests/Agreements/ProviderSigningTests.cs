using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class ProviderSigningTests
{
    private const string Provider = "udbyder";
    private static readonly Guid Transaction = new("0197a000-0000-7000-8000-0000000000f1");
    private static readonly SignatureRequested Requested = new(Transaction, Contractor, Signatory, Provider, Hash, Today.AddDays(30));
    private static readonly DateTimeOffset SignedAt = new(2026, 3, 2, 10, 15, 0, TimeSpan.FromHours(1));
    private static readonly SigningStatement Signed = new(Provider, Id, Transaction, Contractor, Signatory, SigningOutcome.Signed, Hash, SignedAt);
    private static readonly SignatureProof Proof = new(Provider, Transaction, SignedAt.ToUniversalTime());
    private static readonly AgreementSigned ThroughProvider = ByCompany with { Method = SigningMethod.Provider, Proof = Proof };

    private static Decision Ask(Agreement state, SignatureRequested request, bool isKnown = true) =>
        AgreementDecisions.RequestSignature(state, Id, request with { ContentHash = "", Until = default }, isKnown, Today);

    private static Func<Agreement, Decision> Answer(SigningStatement statement, int days = 0) =>
        state => AgreementDecisions.Answer(state, Id, statement, Today.AddDays(days));

    [Fact]
    public void A_request_is_for_the_text_that_awaits_signatures()
    {
        Scenario(Drafted, Submitted).When(state => Ask(state, Requested)).Then(Requested);
        Scenario(Drafted, Submitted, Requested).When(state => Ask(state, Requested)).ThenNothing();
        Scenario(Drafted, Submitted, Requested).When(state => Ask(state, Requested with { Party = Association })).ThenRefused("id-taken at /id");
        Scenario(Drafted).When(state => Ask(state, Requested)).ThenRefused("agreement-not-submitted");
        Scenario(Drafted, Submitted, ByCompany).When(state => Ask(state, Requested)).ThenRefused("already-signed at /party");
        Scenario(Drafted, Submitted)
            .When(state => Ask(state, Requested with { Party = "naboen" }, isKnown: false))
            .ThenRefused("party-unknown at /party", "signing-provider-unknown at /provider");
    }

    [Fact]
    public void Its_answer_is_a_signature_that_bears_the_proof() =>
        Scenario(Drafted, Submitted, Requested).When(Answer(Signed)).ThenOn(Agreement.Ref(Id), Today, ThroughProvider);

    [Fact]
    public void A_decline_through_a_provider_makes_it_a_draft_again() =>
        Scenario(Drafted, Submitted, Requested).When(Answer(Signed with { Outcome = SigningOutcome.Declined, Reason = Declined.Reason }))
            .Then(Declined with { Proof = Proof });

    [Fact]
    public void The_same_answer_again_changes_nothing_also_after_the_text_changed()
    {
        Scenario(Drafted, Submitted, Requested, ThroughProvider).When(Answer(Signed)).ThenNothing();
        Scenario(Drafted, Submitted, Requested, ThroughProvider, new AgreementRevised(OtherTerms)).When(Answer(Signed)).ThenNothing();
        Scenario(Drafted, Submitted, Requested, Declined with { Proof = Proof }, Submitted).When(Answer(Signed)).ThenNothing();
    }

    [Fact]
    public void A_late_answer_changes_nothing()
    {
        Scenario(Drafted, Submitted, Requested).When(Answer(Signed, days: 30)).Then(ThroughProvider);
        Scenario(Drafted, Submitted, Requested).When(Answer(Signed, days: 31)).ThenRefused("signing-request-late");
    }

    [Fact]
    public void An_answer_for_a_text_that_is_void_changes_nothing()
    {
        Scenario(Drafted, Submitted, Requested, new AgreementRevised(OtherTerms)).When(Answer(Signed)).ThenRefused("signing-request-void");
        Scenario(Drafted, Submitted, Requested, new AgreementRevised(OtherTerms), new AgreementSubmitted(OtherHash))
            .When(Answer(Signed)).ThenRefused("signing-request-void");
    }

    [Fact]
    public void An_answer_to_no_request_or_about_another_party_or_text_or_from_the_future_is_refused()
    {
        Scenario(Drafted, Submitted).When(Answer(Signed)).ThenRefused("not-found");
        Scenario(Drafted, Submitted, Requested).When(Answer(Signed with { Provider = "en-anden" })).ThenRefused("not-found");
        Scenario(Drafted, Submitted, Requested)
            .When(Answer(Signed with { Party = Association, ContentHash = OtherHash, At = SignedAt.AddDays(2) }))
            .ThenRefused(
                "signing-statement-mismatch at /statement/party", "signing-statement-mismatch at /statement/contentHash", "in-the-future at /statement/at");
    }

    [Fact]
    public void A_party_that_signed_here_in_the_meantime_does_not_sign_twice() =>
        Scenario(Drafted, Submitted, Requested, ByCompany).When(Answer(Signed)).ThenRefused("already-signed at /party");

    [Fact]
    public void A_signature_of_the_first_version_counts_like_one_of_today()
    {
        var old = new IEvent[] { Drafted, Submitted, new AgreementSigned(Association, Signatory, Hash), new AgreementSigned(Contractor, Signatory, Hash), ByMunicipality };
        Scenario(old).State.IsFullySigned.ShouldBeTrue();
    }
}
