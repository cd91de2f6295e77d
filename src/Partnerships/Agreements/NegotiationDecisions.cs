using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>Negotiation of a text that is not in force, clause by clause. Every party proposes and comments; the association and the company
/// answer, each what is not its own proposal. A proposal that is accepted changes the text as a revision does.</summary>
public static class NegotiationDecisions
{
    /// <summary>Proposes another wording of a clause, a further clause, or to leave one out. The same again is nothing to do.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="proposed">What is proposed; the clause as it stands is set here.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Propose(Agreement state, Guid id, ClauseProposed proposed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(proposed);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state, proposed.Party, proposed.Author).Text(proposed.Reason, "/reason", 2000);
        TermsCheck.CheckId(check, "/clause", proposed.Clause);
        if (proposed.Is is { } clause) check.Line(clause.Heading, "/heading", 200).Text(clause.Text, "/text", 20_000);
        if (check.Failed) return check.Refuse();
        var asked = proposed with { Was = ClauseOf(state, proposed.Clause), Is = proposed.Is is { } wording ? CanonicalTerms.Of(wording) : null };
        if (state.Negotiation.Proposals.TryGetValue(asked.Proposal, out var known))
            return known with { Was = asked.Was } == asked ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(asked.Proposal));
        if (AgreementDecisions.Forbidden(state, AgreementCommand.Negotiate) is { } refusal) return Decision.Refuse(refusal);
        check.That(asked.Was is not null || asked.Is is not null, NegotiationRefusals.ClauseMissing.At("/clause").With(asked.Clause))
            .That(asked.Is is null || asked.Was != asked.Is, NegotiationRefusals.ChangesNothing.At("/text"));
        if (check.Failed) return check.Refuse();
        return Obstacle(state.Terms!, asked) is { } obstacle ? Decision.Refuse(obstacle) : Decision.Accept(Agreement.Ref(id), today, asked);
    }

    /// <summary>Comments on a clause, or on a proposal. The same again is nothing to do.</summary>
    public static Decision Comment(Agreement state, Guid id, ClauseCommented commented, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(commented);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state, commented.Party, commented.Author).Text(commented.Text, "/text", 2000);
        if (check.Failed) return check.Refuse();
        if (state.Negotiation.Comments.TryGetValue(commented.Comment, out var known))
            return known == commented ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(commented.Comment));
        if (AgreementDecisions.Forbidden(state, AgreementCommand.Negotiate) is { } refusal) return Decision.Refuse(refusal);
        if (commented.Proposal is not { } proposal)
            check.That(ClauseOf(state, commented.Clause) is not null, NegotiationRefusals.ClauseMissing.At("/clause").With(commented.Clause));
        else
            check.That(
                state.Negotiation.Proposals.TryGetValue(proposal, out var about) && about.Clause == commented.Clause,
                NegotiationRefusals.ProposalMissing.At("/proposal").With(proposal));
        return check.Failed ? check.Refuse() : Decision.Accept(Agreement.Ref(id), today, commented);
    }

    /// <summary>Accepts a proposal: the text is changed and signatures given so far are void. A proposal is stale once its clause reads
    /// otherwise than it did when it was proposed. The same again is nothing to do.</summary>
    public static Decision Accept(Agreement state, Guid id, ProposalAccepted accepted, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(group);
        if (!state.Negotiation.Proposals.TryGetValue(accepted.Proposal, out var proposed)) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state, accepted.Party, accepted.Author)
            .That(accepted.Party != proposed.Party && IsPartner(state, accepted.Party), NegotiationRefusals.NotTheirs.At("/party").With(accepted.Party));
        if (Answered(state, accepted.Proposal, accepted, check, AgreementCommand.AcceptProposal) is { } known) return known;
        if (ClauseOf(state, proposed.Clause) != proposed.Was) return Decision.Refuse(NegotiationRefusals.Stale.With(proposed.Clause));
        if (Obstacle(state.Terms!, proposed) is { } obstacle) return Decision.Refuse(obstacle);
        return group.IsActive
            ? Decision.Accept(Agreement.Ref(id), today, accepted, new AgreementRevised(state.Terms! with { Clauses = Applied(state.Terms, proposed) }))
            : Decision.Refuse(Refusals.CityNotActive);
    }

    /// <summary>Rejects a proposal, or takes one's own back; also when it is stale. The same again is nothing to do.</summary>
    public static Decision Reject(Agreement state, Guid id, ProposalRejected rejected, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rejected);
        if (!state.Negotiation.Proposals.TryGetValue(rejected.Proposal, out var proposed)) return Decision.Refuse(Refusals.NotFound);
        var check = ByParty(state, rejected.Party, rejected.Author)
            .That(rejected.Party == proposed.Party || IsPartner(state, rejected.Party), NegotiationRefusals.NotTheirs.At("/party").With(rejected.Party))
            .Text(rejected.Reason, "/reason", 2000);
        return Answered(state, rejected.Proposal, rejected, check, AgreementCommand.Negotiate) ?? Decision.Accept(Agreement.Ref(id), today, rejected);
    }

    private static Decision? Answered(Agreement state, Guid proposal, IEvent answer, Check check, AgreementCommand command)
    {
        if (state.Negotiation.Answers.TryGetValue(proposal, out var known))
            return known.Equals(answer) ? Decision.Nothing : check.Failed ? check.Refuse() : Decision.Refuse(NegotiationRefusals.AlreadyAnswered);
        if (check.Failed) return check.Refuse();
        return AgreementDecisions.Forbidden(state, command) is { } refusal ? Decision.Refuse(refusal) : null;
    }

    private static Check ByParty(Agreement state, string party, string author) => AgreementDecisions.ByParty(state.Terms!, party, author, "/author");

    private static bool IsPartner(Agreement state, string party) =>
        state.Terms!.Parties.Any(known => known.Id == party && known.Role is PartyRole.HousingAssociation or PartyRole.Company);

    private static Clause? ClauseOf(Agreement state, string clause) => Array.Find(state.Terms!.Clauses, known => known.Id == clause);

    private static Refusal? Obstacle(Terms terms, ClauseProposed proposed) => Applied(terms, proposed).Length switch
    {
        0 => TermsRefusals.ClausesMissing,
        > TermsCheck.MostClauses => Refusals.TooMany.With(TermsCheck.MostClauses),
        _ => null,
    };

    private static Clause[] Applied(Terms terms, ClauseProposed proposed) => (proposed.Was, proposed.Is) switch
    {
        (_, null) => [.. terms.Clauses.Where(clause => clause.Id != proposed.Clause)],
        (null, { } added) => [.. terms.Clauses, added],
        (_, { } changed) => [.. terms.Clauses.Select(clause => clause.Id == proposed.Clause ? changed : clause)],
    };
}

/// <summary>The rules of negotiation.</summary>
public static class NegotiationRefusals
{
    /// <summary>The text holds no clause with that id; the value is the id.</summary>
    public static Refusal ClauseMissing { get; } = new("clause-missing", RefusalKind.Invalid);

    /// <summary>There is no such proposal for the clause; the value is its id.</summary>
    public static Refusal ProposalMissing { get; } = new("proposal-missing", RefusalKind.Invalid);

    /// <summary>The clause reads so already.</summary>
    public static Refusal ChangesNothing { get; } = new("proposal-changes-nothing", RefusalKind.Invalid);

    /// <summary>The party is not one that answers this proposal; the value is its id.</summary>
    public static Refusal NotTheirs { get; } = new("proposal-not-theirs", RefusalKind.Invalid);

    /// <summary>The proposal has another answer already.</summary>
    public static Refusal AlreadyAnswered { get; } = new("proposal-already-answered", RefusalKind.Conflict);

    /// <summary>The clause was changed since; the value is its id.</summary>
    public static Refusal Stale { get; } = new("proposal-stale", RefusalKind.Conflict);
}
