using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Partnerships.JobCreation;

/// <summary>Counts of places, positions and steps. Each is a sum of what single facts contribute.</summary>
public sealed class Tally
{
    /// <summary>Places pledged in agreements that came into force, also those that have ended since.</summary>
    public int Pledged { get; set; }

    /// <summary>Positions of vacancies opened.</summary>
    public int Opened { get; set; }

    /// <summary>Positions filled and not open again.</summary>
    public int Filled { get; set; }

    /// <summary>Placements started: steps, not people.</summary>
    public int Started { get; set; }

    /// <summary>Placements ended before their time.</summary>
    public int EndedEarly { get; set; }

    /// <summary>Placements completed, or ended when their weeks were up.</summary>
    public int EndedAsPlanned { get; set; }

    /// <summary>True when nothing is counted.</summary>
    [JsonIgnore]
    public bool IsEmpty => (Pledged | Opened | Filled | Started | EndedEarly | EndedAsPlanned) == 0;

    internal void Add(in Change change, int sign)
    {
        Pledged += sign * change.Pledged;
        Opened += sign * change.Opened;
        Filled += sign * change.Filled;
        Started += sign * change.Started;
        EndedEarly += sign * change.EndedEarly;
        EndedAsPlanned += sign * change.EndedAsPlanned;
    }

    /// <summary>What one fact contributes.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Change(
        int Pledged = 0, int Opened = 0, int Filled = 0, int Started = 0, int EndedEarly = 0, int EndedAsPlanned = 0);
}

/// <summary>Tallies in cells. A cell in which nothing is counted any more is not kept, so that the same facts leave the same
/// document, whichever way they came.</summary>
internal static class TallyCells
{
    public static void Add<TKey>(this SortedDictionary<TKey, Tally> cells, TKey key, in Tally.Change change, int sign) where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var tally)) cells.Add(key, tally = new Tally());
        tally.Add(change, sign);
        if (tally.IsEmpty) cells.Remove(key);
    }
}
