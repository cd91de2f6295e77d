using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.SteeringGroups;

namespace Partnerships.Vacancies;

/// <summary>What may happen to a vacancy. That a position is filled is part of starting a placement.</summary>
public static partial class VacancyDecisions
{
    private const int MostReason = 2000;

    /// <summary>Opens a vacancy under an agreement that came into force and is not over, in a city that takes part. The same
    /// again is nothing to do.</summary>
    /// <param name="state">The vacancy.</param>
    /// <param name="id">Its id.</param>
    /// <param name="agreementId">The agreement's id.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="group">The steering group of the agreement's city.</param>
    /// <param name="opening">What is opened.</param>
    /// <param name="areas">The state of each priority area, in their order.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Open(
        Vacancy state, Guid id, Guid agreementId, Agreement agreement, SteeringGroup group, Opening opening, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(areas);
        var check = opening.Check(agreement.Activated, areas)
            .That(agreement.Exists, VacancyRefusals.AgreementUnknown.At("/agreement").With(agreementId));
        if (check.Failed) return check.Refuse();
        if (agreement.Activated is not { } activated) return Decision.Refuse(AgreementRefusals.NotActive.At("/agreement"));
        var opened = opening.Under(agreementId, activated);
        if (state.Opened is { } known) return Same(known, opened) ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        MayOffer(check, agreement, today).That(group.IsActive, Refusals.CityNotActive.With(activated.City));
        return check.Failed ? check.Refuse() : Decision.Accept(Vacancy.Ref(id), today, opened);
    }

    /// <summary>Opens the vacancy for pledged places that are due, under <see cref="Vacancy.PledgedId"/>. Nothing to do when it
    /// is there already, the agreement is not in force or over, it holds no such pledge, or the city left.</summary>
    /// <param name="state">The vacancy.</param>
    /// <param name="agreementId">The agreement's id.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="group">The steering group of the agreement's city.</param>
    /// <param name="commitment">The commitment's id in the agreement.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision OpenPledged(
        Vacancy state, Guid agreementId, Agreement agreement, SteeringGroup group, string commitment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(group);
        if (state.Exists || !group.IsActive || !agreement.MayOpenOn(today) || agreement is not { Activated: { } activated, Terms: { } terms })
            return Decision.Nothing;
        return Array.Find(activated.Places, places => places.Commitment == commitment) is { } pledged
            ? Decision.Accept(
                Vacancy.Ref(Vacancy.PledgedId(agreementId, commitment)), today, Opening.OfPledge(pledged, terms).Under(agreementId, activated))
            : Decision.Nothing;
    }

    /// <summary>Opens a position again, since its placement ended early. Nothing to do when the placement holds none, did
    /// not end early after all, or the vacancy is closed.</summary>
    public static Decision Reopen(Vacancy state, Guid id, Guid placementId, Placement placement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(placement);
        return placement.EndedEarly && !state.IsClosed && state.Holders.ContainsKey(placementId)
            ? Decision.Accept(Vacancy.Ref(id), today, new PositionReopened(placementId))
            : Decision.Nothing;
    }

    /// <summary>Lets a placement hold its position again that, by a correction, did not end early. Nothing to do when it
    /// holds one, or when no position is free any more: then the placement goes on without, and no one is put out.</summary>
    public static Decision Refill(Vacancy state, Guid id, Guid placementId, Placement placement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(placement);
        return placement is { Started: { } started, EndedEarly: false, IsAnnulled: false }
            && started.Vacancy == id && !state.IsClosed && state.Free > 0 && !state.Holders.ContainsKey(placementId)
            ? Decision.Accept(Vacancy.Ref(id), today, new PositionFilled(placementId, started.Candidate))
            : Decision.Nothing;
    }

    /// <summary>Closes a vacancy: its free positions are no longer offered. Placements in it go on. Closing it again for the
    /// same reason is nothing to do.</summary>
    public static Decision Close(Vacancy state, Guid id, string reason, ClosingCause? cause, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", MostReason);
        if (cause is { } chosen) check.Choice(chosen, "/cause");
        if (check.Failed) return check.Refuse();
        if (state.IsClosed)
            return (state.ClosedFor, state.ClosingCause) == (reason, cause) ? Decision.Nothing : Decision.Refuse(VacancyRefusals.Closed.With(state.ClosedFor));
        return Decision.Accept(Vacancy.Ref(id), today, new VacancyClosed(reason, cause));
    }

    /// <summary>Something new is offered only under an agreement that neither rests nor is over.</summary>
    internal static Check MayOffer(Check check, Agreement agreement, DateOnly today) => check.That(
        agreement.MayOpenOn(today), (agreement.Status == AgreementStatus.Suspended ? LifeRefusals.Suspended : AgreementRefusals.Over).At("/agreement"));

    private static bool Same(VacancyOpened one, VacancyOpened other) =>
        one with { Skills = other.Skills, Requirements = other.Requirements } == other && JobDescription.Of(one).Same(JobDescription.Of(other));
}
