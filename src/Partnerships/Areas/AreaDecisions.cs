using Partnerships.SteeringGroups;

namespace Partnerships.Areas;

/// <summary>What may happen to a housing area.</summary>
public static class AreaDecisions
{
    /// <summary>Registers an area of a city that takes part. The same again is nothing to do.</summary>
    /// <param name="state">The area.</param>
    /// <param name="id">Its id.</param>
    /// <param name="city">Municipality code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="association">The housing association that owns it, or null.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Register(Area state, Guid id, string city, string name, string? association, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        var check = new Check().City(city, "/city").Line(name, "/name", 200);
        if (association is not null) check.Line(association, "/association", 200);
        if (check.Failed) return check.Refuse();
        if (state.Exists)
        {
            return (state.City, state.Name, state.Association) == (city, name, association)
                ? Decision.Nothing
                : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        }
        return group.IsActive
            ? Decision.Accept(Area.Ref(id), today, new AreaRegistered(city, name, association))
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(city));
    }

    /// <summary>States the area's place on the list from a day on; a later statement for the same day replaces an earlier
    /// one. Days of the past and of the coming list are both allowed, also after the city left: they are facts.</summary>
    public static Decision ChangeListStatus(Area state, Guid id, ListStatus status, DateOnly from, string source)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var change = new AreaListStatusChanged(status, from, source);
        var check = new Check().Statement(change);
        if (check.Failed) return check.Refuse();
        return state.History.TryGetValue(from, out var known) && known == change
            ? Decision.Nothing
            : Decision.Accept(Area.Ref(id), from, change);
    }

    /// <summary>A statement about the list was recorded wrongly: another status or day, or none. Nothing to do when it is so already.</summary>
    /// <param name="state">The area.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectListStatus(Area state, Guid id, AreaListStatusCorrected correction, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var (was, now) = (correction.Was, correction.Is);
        var check = new Check().Correction(correction);
        if (now is not null) check.Statement(now, "/is");
        if (check.Failed) return check.Refuse();
        return correction.Settled(known => state.History.GetValueOrDefault(known.From) == known, state.Struck.Contains) is { } settled ? settled
            : now is not null && now.From != was.From && state.History.ContainsKey(now.From) ? Decision.Refuse(Refusals.FactThere.At("/is"))
            : Decision.Accept(Area.Ref(id), correction.EffectiveOn(today), correction);
    }

    private static Check Statement(this Check check, AreaListStatusChanged change, string at = "") =>
        check.Choice(change.Status, $"{at}/status").Date(change.From, $"{at}/from").Line(change.Source, $"{at}/source", 500);
}
