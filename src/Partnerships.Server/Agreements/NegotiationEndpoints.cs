using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>Negotiation clause by clause, over HTTP.</summary>
internal static class NegotiationEndpoints
{
    public static void MapNegotiation(this IEndpointRouteBuilder agreements)
    {
        agreements.MapPost("/{id:guid}/clause-proposals", Propose).Allow("proposeClause");
        agreements.MapPost("/{id:guid}/clause-proposals/{proposal:guid}/acceptances", Accept).Allow("acceptProposal");
        agreements.MapPost("/{id:guid}/clause-proposals/{proposal:guid}/rejections", Reject).Allow("rejectProposal");
        agreements.MapPost("/{id:guid}/clause-comments", Comment).Allow("commentOnClause");
    }

    /// <summary>Proposes another wording of a clause, a further clause, or to leave one out, in a text that is not in force.</summary>
    internal static Task<CreationAnswer> Propose(Guid id, Body<ClauseProposalRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/clause-proposals",
            it => On(id, it.ToEvent(), NegotiationDecisions.Propose),
            happened => (happened as ClauseProposed)?.Proposal);

    /// <summary>Accepts a proposal of the other party. The text is changed, and signatures given so far are void.</summary>
    internal static Task<CommandAnswer> Accept(Guid id, Guid proposal, Body<AcceptanceRequest> body, Sender sender) =>
        sender.Send(body, it => new Command(Agreement.Ref(id), async situation =>
        {
            var agreement = await AgreementCommands.Load(situation, id);
            return NegotiationDecisions.Accept(
                agreement, id, new(proposal, it.Party, it.Author), await AgreementCommands.Group(situation, agreement.City), situation.Today);
        }));

    /// <summary>Rejects a proposal, or takes one's own back.</summary>
    internal static Task<CommandAnswer> Reject(Guid id, Guid proposal, Body<RejectionRequest> body, Sender sender) =>
        sender.Send(body, it => On(id, new ProposalRejected(proposal, it.Party, it.Author, it.Reason), NegotiationDecisions.Reject));

    /// <summary>Comments on a clause, or on a proposal.</summary>
    internal static Task<CreationAnswer> Comment(Guid id, Body<ClauseCommentRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/clause-comments",
            it => On(id, new ClauseCommented(Sender.NewId(it.Id), it.Party, it.Author, it.Clause, it.Proposal, it.Text), NegotiationDecisions.Comment),
            happened => (happened as ClauseCommented)?.Comment);

    private static Command On<T>(Guid id, T said, Func<Agreement, Guid, T, DateOnly, Decision> decide) =>
        new(Agreement.Ref(id), async situation => decide(await AgreementCommands.Load(situation, id), id, said, situation.Today));
}
