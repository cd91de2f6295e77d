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

    /// <summary>The candidate moved home, perhaps some time ago, and perhaps before other moves that are known. The same again is nothing to do; whoever
    /// is known to live there by then may still turn out to have lived elsewhere in between, so that is recorded.</summary>
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
            .Area(state, to, area, "/area")
            .That(on <= today, Refusals.InTheFuture.At("/on"));
        if (check.Failed) return check.Refuse();
        return state.Homes.Contains(new(on, to)) ? Decision.Nothing : Decision.Accept(Candidate.Ref(id), on, new CandidateMoved(to, on));
    }

    /// <summary>A home was recorded wrongly: it was another, or from another day, or the move never happened. Placements keep the area that they were
    /// recorded with. Nothing to do when it is so already.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="area">The state of the area that the home really was in; null when it was in none.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectHome(Candidate state, Guid id, CandidateHomeCorrected correction, Area? area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var (was, now) = (correction.Was, correction.Is);
        var check = new Check().Correction(correction);
        if (now is not null) check.Area(state, now.Area, area, "/is/area").Happened(now.From, "/is/from", today);
        if (check.Failed) return check.Refuse();
        if (correction.Settled(state.Homes.Contains, home => state.Corrected.TryGetValue(home, out var really) && really is null) is { } settled) return settled;
        check.That(now is not null || state.Homes.Count > 1, CandidateRefusals.OnlyHome.At("/is"))
            .That(!state.Homes.Exists(home => home != was && home.From == now?.From), Refusals.FactThere.At("/is/from"));
        return check.Failed ? check.Refuse() : Decision.Accept(Candidate.Ref(id), correction.EffectiveOn(today), correction);
    }

    private static Check Area(this Check check, Candidate state, Guid? named, Area? area, string at) =>
        check.That(named is null || (area is { Exists: true } && area.City == state.City), AreaRefusals.AreaUnknown.At(at).With(named));

    private static bool Same(CandidateRegistered one, CandidateRegistered other) =>
        (one.City, one.Area, one.LivesThereSince) == (other.City, other.Area, other.LivesThereSince)
        && one.Skills.SequenceEqual(other.Skills);
}
