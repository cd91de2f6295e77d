using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>What the parties said about the clauses of a text before it was signed.</summary>
/// <param name="Proposals">What was proposed, by id.</param>
/// <param name="Comments">What was commented, by id.</param>
/// <param name="Answers">The answer to each proposal that has one: <see cref="ProposalAccepted"/> or <see cref="ProposalRejected"/>.</param>
public sealed record Negotiation(
    ImmutableDictionary<Guid, ClauseProposed> Proposals, ImmutableDictionary<Guid, ClauseCommented> Comments, ImmutableDictionary<Guid, IEvent> Answers)
{
    /// <summary>Nothing yet.</summary>
    public static Negotiation Nothing { get; } = new(
        ImmutableDictionary<Guid, ClauseProposed>.Empty, ImmutableDictionary<Guid, ClauseCommented>.Empty, ImmutableDictionary<Guid, IEvent>.Empty);

    /// <summary>After an event; null when the event is about something else.</summary>
    public Negotiation? After(IEvent happened) => happened switch
    {
        ClauseProposed e => this with { Proposals = Proposals.SetItem(e.Proposal, e) },
        ClauseCommented e => this with { Comments = Comments.SetItem(e.Comment, e) },
        ProposalAccepted e => this with { Answers = Answers.SetItem(e.Proposal, e) },
        ProposalRejected e => this with { Answers = Answers.SetItem(e.Proposal, e) },
        _ => null,
    };
}
