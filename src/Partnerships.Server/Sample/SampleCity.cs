namespace Partnerships.Server.Sample;

/// <summary>A city of the sample, and what makes its dashboard differ from the others'.</summary>
/// <param name="Code">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its weight among the cities when agreements are dealt out.</param>
/// <param name="PilotOnly">True when it leaves at the end of the second year, as Randers did after the pilot.</param>
/// <param name="Strain">How often placements break off, in percent of the usual.</param>
/// <param name="Unfilled">How many of a hundred pledged places find nobody.</param>
/// <param name="Ambition">Its goals in percent of what will be reached.</param>
/// <param name="Allowed">The kinds that its frames allow; empty means all.</param>
internal sealed record SampleCity(
    string Code, string Name, int Share, bool PilotOnly, int Strain, int Unfilled, int Ambition, IReadOnlyList<EmploymentKind> Allowed)
{
    /// <summary>Randers: a pilot of two years with high goals and short placements, which then left; its last placements run on.
    /// Silkeborg: steady, reaches its goals and keeps people. Viborg: the biggest, aims high and falls short.</summary>
    public static IReadOnlyList<SampleCity> All { get; } =
    [
        new("0730", "Randers", 15, PilotOnly: true, Strain: 130, Unfilled: 15, Ambition: 125, [
            EmploymentKind.Apprenticeship, EmploymentKind.OrdinaryJob, EmploymentKind.FlexJob, EmploymentKind.Internship,
            EmploymentKind.WageSubsidy, EmploymentKind.YouthJob]),
        new("0740", "Silkeborg", 37, PilotOnly: false, Strain: 75, Unfilled: 6, Ambition: 92, []),
        new("0791", "Viborg", 48, PilotOnly: false, Strain: 105, Unfilled: 11, Ambition: 115, []),
    ];

    /// <summary>The last day on which it takes part in a span, or null when it stays.</summary>
    public DateOnly? LeavesOn(DateOnly from) => PilotOnly ? new DateOnly(from.Year + 1, 12, 31) : null;

    /// <summary>Its areas.</summary>
    public IReadOnlyList<SampleArea> Areas { get; } = [.. SampleArea.All.Where(area => area.City == Code)];
}
