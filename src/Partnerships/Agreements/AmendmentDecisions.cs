using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>Amendments to an agreement in force. They are proposed, put to the parties and signed as a first text is; the text in force
/// holds until the last required signature.</summary>
public static class AmendmentDecisions
{
    /// <summary>Proposes an amendment, or changes the text of the one under way: signatures on it are void. The same terms again are nothing
    /// to do. Parameters as in <see cref="AgreementDecisions.Draft"/>.</summary>
    public static Decision Propose(
        Agreement state, Guid id, Terms terms, string reason, SteeringGroup group, Company company, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = TermsCheck.Of(state.City!, terms, company, areas).Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        if (AgreementDecisions.Forbidden(state, AgreementCommand.Amend) is { } refusal) return Decision.Refuse(refusal);
        var canonical = CanonicalTerms.Of(terms);
        if (state.Amendment is { } pending && AgreementText.Same(pending.Terms, canonical)) return Decision.Nothing;
        check.That(!AgreementText.Same(state.Terms!, canonical), AmendmentRefusals.ChangesNothing.At("/terms"))
            .That(KeepsPartners(state.Terms!, canonical), AmendmentRefusals.OtherParties.At("/terms/parties"))
            .That(terms.From == state.Terms!.From, AmendmentRefusals.OtherStart.At("/terms/from").With(state.Terms.From))
            .That(terms.To >= today || terms.To == state.Terms.To, AmendmentRefusals.EndsInPast.At("/terms/to"))
            .That(group.IsActive, Refusals.CityNotActive)
            .NoneLeft(state, canonical);
        return check.Failed
            ? check.Refuse()
            : Decision.Accept(Agreement.Ref(id), today, new AmendmentProposed(state.Amendment?.Number ?? state.Amendments + 1, canonical, reason));
    }

    /// <summary>Puts the amendment to the parties for signature, and fixes its hash. Once is enough.</summary>
    public static Decision Submit(Agreement state, Guid id, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        if (Forbidden(state, AgreementCommand.SubmitAmendment) is { } refusal) return Decision.Refuse(refusal);
        var amendment = state.Amendment!;
        if (amendment.ContentHash is not null) return Decision.Nothing;
        var check = AgreementDecisions.WithinFrames(state, amendment.Terms, group).NoneLeft(state, amendment.Terms);
        if (check.Failed) return check.Refuse();
        var hash = AgreementText.Hash(id, state.City!, amendment.Terms, amendment.Number);
        return Decision.Accept(Agreement.Ref(id), today, new AmendmentSubmitted(amendment.Number, hash));
    }

    /// <summary>Signs the amendment on behalf of a party; parameters as in <see cref="AgreementDecisions.Sign"/>.</summary>
    public static Decision Sign(
        Agreement state, Guid id, string party, string signatory, string contentHash, DateOnly today, SignatureProof? proof = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Forbidden(state, AgreementCommand.SignAmendment) is { } refusal) return Decision.Refuse(refusal);
        var amendment = state.Amendment!;
        var check = AgreementDecisions.ByParty(amendment.Terms, party, signatory);
        if (check.Failed) return check.Refuse();
        if (amendment.Round is not { } round) return Decision.Refuse(AmendmentRefusals.NotSubmitted);
        return AgreementDecisions.Obstacle(round, party, contentHash) is { } obstacle
            ? Decision.Refuse(obstacle)
            : Decision.Accept(Agreement.Ref(id), today, new AmendmentSigned(
                amendment.Number, AgreementDecisions.Signature(amendment.Terms, party, signatory, contentHash, proof)));
    }

    /// <summary>Declines to sign the amendment on behalf of a party: its signatures are void, and its text may be changed.</summary>
    public static Decision Decline(
        Agreement state, Guid id, string party, string signatory, string reason, DateOnly today, SignatureProof? proof = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Forbidden(state, AgreementCommand.DeclineAmendment) is { } refusal) return Decision.Refuse(refusal);
        var amendment = state.Amendment!;
        var check = AgreementDecisions.ByParty(amendment.Terms, party, signatory).Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        return amendment.ContentHash is null
            ? Decision.Refuse(AmendmentRefusals.NotSubmitted)
            : Decision.Accept(
                Agreement.Ref(id), today, new AmendmentDeclined(amendment.Number, new SignatureDeclined(party, signatory, reason, proof)));
    }

    /// <summary>Gives the amendment up; the text in force goes on.</summary>
    public static Decision Withdraw(Agreement state, Guid id, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Forbidden(state, AgreementCommand.WithdrawAmendment) is { } refusal) return Decision.Refuse(refusal);
        var check = new Check().Text(reason, "/reason", 2000);
        return check.Failed ? check.Refuse() : Decision.Accept(Agreement.Ref(id), today, new AmendmentWithdrawn(state.Amendment!.Number, reason));
    }

    /// <summary>Puts the amendment's terms in force when each required party has signed them; else nothing to do.</summary>
    public static Decision PutInForce(Agreement state, Guid id, int amendment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AgreementTransitions.Allow(state.Status, AgreementCommand.PutAmendmentInForce)
            && state.Amendment is { Round: { IsComplete: true } round } pending && pending.Number == amendment
                ? Decision.Accept(Agreement.Ref(id), today, new AgreementAmended(
                    amendment, round.ContentHash, round.Terms, AgreementDecisions.PledgedBy(round.Terms)))
                : Decision.Nothing;
    }

    private static Refusal? Forbidden(Agreement state, AgreementCommand command) =>
        AgreementDecisions.Forbidden(state, command) ?? (state.Amendment is null ? AmendmentRefusals.Missing : null);

    /// <summary>True when the association and the company are the same.</summary>
    internal static bool KeepsPartners(Terms one, Terms other) => Cvrs(one).SetEquals(Cvrs(other));

    private static HashSet<(PartyRole, string?)> Cvrs(Terms terms) =>
        [.. terms.Parties.Where(party => party.Role is PartyRole.HousingAssociation or PartyRole.Company).Select(party => (party.Role, party.Cvr))];
}
