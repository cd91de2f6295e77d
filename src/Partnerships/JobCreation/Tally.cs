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
}
