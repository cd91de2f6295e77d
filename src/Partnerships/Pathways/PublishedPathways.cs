using Partnerships.Disclosure;
using Partnerships.JobCreation;

namespace Partnerships.Pathways;

/// <summary>Figures of paths as they may be published. Steps are the started placements of the city's published job creation, and shown where that
/// shows them. People and spells are shown where no difference of two counts tells of fewer than the threshold: neither the people or spells without
/// a step of the row, nor the further steps and spells of those who have several, nor what the rows come to beyond the whole.</summary>
public static class PublishedPathways
{
    /// <summary>The figures with counts withheld where need be.</summary>
    /// <param name="document">The city's document.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="dashboard">The city's published figures of job creation of the same day.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static PathwayFigures Publish(this PathwayCity document, DateOnly asOf, JobCreationFigures dashboard, int threshold = Tables.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var exact = PathwayFigures.Of(document, asOf);
        var totals = Row(exact.Totals, exact.Totals, dashboard.Totals.Started, threshold);
        if (dashboard.People != totals.People) totals = totals with { People = null, Spells = null };
        var kinds = Rows(
            exact.Kinds, kind => kind.Counts, kind => dashboard.Kinds.FirstOrDefault(known => known.Kind == kind.Kind)?.Counts.Started,
            exact.Totals, totals, threshold);
        var areas = Rows(
            exact.Areas, area => area.Counts, area => dashboard.Areas.FirstOrDefault(known => known.Area == area.Area)?.Counts.Started,
            exact.Totals, totals, threshold);
        var employments = exact.Employments!.Value;
        return exact with
        {
            Published = true,
            Totals = totals,
            Employments = totals.Spells is { } spells && IsOpen(totals.Steps!.Value - employments, threshold) && IsOpen(employments - spells, threshold)
                ? employments
                : null,
            Kinds = [.. exact.Kinds.Zip(kinds, (kind, counts) => kind with { Counts = counts })],
            Areas = [.. exact.Areas.Zip(areas, (area, counts) => area with { Counts = counts })],
            Transitions = Transitions(document, exact, totals, threshold),
        };
    }

    private static PathwayCounts[] Rows<T>(
        IReadOnlyList<T> rows, Func<T, PathwayCounts> counts, Func<T, int?> started, PathwayCounts whole, PathwayCounts shownWhole, int threshold)
    {
        PathwayCounts[] shown = [.. rows.Select(row => Row(counts(row), whole, started(row), threshold))];
        var withPeople = shownWhole.People is not null && MayAddUp(shown, row => row.People, whole.People!.Value);
        var withSpells = withPeople && shownWhole.Spells is not null && MayAddUp(shown, row => row.Spells, whole.Spells!.Value);
        return [.. shown.Select(row => row with { People = withPeople ? row.People : null, Spells = withSpells ? row.Spells : null })];

        // What all rows come to beyond the whole are those in several.
        bool MayAddUp(PathwayCounts[] all, Func<PathwayCounts, int?> of, int sum) =>
            Array.Exists(all, row => of(row) is null) || IsOpen(all.Sum(row => of(row)!.Value) - sum, threshold);
    }

    private static PathwayCounts Row(PathwayCounts exact, PathwayCounts whole, int? started, int threshold)
    {
        var (people, spells, steps) = (exact.People!.Value, exact.Spells!.Value, exact.Steps!.Value);
        if (started != steps) return PathwayCounts.Nothing;
        var withPeople = IsOpen(people, threshold) && IsOpen(whole.People!.Value - people, threshold) && IsOpen(steps - people, threshold);
        var withSpells = withPeople && IsOpen(whole.Spells!.Value - spells, threshold)
            && IsOpen(steps - spells, threshold) && IsOpen(spells - people, threshold);
        return new PathwayCounts(withPeople ? people : null, withSpells ? spells : null, steps);
    }

    /// <summary>Steps less spells are the transitions of all kinds: a total that is shown when both are.</summary>
    private static IReadOnlyList<Transition> Transitions(PathwayCity document, PathwayFigures exact, PathwayCounts totals, int threshold)
    {
        if (totals.Steps is null) return [.. exact.Transitions.Select(transition => transition with { Steps = null })];
        var network = new SumNetwork();
        var (whole, parts) = (network.Sum(), network.Sum());
        network.Add(parts, whole, exact.Transitions.Sum(transition => transition.Steps!.Value), isFixed: totals.Spells is not null);
        var cells = exact.Transitions.Select(transition =>
        {
            var cell = network.Add(whole, parts, transition.Steps!.Value);
            if (document.Transitions[transition.From][transition.To].People < threshold) network.Withhold(cell);
            return cell;
        }).ToArray();
        var isProtected = network.TryProtect(threshold);
        return
        [
            .. exact.Transitions.Zip(cells, (transition, cell) =>
                isProtected && !network.IsWithheld(cell) ? transition : transition with { Steps = null }),
        ];
    }

    private static bool IsOpen(int count, int threshold) => count == 0 || count >= threshold;
}
