namespace Partnerships.Pathways;

/// <summary>Counts that must not be mixed up. Each is null when it is withheld.</summary>
/// <param name="People">Different people.</param>
/// <param name="Spells">Spells: runs of steps without a gap of more than <see cref="Pathway.MostGapDays"/> days.</param>
/// <param name="Steps">Steps: placements.</param>
public sealed record PathwayCounts(int? People, int? Spells, int? Steps)
{
    internal static PathwayCounts Nothing { get; } = new(null, null, null);
}

/// <summary>The paths with a step of a kind. People and spells of the kinds do not add up: one can have steps of several kinds.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Counts">The people and spells with such a step, and those steps.</param>
public sealed record KindPathways(EmploymentKind Kind, PathwayCounts Counts);

/// <summary>The paths with a step of somebody who lived in an area at its start.</summary>
/// <param name="Area">The area; null for people from none of the registered ones.</param>
/// <param name="Name">Its name; null as <paramref name="Area"/>.</param>
/// <param name="Counts">The people and spells with such a step, and those steps.</param>
public sealed record AreaPathways(Guid? Area, string? Name, PathwayCounts Counts);

/// <summary>From one step to the next within a spell.</summary>
/// <param name="From">The kind of the earlier step.</param>
/// <param name="To">The kind of the later one.</param>
/// <param name="Steps">How many steps followed so; null when withheld.</param>
public sealed record Transition(EmploymentKind From, EmploymentKind To, int? Steps);

/// <summary>A city's paths.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AsOf">The day of asking.</param>
/// <param name="Published">True when counts that reveal fewer people than the threshold are withheld.</param>
/// <param name="MostGapDays">The days without a step that end no spell.</param>
/// <param name="Totals">Everybody.</param>
/// <param name="Employments">Employment relations: steps at one company without a working day between them; null when withheld.</param>
/// <param name="Kinds">By employment kind.</param>
/// <param name="Areas">By housing area, by name; people from elsewhere last.</param>
/// <param name="Transitions">From kind to kind.</param>
public sealed record PathwayFigures(
    string City, DateOnly AsOf, bool Published, int MostGapDays, PathwayCounts Totals, int? Employments, IReadOnlyList<KindPathways> Kinds,
    IReadOnlyList<AreaPathways> Areas, IReadOnlyList<Transition> Transitions)
{
    /// <summary>The exact figures.</summary>
    public static PathwayFigures Of(PathwayCity document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new PathwayFigures(
            document.City, asOf, Published: false, Pathway.MostGapDays, Counts(document.Totals), document.Totals.Employments,
            [.. document.Kinds.Select(kind => new KindPathways(kind.Key, Counts(kind.Value)))],
            [
                .. document.Areas.Where(area => area.Key != Guid.Empty)
                    .Select(area => new AreaPathways(area.Key, document.Names.GetValueOrDefault(area.Key), Counts(area.Value)))
                    .OrderBy(area => area.Name, StringComparer.Ordinal),
                .. document.Areas.TryGetValue(Guid.Empty, out var elsewhere) ? [new AreaPathways(null, null, Counts(elsewhere))] : Array.Empty<AreaPathways>(),
            ],
            [.. document.Transitions.SelectMany(from => from.Value.Select(to => new Transition(from.Key, to.Key, to.Value.Count)))]);
    }

    private static PathwayCounts Counts(PathwayTally tally) => new(tally.People, tally.Spells, tally.Steps);
}
