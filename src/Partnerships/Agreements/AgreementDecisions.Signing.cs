namespace Partnerships.Agreements;

/// <summary>Signing and declining, by acknowledgement here or as a provider of signatures states it.</summary>
public static partial class AgreementDecisions
{
    /// <summary>For how many days a provider's answer counts.</summary>
    public const int SigningDays = 30;

    /// <summary>Signs the text on behalf of a party, also one that need not sign. Signing twice is refused.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="party">The party's id in the agreement.</param>
    /// <param name="signatory">Who signs on its behalf.</param>
    /// <param name="contentHash">The hash of the text that is signed.</param>
    /// <param name="today">The Danish date.</param>
    /// <param name="proof">What a provider vouches for; null for a signature that is acknowledged here.</param>
    public static Decision Sign(
        Agreement state, Guid id, string party, string signatory, string contentHash, DateOnly today, SignatureProof? proof = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state.Terms!, party, signatory).NotLeft(state, party, today, "/party");
        if (check.Failed) return check.Refuse();
        if (Forbidden(state, AgreementCommand.Sign) is { } refusal) return Decision.Refuse(refusal);
        return Obstacle(state.Round!, party, contentHash) is { } obstacle
            ? Decision.Refuse(obstacle)
            : Decision.Accept(Agreement.Ref(id), today, Signature(state.Terms!, party, signatory, contentHash, proof));
    }

    /// <summary>Declines to sign on behalf of a party: the agreement is a draft again and all signatures are void.
    /// <paramref name="proof"/> as in <see cref="Sign"/>.</summary>
    public static Decision Decline(
        Agreement state, Guid id, string party, string signatory, string reason, DateOnly today, SignatureProof? proof = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state.Terms!, party, signatory).Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        return Forbidden(state, AgreementCommand.Decline) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Agreement.Ref(id), today, new SignatureDeclined(party, signatory, reason, proof));
    }

    /// <summary>Asks a provider to have a party sign the text that awaits signatures: the amendment's when one does. The same again is
    /// nothing to do.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="request">What is asked; its hash and last day are set here.</param>
    /// <param name="isKnown">Whether the provider's statements can be verified here.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision RequestSignature(Agreement state, Guid id, SignatureRequested request, bool isKnown, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var round = state.Amendment?.Round ?? state.Round;
        var check = ByParty(round?.Terms ?? state.Terms!, request.Party, request.Signatory)
            .That(isKnown, SigningRefusals.ProviderUnknown.At("/provider").With(request.Provider));
        if (check.Failed) return check.Refuse();
        if (state.SigningRequests.TryGetValue(request.Transaction, out var known))
        {
            return known with { ContentHash = request.ContentHash, Until = request.Until } == request
                ? Decision.Nothing
                : Decision.Refuse(Refusals.IdTaken.At("/id").With(request.Transaction));
        }
        if (Forbidden(state, AgreementCommand.Sign) is { } refusal) return Decision.Refuse(refusal);
        return Obstacle(round!, request.Party, round!.ContentHash) is { } obstacle
            ? Decision.Refuse(obstacle)
            : Decision.Accept(Agreement.Ref(id), today, request with { ContentHash = round.ContentHash, Until = today.AddDays(SigningDays) });
    }

    /// <summary>Takes a provider's answer, whose signature was verified. The same answer again is nothing to do; one that is late, or for a
    /// text that no longer awaits signatures, changes nothing.</summary>
    public static Decision Answer(Agreement state, Guid id, SigningStatement statement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(statement);
        if (!state.SigningRequests.TryGetValue(statement.Transaction, out var request) || request.Provider != statement.Provider)
            return Decision.Refuse(Refusals.NotFound);
        var check = new Check()
            .Choice(statement.Outcome, "/statement/outcome")
            .That(request.Party == statement.Party, SigningRefusals.StatementMismatch.At("/statement/party"))
            .That(request.ContentHash == statement.ContentHash, SigningRefusals.StatementMismatch.At("/statement/contentHash"))
            .That(DateOnly.FromDateTime(statement.At.UtcDateTime) <= today, Refusals.InTheFuture.At("/statement/at"));
        if (check.Failed) return check.Refuse();
        if (state.AnsweredRequests.Contains(statement.Transaction)) return Decision.Nothing;
        if (today > request.Until) return Decision.Refuse(SigningRefusals.RequestLate.With(request.Until));
        var proof = new SignatureProof(request.Provider, request.Transaction, statement.At.ToUniversalTime());
        var signs = statement.Outcome == SigningOutcome.Signed;
        if (state.Amendment?.ContentHash == request.ContentHash)
        {
            return signs
                ? AmendmentDecisions.Sign(state, id, request.Party, statement.Signatory, request.ContentHash, today, proof)
                : AmendmentDecisions.Decline(state, id, request.Party, statement.Signatory, statement.Reason ?? "", today, proof);
        }
        if (state.ContentHash != request.ContentHash) return Decision.Refuse(SigningRefusals.RequestVoid);
        return signs
            ? Sign(state, id, request.Party, statement.Signatory, request.ContentHash, today, proof)
            : Decline(state, id, request.Party, statement.Signatory, statement.Reason ?? "", today, proof);
    }

    internal static Check ByParty(Terms terms, string party, string person, string pointer = "/signatory") => new Check()
        .That(terms.Names(party), AgreementRefusals.PartyUnknown.At("/party").With(party))
        .Line(person, pointer, 200);

    internal static AgreementSigned Signature(Terms terms, string party, string signatory, string contentHash, SignatureProof? proof) => new(
        party, signatory, contentHash, Array.Find(terms.Parties, known => known.Id == party)!.Role,
        proof is null ? SigningMethod.Acknowledged : SigningMethod.Provider, proof);

    /// <summary>Why a party cannot sign that text now, or null.</summary>
    internal static Refusal? Obstacle(SigningRound round, string party, string contentHash)
    {
        if (contentHash != round.ContentHash) return AgreementRefusals.ContentHashMismatch.At("/contentHash").With(round.ContentHash);
        if (round.SignatureOf(party) is { } earlier) return AgreementRefusals.AlreadySigned.At("/party").With(earlier.Signatory);
        var before = round.AwaitedBefore(Array.Find(round.Terms.Parties, known => known.Id == party)!).Select(other => other.Name).ToList();
        return before.Count == 0 ? null : AgreementRefusals.NotYetTurn.At("/party").With(string.Join(", ", before));
    }
}

/// <summary>What a signatory did, as a provider states it.</summary>
public enum SigningOutcome
{
    /// <summary>Signed the text.</summary>
    Signed,

    /// <summary>Declined to sign it.</summary>
    Declined,
}

/// <summary>A provider's answer to a signing request.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Transaction">The request that is answered.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who signed or declined on its behalf.</param>
/// <param name="Outcome">What the signatory did.</param>
/// <param name="ContentHash">The hash of the text that was put to the signatory.</param>
/// <param name="At">When, by the provider's clock.</param>
/// <param name="Reason">Why it was declined; null when signed.</param>
public sealed record SigningStatement(
    string Provider, Guid Agreement, Guid Transaction, string Party, string Signatory, SigningOutcome Outcome, string ContentHash,
    DateTimeOffset At, string? Reason = null);
