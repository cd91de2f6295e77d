using System.Collections.Immutable;

namespace Partnerships.Areas;

/// <summary>A housing area (boligområde) and its place on the ministry's list over time.</summary>
/// <param name="City">Municipality code; null before it is registered.</param>
/// <param name="Name">Its name.</param>
/// <param name="Association">The housing association that owns it, or null.</param>
/// <param name="History">What was stated last for each date, by the first day on which it holds, oldest first.</param>
public sealed record Area(string? City, string? Name, string? Association, ImmutableSortedDictionary<DateOnly, AreaListStatusChanged> History)
    : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "area";

    /// <summary>Before the first event.</summary>
    public static Area Initial { get; } = new(null, null, null, ImmutableSortedDictionary<DateOnly, AreaListStatusChanged>.Empty);

    /// <summary>Statements that, by a correction, should not have been recorded.</summary>
    public ImmutableHashSet<AreaListStatusChanged> Struck { get; init; } = [];

    /// <summary>The area's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it is registered.</summary>
    public bool Exists => City is not null;

    /// <summary>Its place on the list on a day; null when nothing is stated for that day.</summary>
    public ListStatus? StatusOn(DateOnly day) => History.Values.LastOrDefault(change => change.From <= day)?.Status;

    /// <summary>The state after an event.</summary>
    public static Area Evolve(Area state, IEvent happened) => happened switch
    {
        AreaRegistered e => state with { City = e.City, Name = e.Name, Association = e.Association },
        AreaListStatusChanged e => state with { History = state.History.SetItem(e.From, e) },
        AreaListStatusCorrected { Is: { } now } e => state with { History = state.History.Remove(e.Was.From).SetItem(now.From, now) },
        AreaListStatusCorrected e => state with { History = state.History.Remove(e.Was.From), Struck = state.Struck.Add(e.Was) },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
