using Partnerships.Agreements;

namespace Partnerships.Server.Agreements;

/// <summary>A party proposes another wording of a clause or a further clause, or, without heading and text, to leave one out.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who writes on its behalf: a name in service.</param>
/// <param name="Clause">The clause's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Heading">The clause's heading as it would be.</param>
/// <param name="Text">Its text as it would be.</param>
/// <param name="Id">The proposal's id, a UUID of the client's choice.</param>
internal sealed record ClauseProposalRequest(
    string Party, string Author, string Clause, string Reason, string? Heading = null, string? Text = null, Guid? Id = null)
{
    public ClauseProposed ToEvent() => new(
        Api.Sender.NewId(Id), Party, Author, Clause, null, Heading is null && Text is null ? null : new(Clause, Heading ?? "", Text ?? ""), Reason);
}

/// <summary>A party comments on a clause, or on what is proposed for it.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who writes on its behalf.</param>
/// <param name="Clause">The clause's id.</param>
/// <param name="Text">The comment.</param>
/// <param name="Proposal">The proposal that it is about; absent when it is about the clause itself.</param>
/// <param name="Id">The comment's id, a UUID of the client's choice.</param>
internal sealed record ClauseCommentRequest(string Party, string Author, string Clause, string Text, Guid? Proposal = null, Guid? Id = null);

/// <summary>A party accepts a proposal.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who accepts on its behalf.</param>
internal sealed record AcceptanceRequest(string Party, string Author);

/// <summary>A party rejects a proposal, or takes its own back.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who rejects on its behalf.</param>
/// <param name="Reason">Why.</param>
internal sealed record RejectionRequest(string Party, string Author, string Reason);
