using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>Life after the agreement came into force: meetings, concerns, rest, fulfilment and renewal.</summary>
public static class LifeDecisions
{
    /// <summary>Records a follow-up meeting. The same again is nothing to do.</summary>
    public static Decision Meet(Agreement state, Guid id, FollowUpMeetingHeld held, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(held);
        var check = new Check().Happened(held.On, "/on", today).Text(held.Decisions, "/decisions", 5000).AtMost(held.Attended.Length, "/attended", 20);
        foreach (var (i, party) in held.Attended.Take(20).Index())
        {
            check.StillParty(state, party, held.On, $"/attended/{i}")
                .That(Array.IndexOf(held.Attended, party) == i, Refusals.Duplicate.At($"/attended/{i}"));
        }
        if (held.NextOn is { } next) check.Date(next, "/nextOn").That(next > held.On, Refusals.EndBeforeStart.At("/nextOn"));
        if (Obstacle(state, AgreementCommand.FollowUp, check) is { } obstacle) return obstacle;
        if (state.Living.Meetings.TryGetValue(held.Meeting, out var known))
            return Same(known, held) ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(held.Meeting));
        return Decision.Accept(Agreement.Ref(id), held.On, held);
    }

    /// <summary>Records a party's concern. The same again is nothing to do.</summary>
    public static Decision RaiseConcern(Agreement state, Guid id, ConcernRaised raised, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(raised);
        var check = new Check().Happened(raised.On, "/on", today)
            .StillParty(state, raised.Party, raised.On, "/party")
            .Text(raised.About, "/about", 2000);
        if (Obstacle(state, AgreementCommand.FollowUp, check) is { } obstacle) return obstacle;
        if (state.Living.Concerns.TryGetValue(raised.Concern, out var known))
            return known == raised ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(raised.Concern));
        return Decision.Accept(Agreement.Ref(id), raised.On, raised);
    }

    /// <summary>Records that a concern was resolved. The same again is nothing to do.</summary>
    public static Decision ResolveConcern(Agreement state, Guid id, ConcernResolved resolved, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(resolved);
        if (!state.Living.Concerns.TryGetValue(resolved.Concern, out var raised)) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Happened(resolved.On, "/on", today).That(resolved.On >= raised.On, Refusals.EndBeforeStart.At("/on")).Text(resolved.How, "/how", 2000);
        if (check.Failed) return check.Refuse();
        if (state.Living.Resolved.TryGetValue(resolved.Concern, out var known))
            return known == resolved ? Decision.Nothing : Decision.Refuse(LifeRefusals.ConcernResolved);
        return Decision.Accept(Agreement.Ref(id), resolved.On, resolved);
    }

    /// <summary>Lets the agreement rest. The same again is nothing to do.</summary>
    public static Decision Suspend(Agreement state, Guid id, DateOnly on, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var suspended = new AgreementSuspended(on, reason);
        if (state.Status == AgreementStatus.Suspended && state.Living.Suspended == suspended) return Decision.Nothing;
        return Obstacle(state, AgreementCommand.Suspend, new Check().Happened(on, "/on", today).Text(reason, "/reason", 2000))
            ?? Decision.Accept(Agreement.Ref(id), on, suspended);
    }

    /// <summary>Lets it go on. The same again is nothing to do.</summary>
    public static Decision Resume(Agreement state, Guid id, DateOnly on, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status == AgreementStatus.Active && state.Living.Resumed is { } known && (known.On, known.Reason) == (on, reason)) return Decision.Nothing;
        var check = new Check().Happened(on, "/on", today).Text(reason, "/reason", 2000).That(!(on < state.Living.Suspended?.On), Refusals.EndBeforeStart.At("/on"));
        return Obstacle(state, AgreementCommand.Resume, check)
            ?? Decision.Accept(Agreement.Ref(id), on, new AgreementResumed(on, reason, state.Activated!.Places));
    }

    /// <summary>Records that the parties state that all was done. The same again is nothing to do.</summary>
    public static Decision Fulfil(Agreement state, Guid id, DateOnly on, string note, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fulfilled = new AgreementFulfilled(on, note);
        if (state.Living.Fulfilled == fulfilled) return Decision.Nothing;
        var check = new Check().Happened(on, "/on", today).Text(note, "/note", 2000)
            .That(state.Activated is not { } activated || (on >= activated.From && on <= activated.To), AgreementRefusals.OutsidePeriod.At("/on"));
        return Obstacle(state, AgreementCommand.Fulfil, check) ?? Decision.Accept(Agreement.Ref(id), on, fulfilled);
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

    private static bool Same(FollowUpMeetingHeld one, FollowUpMeetingHeld other) =>
        one with { Attended = other.Attended } == other && one.Attended.SequenceEqual(other.Attended);
}

/// <summary>The rules of life after the agreement came into force.</summary>
public static class LifeRefusals
{
    /// <summary>The agreement rests.</summary>
    public static Refusal Suspended { get; } = new("agreement-suspended", RefusalKind.Conflict);

    /// <summary>The agreement does not rest.</summary>
    public static Refusal NotSuspended { get; } = new("agreement-not-suspended", RefusalKind.Conflict);

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
