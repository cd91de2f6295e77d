using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>Amendments, and signatures through a provider, over HTTP.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder agreements)
    {
        agreements.MapPost("/{id:guid}/signing-requests", RequestSignature).Allow("requestSignature");
        agreements.MapGet("/{id:guid}/texts/{hash}", Text).Allow("getSubmittedText");
        agreements.MapPost("/{id:guid}/amendments", Propose).Allow("proposeAmendment");
        agreements.MapPost("/{id:guid}/amendments/submissions", Submit).Allow("submitAmendment");
        agreements.MapPost("/{id:guid}/amendments/signatures", Sign).Allow("signAmendment");
        agreements.MapPost("/{id:guid}/amendments/declinations", Decline).Allow("declineAmendment");
        agreements.MapPost("/{id:guid}/amendments/withdrawals", Withdraw).Allow("withdrawAmendment");
    }

    /// <summary>Asks a provider of signatures to have a party sign what awaits signatures: the amendment when one does, else the agreement.
    /// The answer comes to /callbacks/signing/{provider}.</summary>
    internal static Task<CreationAnswer> RequestSignature(Guid id, Body<SigningRequest> body, Sender sender, SigningProviders providers) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/signing-requests",
            it => AgreementCommands.RequestSignature(id, it.ToEvent(), providers.Knows(it.Provider)),
            happened => (happened as SignatureRequested)?.Transaction);

    /// <summary>A text that was ever put to the parties, by its hash, also when it no longer holds.</summary>
    internal static async Task<TextAnswer> Text(Guid id, string hash, Reader reader) => new(await Find(id, hash, reader));

    /// <summary>Proposes an amendment to an agreement in force, or changes the text of the one under way. The text in force holds until the
    /// last required signature on the amendment.</summary>
    internal static Task<CommandAnswer> Propose(Guid id, Body<AmendmentRequest> body, Sender sender) =>
        sender.Send(body, it => AmendmentCommands.Propose(id, it.Terms, it.Reason));

    /// <summary>Puts the amendment to the parties for signature.</summary>
    internal static Task<CommandAnswer> Submit(Guid id, Body<SubmissionRequest> body, Sender sender) =>
        sender.Send(body, _ => AmendmentCommands.Submit(id));

    /// <summary>Signs the amendment on behalf of a party. With the last signature required, its terms come into force.</summary>
    internal static Task<CommandAnswer> Sign(Guid id, Body<SignatureRequest> body, Sender sender) =>
        sender.Send(body, it => AmendmentCommands.Sign(id, it.Party, it.Signatory, it.ContentHash));

    /// <summary>Declines to sign the amendment on behalf of a party. Its signatures are void, and its text may be changed.</summary>
    internal static Task<CommandAnswer> Decline(Guid id, Body<DeclinationRequest> body, Sender sender) =>
        sender.Send(body, it => AmendmentCommands.Decline(id, it.Party, it.Signatory, it.Reason));

    /// <summary>Gives the amendment up.</summary>
    internal static Task<CommandAnswer> Withdraw(Guid id, Body<WithdrawalRequest> body, Sender sender) =>
        sender.Send(body, it => AmendmentCommands.Withdraw(id, it.Reason));

    internal static async Task<ReadAnswer<AgreementTextResource>> Find(Guid id, string hash, Reader reader)
    {
        var texts = await reader.State(Kinds.TextsOf(id), id, (state, _) => state);
        return texts.Value is null ? ReadAnswer<AgreementTextResource>.Refuse(texts.Refusals)
            : texts.Value.ByHash.TryGetValue(hash, out var text) ? ReadAnswer<AgreementTextResource>.Found(new(text))
            : ReadAnswer<AgreementTextResource>.Refuse(Refusals.NotFound);
    }
}
