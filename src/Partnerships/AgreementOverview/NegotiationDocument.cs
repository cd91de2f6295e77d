using Partnerships.Agreements;

namespace Partnerships.AgreementOverview;

/// <summary>What came of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Not answered.</summary>
    Open,

    /// <summary>Accepted: the text was changed.</summary>
    Accepted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Taken back by the party that made it.</summary>
    TakenBack,

    /// <summary>Not answered, and the clause was changed since: it can no longer be accepted.</summary>
    Stale,
}

/// <summary>The answer to a proposal.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Author">Who answered on its behalf.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why it was rejected; null when it was accepted.</param>
public sealed record ProposalAnswer(string Party, string Author, DateOnly On, string? Reason = null);

/// <summary>A party's comment.</summary>
/// <param name="Said">Whose it is, on what, and what it says.</param>
/// <param name="On">When.</param>
public sealed record CommentStanding(ClauseCommented Said, DateOnly On);

/// <summary>A party's proposal.</summary>
/// <param name="Made">Whose it is, and what it changes.</param>
/// <param name="On">When.</param>
/// <param name="State">What came of it.</param>
/// <param name="Answer">The answer; null when there is none.</param>
public sealed record ProposalStanding(ClauseProposed Made, DateOnly On, ProposalState State = ProposalState.Open, ProposalAnswer? Answer = null);

/// <summary>What the parties said about the clauses before they signed, in order.</summary>
public sealed class NegotiationDocument
{
    /// <summary>Their proposals.</summary>
    public List<ProposalStanding> Proposals { get; set; } = [];

    /// <summary>Their comments.</summary>
    public List<CommentStanding> Comments { get; set; } = [];

    internal void Apply(IEvent happened, DateOnly on)
    {
        switch (happened)
        {
            case ClauseProposed e: Proposals.Add(new(e, on)); break;
            case ClauseCommented e: Comments.Add(new(e, on)); break;
            case ProposalAccepted e: Answer(e.Proposal, ProposalState.Accepted, new(e.Party, e.Author, on)); break;
            case ProposalRejected e:
                var own = Proposals.Exists(known => known.Made.Proposal == e.Proposal && known.Made.Party == e.Party);
                Answer(e.Proposal, own ? ProposalState.TakenBack : ProposalState.Rejected, new(e.Party, e.Author, on, e.Reason));
                break;
            default: break;
        }
    }

    /// <summary>Which open proposals another text makes stale, or open again.</summary>
    internal void Hold(Terms terms)
    {
        for (var i = 0; i < Proposals.Count; i++)
        {
            if (Proposals[i].Answer is not null) continue;
            var made = Proposals[i].Made;
            var isStale = Array.Find(terms.Clauses, clause => clause.Id == made.Clause) != made.Was;
            Proposals[i] = Proposals[i] with { State = isStale ? ProposalState.Stale : ProposalState.Open };
        }
    }

    private void Answer(Guid proposal, ProposalState state, ProposalAnswer answer)
    {
        var i = Proposals.FindIndex(known => known.Made.Proposal == proposal);
        Proposals[i] = Proposals[i] with { State = state, Answer = answer };
    }
}
