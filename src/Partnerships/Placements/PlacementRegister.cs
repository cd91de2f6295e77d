namespace Partnerships.Placements;

/// <summary>A placement in a list.</summary>
/// <param name="Placement">The placement's id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Facts">The facts as they stand, corrections included.</param>
public sealed record PlacementSummary(
    Guid Placement, string City, Guid Agreement, Guid Vacancy, Guid Candidate, string CompanyCvr, PlacementFacts Facts);

/// <summary>A placement in full.</summary>
public sealed class PlacementDocument
{
    /// <summary>As the lists have it.</summary>
    public PlacementSummary Summary { get; set; } = null!;

    /// <summary>As it was recorded at first.</summary>
    public PlacementStarted Started { get; set; } = null!;

    /// <summary>Weekly working time, the earliest first; each holds until the next.</summary>
    public List<HoursChanged> Hours { get; set; } = [];

    /// <summary>The check-ins planned, in the order of their weeks.</summary>
    public List<PlannedCheckIn> Planned { get; set; } = [];

    /// <summary>The check-ins held, in the order of their recording.</summary>
    public List<CheckInRecorded> Held { get; set; } = [];

    /// <summary>Corrections, in the order of their recording.</summary>
    public List<PlacementCorrection> Corrections { get; set; } = [];
}

/// <summary>A correction of a placement.</summary>
/// <param name="Correction">What was wrong, what is right, who says so.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
public sealed record PlacementCorrection(PlacementCorrected Correction, DateTimeOffset RecordedAt, string Actor);

/// <summary>Which placements are there, and how does each go?</summary>
public static class PlacementRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "placements";

    /// <summary>The key of a <see cref="PlacementDocument"/>.</summary>
    public static string Key(Guid placement) => $"id/{placement:D}";

    /// <summary>The common start of the keys of a city's <see cref="PlacementSummary"/> documents, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    /// <summary>The common start of the keys of an agreement's <see cref="PlacementSummary"/> documents, oldest id first.</summary>
    public static string AgreementPrefix(Guid agreement) => $"agreement/{agreement:D}/";
}
