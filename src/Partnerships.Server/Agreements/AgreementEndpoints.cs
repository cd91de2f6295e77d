using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Commitments;

namespace Partnerships.Server.Agreements;

/// <summary>The life of agreements over HTTP.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        var agreements = api.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapPost("", Draft).Allow("draftAgreement");
        agreements.MapPost("/{id:guid}/revisions", Revise).Allow("reviseAgreement");
        agreements.MapPost("/{id:guid}/submissions", Submit).Allow("submitAgreement");
        agreements.MapPost("/{id:guid}/signatures", Sign).Allow("signAgreement");
        agreements.MapPost("/{id:guid}/declinations", Decline).Allow("declineAgreement");
        agreements.MapPost("/{id:guid}/terminations", Terminate).Allow("terminateAgreement");
        agreements.MapNegotiation();
        agreements.MapVersions();
        agreements.MapAmendments();
        agreements.MapCommitments();
        agreements.MapLife();
        agreements.MapAgreementReads();
    }

    /// <summary>Drafts an agreement.</summary>
    internal static Task<CreationAnswer> Draft(Body<DraftRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/agreements", it => AgreementCommands.Draft(Sender.NewId(it.Id), it.City, it.Terms));

    /// <summary>Changes the text. Signatures given so far are void, and the agreement is a draft again.</summary>
    internal static Task<CommandAnswer> Revise(Guid id, Body<RevisionRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.Revise(id, it.Terms));

    /// <summary>Puts the text to the parties for signature.</summary>
    internal static Task<CommandAnswer> Submit(Guid id, Body<SubmissionRequest> body, Sender sender) =>
        sender.Send(body, _ => AgreementCommands.Submit(id));

    /// <summary>Signs the text on behalf of a party. With the last signature required, the agreement comes into force.</summary>
    internal static Task<CommandAnswer> Sign(Guid id, Body<SignatureRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.Sign(id, it.Party, it.Signatory, it.ContentHash));

    /// <summary>Declines to sign on behalf of a party. All signatures are void, and the agreement is a draft again.</summary>
    internal static Task<CommandAnswer> Decline(Guid id, Body<DeclinationRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.Decline(id, it.Party, it.Signatory, it.Reason));

    /// <summary>Ends the agreement before its time.</summary>
    internal static Task<CommandAnswer> Terminate(Guid id, Body<TerminationRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.Terminate(id, it.On, it.Party, it.Reason, it.NoticeOn));
}
