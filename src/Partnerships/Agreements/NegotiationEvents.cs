namespace Partnerships.Agreements;

/// <summary>A party proposed another wording of a clause, a further clause, or to leave one out.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who wrote it on the party's behalf: a name in service.</param>
/// <param name="Clause">The clause's id.</param>
/// <param name="Was">The clause as it stood then; null when the proposal adds it.</param>
/// <param name="Is">The clause as it would be; null when it would be left out.</param>
/// <param name="Reason">Why.</param>
public sealed record ClauseProposed(Guid Proposal, string Party, string Author, string Clause, Clause? Was, Clause? Is, string Reason) : IEvent;

/// <summary>A party commented on a clause, or on what was proposed for it.</summary>
/// <param name="Comment">Its id.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who wrote it on the party's behalf.</param>
/// <param name="Clause">The clause's id.</param>
/// <param name="Proposal">The proposal that it is about; null when it is about the clause itself.</param>
/// <param name="Text">The comment.</param>
public sealed record ClauseCommented(Guid Comment, string Party, string Author, string Clause, Guid? Proposal, string Text) : IEvent;

/// <summary>A party accepted a proposal. The text is changed by an <see cref="AgreementRevised"/> recorded with it.</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who accepted on its behalf.</param>
public sealed record ProposalAccepted(Guid Proposal, string Party, string Author) : IEvent;

/// <summary>A party rejected a proposal, or took its own back.</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who rejected on its behalf.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposalRejected(Guid Proposal, string Party, string Author, string Reason) : IEvent;
