using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class NegotiationTests
{
    private static readonly Clause Purpose = Agreed.Clauses[0];
    private static readonly Clause Reworded = Purpose with { Text = "Parterne vil skabe job for de unge." };
    private static readonly ClauseProposed Change = new(Viborg.PlacementId, Contractor, "Jens Hansen", Purpose.Id, Purpose, Reworded, "De unge mangler");
    private static readonly ClauseProposed Addition = new(
        Viborg.OtherPlacementId, Association, "Anne Holm", "unge", null, new("unge", "De unge", "Fritidsjob."), "De unge mangler");
    private static readonly ClauseCommented Comment = new(Viborg.VacancyId, Association, "Anne Holm", Purpose.Id, null, "Vi er enige");
    private static readonly ProposalAccepted Accepted = new(Change.Proposal, Association, "Anne Holm");
    private static readonly ProposalRejected Rejected = new(Change.Proposal, Association, "Anne Holm", "For snævert");
    private static readonly AgreementRevised Revised = new(Agreed with { Clauses = [Reworded, Agreed.Clauses[1]] });

    private static Decision Propose(Agreement state, ClauseProposed proposed) => NegotiationDecisions.Propose(state, Id, proposed, Today);

    private static Decision Say(Agreement state, ClauseCommented comment) => NegotiationDecisions.Comment(state, Id, comment, Today);

    private static Decision Accept(Agreement state, ProposalAccepted accepted) => NegotiationDecisions.Accept(state, Id, accepted, Viborg.Group, Today);

    private static Decision Reject(Agreement state, ProposalRejected rejected) => NegotiationDecisions.Reject(state, Id, rejected, Today);

    [Fact]
    public void Each_party_proposes_a_wording_an_addition_or_to_leave_a_clause_out()
    {
        Scenario(Drafted).When(state => Propose(state, Change with { Was = null })).ThenOn(Agreement.Ref(Id), Today, Change);
        Scenario(Drafted).When(state => Propose(state, Addition)).Then(Addition);
        Scenario(Drafted).When(state => Propose(state, Change with { Party = Initiative, Is = null })).Then(Change with { Party = Initiative, Is = null });
        Scenario(Drafted).When(state => Propose(state, Addition with { Is = new("unge", "De unge", "Fri\r\ntid") }))
            .Then(Addition with { Is = new("unge", "De unge", "Fri\ntid") });
        Scenario(Drafted, Change).When(state => Propose(state, Change)).ThenNothing();
        Scenario(Drafted, Change).When(state => Propose(state, Change with { Reason = "Andet" })).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void A_proposal_that_makes_no_sense_is_refused()
    {
        Scenario().When(state => Propose(state, Change)).ThenRefused("not-found");
        Scenario(Drafted).When(state => Propose(state, new(Change.Proposal, "naboen", "", "Ikke et id", null, new("", "To\nlinjer", ""), " "))).ThenRefused(
            "party-unknown at /party", "text-missing at /author", "text-missing at /reason", "id-malformed at /clause", "text-malformed at /heading",
            "text-missing at /text");
        Scenario(Drafted).When(state => Propose(state, Change with { Is = Purpose })).ThenRefused("proposal-changes-nothing at /text");
        Scenario(Drafted).When(state => Propose(state, Addition with { Is = null })).ThenRefused("clause-missing at /clause");
        Scenario(Drafted with { Terms = Agreed with { Clauses = [Purpose] } }).When(state => Propose(state, Change with { Is = null })).ThenRefused("clauses-missing");
        Scenario(Active).When(state => Propose(state, Change)).ThenRefused("agreement-in-force");
    }

    [Fact]
    public void A_clause_or_a_proposal_is_commented_on()
    {
        Scenario(Drafted).When(state => Say(state, Comment)).Then(Comment);
        Scenario(Drafted, Comment).When(state => Say(state, Comment)).ThenNothing();
        Scenario(Drafted, Comment).When(state => Say(state, Comment with { Text = "Andet" })).ThenRefused("id-taken at /id");
        Scenario(Drafted, Addition).When(state => Say(state, Comment with { Clause = "unge", Proposal = Addition.Proposal }))
            .Then(Comment with { Clause = "unge", Proposal = Addition.Proposal });
        Scenario(Drafted, Addition).When(state => Say(state, Comment with { Clause = "unge" })).ThenRefused("clause-missing at /clause");
        Scenario(Drafted, Addition).When(state => Say(state, Comment with { Proposal = Addition.Proposal })).ThenRefused("proposal-missing at /proposal");
        Scenario(Drafted).When(state => Say(state, Comment with { Party = "naboen", Text = "" }))
            .ThenRefused("party-unknown at /party", "text-missing at /text");
    }

    [Fact]
    public void What_the_other_party_accepts_changes_the_clause_and_voids_signatures()
    {
        Scenario(Drafted, Change).When(state => Accept(state, Accepted)).ThenOn(Agreement.Ref(Id), Today, Accepted, Revised);
        Scenario([.. FullySigned, Change]).When(state => Accept(state, Accepted)).Then(Accepted, Revised);
        var after = Scenario([.. FullySigned, Change, Accepted, Revised]).State;
        (after.Status, after.ContentHash, after.Signatures.Count).ShouldBe((AgreementStatus.Draft, null, 0));
        Scenario(Drafted, Change, Accepted, Revised).When(state => Accept(state, Accepted)).ThenNothing();
        Scenario(Drafted, Addition).When(state => Accept(state, new(Addition.Proposal, Contractor, "Jens Hansen")))
            .Then(new ProposalAccepted(Addition.Proposal, Contractor, "Jens Hansen"), new AgreementRevised(Agreed with { Clauses = [.. Agreed.Clauses, Addition.Is!] }));
        Scenario(Drafted, Change with { Is = null }).When(state => Accept(state, Accepted))
            .Then(Accepted, new AgreementRevised(Agreed with { Clauses = [Agreed.Clauses[1]] }));
    }

    [Fact]
    public void Nobody_accepts_their_own_proposal_and_only_the_two_partners_answer()
    {
        Scenario(Drafted, Change).When(state => Accept(state, Accepted with { Party = Contractor })).ThenRefused("proposal-not-theirs at /party");
        Scenario(Drafted, Change).When(state => Accept(state, Accepted with { Party = Initiative })).ThenRefused("proposal-not-theirs at /party");
        Scenario(Drafted, Change).When(state => Reject(state, Rejected with { Party = Municipality })).ThenRefused("proposal-not-theirs at /party");
        Scenario(Drafted, Change).When(state => Reject(state, Rejected with { Party = Contractor })).Then(Rejected with { Party = Contractor });
        Scenario(Drafted).When(state => Accept(state, Accepted)).ThenRefused("not-found");
        Scenario(Drafted, Change).When(state => NegotiationDecisions.Accept(state, Id, Accepted, Viborg.GroupThatLeft, Today)).ThenRefused("city-not-active");
    }

    [Fact]
    public void A_proposal_is_stale_once_its_clause_was_changed_and_can_still_be_rejected()
    {
        var other = new AgreementRevised(Agreed with { Clauses = [Purpose with { Text = "Noget andet." }, Agreed.Clauses[1]] });
        Scenario(Drafted, Change, other).When(state => Accept(state, Accepted)).ThenRefused("proposal-stale");
        Scenario(Drafted, Change, other).When(state => Reject(state, Rejected)).Then(Rejected);
        Scenario(Drafted, Change, other, new AgreementRevised(Agreed)).When(state => Accept(state, Accepted)).Then(Accepted, Revised);
        Scenario(Drafted, Change, new AgreementRevised(OtherTerms)).When(state => Accept(state, Accepted))
            .Then(Accepted, new AgreementRevised(OtherTerms with { Clauses = Revised.Terms.Clauses }));
    }

    [Fact]
    public void A_proposal_is_answered_once()
    {
        Scenario(Drafted, Change).When(state => Reject(state, Rejected)).Then(Rejected);
        Scenario(Drafted, Change, Rejected).When(state => Reject(state, Rejected)).ThenNothing();
        Scenario(Drafted, Change, Rejected).When(state => Accept(state, Accepted)).ThenRefused("proposal-already-answered");
        Scenario(Drafted, Change, Accepted, Revised).When(state => Reject(state, Rejected)).ThenRefused("proposal-already-answered");
        Scenario([.. Active[..1], Change, .. Active[1..]]).When(state => Accept(state, Accepted)).ThenRefused("agreement-in-force");
    }
}
