using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>Life after the agreement came into force: meetings, concerns, rest, fulfilment and renewal.</summary>
public static partial class LifeDecisions
{
    /// <summary>Records a follow-up meeting. The same again is nothing to do.</summary>
    public static Decision Meet(Agreement state, Guid id, FollowUpMeetingHeld held, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(held);
        if (Obstacle(state, AgreementCommand.FollowUp, new Check().Meeting(state, held, today)) is { } obstacle) return obstacle;
        if (state.Living.Meetings.TryGetValue(held.Meeting, out var known))
            return known == held ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(held.Meeting));
        return Decision.Accept(Agreement.Ref(id), held.On, held);
    }

    /// <summary>Records a party's concern. The same again is nothing to do.</summary>
    public static Decision RaiseConcern(Agreement state, Guid id, ConcernRaised raised, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(raised);
        if (Obstacle(state, AgreementCommand.FollowUp, new Check().Concern(state, raised, today)) is { } obstacle) return obstacle;
        if (state.Living.Concerns.TryGetValue(raised.Concern, out var known))
            return known == raised ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(raised.Concern));
        return Decision.Accept(Agreement.Ref(id), raised.On, raised);
    }

    /// <summary>Records that a concern was resolved. The same again is nothing to do.</summary>
    public static Decision ResolveConcern(Agreement state, Guid id, ConcernResolved resolved, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(resolved);
        if (!state.Living.Concerns.ContainsKey(resolved.Concern)) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Resolution(state, resolved, today);
        if (check.Failed) return check.Refuse();
        if (state.Living.Resolved.TryGetValue(resolved.Concern, out var known))
            return known == resolved ? Decision.Nothing : Decision.Refuse(LifeRefusals.ConcernResolved);
        return Decision.Accept(Agreement.Ref(id), resolved.On, resolved);
    }

    /// <summary>Lets the agreement rest. The same again is nothing to do.</summary>
    public static Decision Suspend(Agreement state, Guid id, DateOnly on, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status == AgreementStatus.Suspended && state.Living.Rests[^1] == new Rest(on, reason)) return Decision.Nothing;
        return Obstacle(state, AgreementCommand.Suspend, new Check().Happened(on, "/on", today).Text(reason, "/reason", 2000))
            ?? Decision.Accept(Agreement.Ref(id), on, new AgreementSuspended(on, reason));
    }

    /// <summary>Lets it go on. The same again is nothing to do.</summary>
    public static Decision Resume(Agreement state, Guid id, DateOnly on, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var last = state.Living.Rests.LastOrDefault();
        if (state.Status == AgreementStatus.Active && last is not null && (last.To, last.ResumedFor) == (on, reason)) return Decision.Nothing;
        var check = new Check().Happened(on, "/on", today).Text(reason, "/reason", 2000).That(!(on < last?.From), Refusals.EndBeforeStart.At("/on"));
        return Obstacle(state, AgreementCommand.Resume, check)
            ?? Decision.Accept(Agreement.Ref(id), on, new AgreementResumed(on, reason, state.Activated!.Places));
    }

    /// <summary>Records that the parties state that all was done. The same again is nothing to do.</summary>
    public static Decision Fulfil(Agreement state, Guid id, DateOnly on, string note, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fulfilled = new AgreementFulfilled(on, note);
        if (state.Living.Fulfilled == fulfilled) return Decision.Nothing;
        return Obstacle(state, AgreementCommand.Fulfil, new Check().Fulfilment(state, fulfilled, today)) ?? Decision.Accept(Agreement.Ref(id), on, fulfilled);
    }

    /// <summary>Drafts the agreement that is to follow this one, between the same association and company and from a day after its last. The
    /// same again is nothing to do. Both streams get their event, or none.</summary>
    /// <param name="state">The agreement that is followed.</param>
    /// <param name="id">Its id.</param>
    /// <param name="next">The further agreement, not yet drafted.</param>
    /// <param name="nextId">Its id.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="company">The company's state.</param>
    /// <param name="areas">The areas' states.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Renew(
        Agreement state, Guid id, Agreement next, Guid nextId, Terms terms, SteeringGroup group, Company company, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(next);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var decided = AgreementDecisions.Draft(next, nextId, state.City!, terms, group, company, areas, today);
        if (decided is Decision.AlreadyTrue && next.Renews != id) return Decision.Refuse(Refusals.IdTaken.At("/id").With(nextId));
        if (decided is not Decision.Accepted drafted) return decided;
        if (AgreementDecisions.Forbidden(state, AgreementCommand.Renew) is { } refusal) return Decision.Refuse(refusal);
        var check = new Check()
            .That(AmendmentDecisions.KeepsPartners(state.Terms!, terms), LifeRefusals.RenewalOtherParties.At("/terms/parties"))
            .That(terms.From > state.LastDay, LifeRefusals.RenewalOverlaps.At("/terms/from").With(state.LastDay));
        if (check.Failed) return check.Refuse();
        var draft = (AgreementDrafted)drafted.Events[0].Event with { Renews = id };
        return new Decision.Accepted(
        [
            new NewEvent(Agreement.Ref(nextId), draft, today), new NewEvent(Agreement.Ref(id), new RenewalDrafted(nextId), today),
        ]);
    }

    private static Decision? Obstacle(Agreement state, AgreementCommand command, Check check)
    {
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        if (check.Failed) return check.Refuse();
        return AgreementDecisions.Forbidden(state, command) is { } refusal ? Decision.Refuse(refusal) : null;
    }
}

/// <summary>The rules of life after the agreement came into force.</summary>
public static class LifeRefusals
{
    /// <summary>The agreement rests.</summary>
    public static Refusal Suspended { get; } = new("agreement-suspended", RefusalKind.Conflict);

    /// <summary>The agreement does not rest.</summary>
    public static Refusal NotSuspended { get; } = new("agreement-not-suspended", RefusalKind.Conflict);

    /// <summary>A rest that lasts cannot be struck out: the agreement goes on from the day on which the rest began, with the reason.</summary>
    public static Refusal RestNotOver { get; } = new("rest-not-over", RefusalKind.Conflict);

    /// <summary>The housing association and the company cannot leave their agreement; they can end it.</summary>
    public static Refusal PartnerCannotLeave { get; } = new("partner-cannot-leave", RefusalKind.Invalid);

    /// <summary>The party has left the agreement; the value is its last day as a party.</summary>
    public static Refusal PartyLeft { get; } = new("party-left", RefusalKind.Conflict);

    /// <summary>The concern was resolved already, on another day or otherwise.</summary>
    public static Refusal ConcernResolved { get; } = new("concern-already-resolved", RefusalKind.Conflict);

    /// <summary>A renewal is between the same association and company.</summary>
    public static Refusal RenewalOtherParties { get; } = new("renewal-other-parties", RefusalKind.Invalid);

    /// <summary>A renewal begins after the last day of the agreement that it follows; the value is that day.</summary>
    public static Refusal RenewalOverlaps { get; } = new("renewal-overlaps", RefusalKind.Invalid);

    /// <summary>The notice that the terms ask for is not given, or too short; the value is the earliest last day.</summary>
    public static Refusal NoticeTooShort { get; } = new("notice-too-short", RefusalKind.Conflict);
}
