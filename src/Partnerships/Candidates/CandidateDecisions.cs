using Partnerships.Areas;
using Partnerships.SteeringGroups;

namespace Partnerships.Candidates;

/// <summary>What may happen to a candidate.</summary>
public static class CandidateDecisions
{
    /// <summary>Registers a candidate in a city that takes part. The same again is nothing to do.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id: opaque, made of nothing that says who it is.</param>
    /// <param name="registration">City, home and skills.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="area">The state of the housing area of the home.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Register(
        Candidate state, Guid id, CandidateRegistered registration, SteeringGroup group, Area area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(area);
        var check = new Check()
            .City(registration.City, "/city")
            .That(area.Exists && area.City == registration.City, AreaRefusals.AreaUnknown.At("/area").With(registration.Area))
            .That(registration.LivesThereSince <= today, Refusals.InTheFuture.At("/livesThereSince"))
            .Lines(registration.Skills, "/skills");
        if (check.Failed) return check.Refuse();
        if (state.Registered is { } known) return Same(known, registration) ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        return group.IsActive
            ? Decision.Accept(Candidate.Ref(id), today, registration)
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(registration.City));
    }

    /// <summary>The candidate moved home, perhaps some time ago, and perhaps before other moves that are known. Living
    /// there already on that day is nothing to do.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="to">The housing area moved to; null when it is none of the city's registered ones.</param>
    /// <param name="area">That area's state; null when <paramref name="to"/> is.</param>
    /// <param name="on">The first day there.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Move(Candidate state, Guid id, Guid? to, Area? area, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check()
            .That(to is null || (area is { Exists: true } && area.City == state.City), AreaRefusals.AreaUnknown.At("/area").With(to))
            .That(on <= today, Refusals.InTheFuture.At("/on"));
        if (check.Failed) return check.Refuse();
        return state.HomeOn(on) is { } home && home.Area == to
            ? Decision.Nothing
            : Decision.Accept(Candidate.Ref(id), on, new CandidateMoved(to, on));
    }

    private static bool Same(CandidateRegistered one, CandidateRegistered other) =>
        (one.City, one.Area, one.LivesThereSince) == (other.City, other.Area, other.LivesThereSince)
        && one.Skills.SequenceEqual(other.Skills);
}
