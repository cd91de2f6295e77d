using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.SteeringGroups;

namespace Partnerships.Vacancies;

/// <summary>What is changed about the offer while it stands.</summary>
public static partial class VacancyDecisions
{
    /// <summary>Revises what a vacancy offers and asks for; never to fewer positions than are held. What it says already is nothing to do.</summary>
    /// <param name="state">The vacancy.</param>
    /// <param name="id">Its id.</param>
    /// <param name="job">The whole of what it is to say.</param>
    /// <param name="reason">Why.</param>
    /// <param name="areas">The state of each priority area, in their order.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Revise(Vacancy state, Guid id, JobDescription job, string reason, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(areas);
        if (state.Job is not { } known) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", MostReason);
        job.Check(check, state.City, areas);
        if (check.Failed) return check.Refuse();
        if (known.Same(job)) return Decision.Nothing;
        check.That(!state.IsClosed, VacancyRefusals.Closed.With(state.ClosedFor))
            .That(job.Positions >= state.Holders.Count, VacancyRefusals.PositionsHeld.At("/positions").With(state.Holders.Count));
        return check.Failed ? check.Refuse() : Decision.Accept(Vacancy.Ref(id), today, new VacancyRevised(job, reason));
    }

    /// <summary>Pauses a vacancy: its free positions are not offered, nobody starts in one and nobody is proposed for one. Pausing it again
    /// for the same reason is nothing to do.</summary>
    public static Decision Pause(Vacancy state, Guid id, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", MostReason);
        if (check.Failed) return check.Refuse();
        if (state.IsClosed) return Decision.Refuse(VacancyRefusals.Closed.With(state.ClosedFor));
        if (state.IsPaused) return state.PausedFor == reason ? Decision.Nothing : Decision.Refuse(VacancyRefusals.Paused.With(state.PausedFor));
        return Decision.Accept(Vacancy.Ref(id), today, new VacancyPaused(reason));
    }

    /// <summary>Ends a vacancy's pause. Nothing to do when it is not paused.</summary>
    public static Decision Resume(Vacancy state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        return state.IsPaused ? Decision.Accept(Vacancy.Ref(id), today, new VacancyResumed()) : Decision.Nothing;
    }

    /// <summary>Reopens a vacancy that was closed, and with it the positions whose placements ended early in between. Reopening it again for the
    /// same reason is nothing to do.</summary>
    /// <param name="state">The vacancy.</param>
    /// <param name="id">Its id.</param>
    /// <param name="reason">Why.</param>
    /// <param name="agreement">Its agreement.</param>
    /// <param name="group">The steering group of its city.</param>
    /// <param name="placements">The placements that hold its positions.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision ReopenClosed(
        Vacancy state, Guid id, string reason, Agreement agreement, SteeringGroup group, IReadOnlyDictionary<Guid, Placement> placements, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(placements);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", MostReason);
        if (check.Failed) return check.Refuse();
        if (!state.IsClosed) return state.ReopenedFor == reason ? Decision.Nothing : Decision.Refuse(VacancyRefusals.NotClosed);
        MayOffer(check, agreement, today).That(group.IsActive, Refusals.CityNotActive.With(state.City));
        if (check.Failed) return check.Refuse();
        var ended = state.Holders.Keys.Order().Where(holder => placements.TryGetValue(holder, out var placement) && placement.EndedEarly);
        return Decision.Accept(Vacancy.Ref(id), today, [new VacancyReopened(reason), .. ended.Select(holder => new PositionReopened(holder))]);
    }
}
