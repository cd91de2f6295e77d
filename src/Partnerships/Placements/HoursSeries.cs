namespace Partnerships.Placements;

/// <summary>How the weekly working time follows from what a placement started with and the changes of it. The one rule of it: a change holds from
/// its day until the next, whether or not a correction has moved the first day of work past it.</summary>
internal static class HoursSeries
{
    /// <summary>The weekly working time on a day, in minutes.</summary>
    public static int On(DateOnly day, int started, IEnumerable<KeyValuePair<DateOnly, int>> changes) =>
        changes.LastOrDefault(change => change.Key <= day, new(day, started)).Value;

    /// <summary>All of them from the first day of work on, the earliest first; each holds until the next.</summary>
    public static IReadOnlyList<HoursChanged> From(DateOnly startOn, int started, IReadOnlyCollection<KeyValuePair<DateOnly, int>> changes) =>
        [new(On(startOn, started, changes), startOn), .. changes.Where(change => change.Key > startOn).Select(change => new HoursChanged(change.Value, change.Key))];
}
