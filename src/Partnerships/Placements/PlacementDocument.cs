using System.Text.Json.Serialization;

namespace Partnerships.Placements;

/// <summary>A placement in a list.</summary>
/// <param name="Placement">The placement's id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Facts">The facts as they stand, corrections included.</param>
/// <param name="IsAnnulled">True when it was recorded in error, wholly.</param>
public sealed record PlacementSummary(
    Guid Placement, string City, Guid Agreement, Guid Vacancy, Guid Candidate, string CompanyCvr, PlacementFacts Facts, bool IsAnnulled = false);

/// <summary>A placement in full.</summary>
public sealed class PlacementDocument
{
    /// <summary>As the lists have it.</summary>
    public PlacementSummary Summary { get; set; } = null!;

    /// <summary>As it was recorded at first.</summary>
    public PlacementStarted Started { get; set; } = null!;

    /// <summary>Changes of the weekly working time, in minutes, by the first day with it.</summary>
    public SortedDictionary<DateOnly, int> HoursChanges { get; set; } = [];

    /// <summary>Weekly working time from the first day of work on, the earliest first; each holds until the next.</summary>
    [JsonIgnore]
    public IReadOnlyList<HoursChanged> Hours => HoursSeries.From(Summary.Facts.StartOn, Started.MinutesPerWeek, HoursChanges);

    /// <summary>The check-ins planned, in the order of their weeks.</summary>
    public List<PlannedCheckIn> Planned { get; set; } = [];

    /// <summary>The check-ins held, in the order of their recording.</summary>
    public List<CheckInRecorded> Held { get; set; } = [];

    /// <summary>What happened between start and end.</summary>
    public Course Course { get; set; } = Course.Nothing;

    /// <summary>How it was annulled, or null.</summary>
    public PlacementAnnulled? Annulled { get; set; }

    /// <summary>Corrections of single facts, in the order of their recording.</summary>
    public List<FactCorrection> FactCorrections { get; set; } = [];

    /// <summary>Corrections, in the order of their recording.</summary>
    public List<PlacementCorrection> Corrections { get; set; } = [];
}

/// <summary>A correction of a placement.</summary>
/// <param name="Correction">What was wrong, what is right, who says so.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
public sealed record PlacementCorrection(PlacementCorrected Correction, DateTimeOffset RecordedAt, string Actor);

/// <summary>A correction of a single fact.</summary>
/// <param name="Correction">What was wrong, what is right, who says so.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
public sealed record FactCorrection(PlacementFactCorrected Correction, DateTimeOffset RecordedAt, string Actor);
