using Partnerships.Disclosure;

namespace Partnerships.JobCreation;

/// <summary>Figures of job creation as they may be published: no count reveals fewer people than the threshold, not even by
/// subtraction within the dashboard. Dashboards are always published so. Those who follow the single placements of a city
/// (case workers, auditors) may have the exact figures, in a way that says so.
/// <para>Counted are steps; a person with several steps is several of them. Pledged and opened places and the goals themselves are no
/// counts of people and always shown. Filled positions are withheld by month and by area: beside the started placements
/// of the same month they would tell how many of those ended early.</para></summary>
public static class PublishedJobCreation
{
    /// <summary>The figures with counts withheld where need be.</summary>
    /// <param name="figures">Exact figures.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static JobCreationFigures Publish(this JobCreationFigures figures, int threshold = Tables.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var totals = figures.Totals;
        var isWhole = figures.Months.Sum(month => month.Counts.Started) == totals.Started;
        for (var depth = isWhole ? Deepest(figures, threshold) : Depth.Nothing; depth < Depth.Nothing; depth++)
        {
            if (Kinds(figures, depth, threshold) is { } kinds
                && Areas(figures, depth, threshold) is { } areas
                && PublishedMonths.Of(figures, depth, threshold) is { } months)
            {
                var published = figures with
                {
                    Published = true,
                    Totals = Total(totals, depth, threshold),
                    Kinds = kinds,
                    Areas = areas,
                    Months = months.Months,
                    Goals = [],
                };
                return published with { Goals = PublishedGoals.Of(figures, published, months.Goals, threshold) };
            }
        }
        return Nothing(figures);
    }

    /// <summary>The companies of a city with counts withheld where need be; most are small.</summary>
    /// <param name="companies">Exact figures of all of the city's companies: a part of them cannot be judged.</param>
    /// <param name="city">The city's exact figures.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static IReadOnlyList<CompanyFigure> Publish(
        this IReadOnlyList<CompanyFigure> companies, JobCreationFigures city, int threshold = Tables.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var published = city.Publish(threshold).Totals;
        var isWhole = companies.Sum(company => company.Counts.Started) == city.Totals.Started;
        var deepest = !isWhole ? Depth.Nothing : published.Active is not null ? Depth.Outcomes : published.Started is not null ? Depth.Starts : Depth.Nothing;
        for (var depth = deepest; depth < Depth.Nothing; depth++)
        {
            if (Rows([.. companies.Select(company => company.Counts)], city.Totals, depth, threshold) is { } rows)
                return [.. companies.Zip(rows, (company, row) => company with { Counts = row })];
        }
        return [.. companies.Select(company => company with { Counts = Withheld(company.Counts) })];
    }

    private static Depth Deepest(JobCreationFigures figures, int threshold)
    {
        var totals = figures.Totals;
        var marks = Tables.Withhold([totals.Active!.Value, totals.EndedEarly!.Value, totals.EndedAsPlanned!.Value], threshold);
        return marks[^1] || (figures.People > 0 && figures.People < threshold) ? Depth.Nothing
            : marks.Contains(true) ? Depth.Starts
            : Depth.Outcomes;
    }

    private static Counts Total(Counts totals, Depth depth, int threshold) =>
        depth == Depth.Starts ? Withheld(totals) with { Started = totals.Started }
        : OutcomeNetwork.CanShowFilled(totals) && Rows([totals], totals, depth, withFilled: true, threshold) is not null ? totals
        : totals with { Filled = null };

    private static IReadOnlyList<KindFigure>? Kinds(JobCreationFigures figures, Depth depth, int threshold)
    {
        var rows = Rows([.. figures.Kinds.Select(kind => kind.Counts)], figures.Totals, depth, threshold);
        return rows is null ? null : [.. figures.Kinds.Zip(rows, (kind, row) => kind with { Counts = row })];
    }

    /// <summary>A table's rows, with their filled positions where these can be shown, else without.</summary>
    private static IReadOnlyList<Counts>? Rows(IReadOnlyList<Counts> exact, Counts city, Depth depth, int threshold)
    {
        var canShowFilled = exact.Append(city).All(OutcomeNetwork.CanShowFilled);
        return (canShowFilled ? Rows(exact, city, depth, withFilled: true, threshold) : null) ?? Rows(exact, city, depth, withFilled: false, threshold);
    }

    private static IReadOnlyList<Counts>? Rows(IReadOnlyList<Counts> exact, Counts city, Depth depth, bool withFilled, int threshold)
    {
        var table = new OutcomeNetwork(city, depth, withFilled);
        var rows = exact.Select(table.Row).ToArray();
        return table.Network.TryProtect(threshold) ? [.. exact.Zip(rows, (counts, row) => row.Shown(counts))] : null;
    }

    private static IReadOnlyList<AreaFigure>? Areas(JobCreationFigures figures, Depth depth, int threshold)
    {
        var table = new OutcomeNetwork(figures.Totals, depth);
        var rows = figures.Areas.Select(area => area.Statuses.Count > 0
            ? table.Split(area.Counts, area.Statuses.Select(status => status.Counts))
            : (Row: table.Row(area.Counts), Parts: [])).ToArray();
        if (!table.Network.TryProtect(threshold)) return null;
        return
        [
            .. figures.Areas.Zip(rows, (area, row) => area with
            {
                Counts = row.Row.Shown(area.Counts),
                Statuses = [.. area.Statuses.Zip(row.Parts, (status, part) => status with { Counts = part.Shown(status.Counts) })],
            }),
        ];
    }

    private static JobCreationFigures Nothing(JobCreationFigures figures) => figures with
    {
        Published = true,
        Totals = Withheld(figures.Totals),
        People = figures.People == 0 ? 0 : null,
        Goals = [.. figures.Goals.Select(goal => goal with { Started = null })],
        Months = [.. figures.Months.Select(month => month with { Counts = Withheld(month.Counts) })],
        Kinds = [.. figures.Kinds.Select(kind => kind with { Counts = Withheld(kind.Counts) })],
        Areas =
        [
            .. figures.Areas.Select(area => area with
            {
                Counts = Withheld(area.Counts),
                Statuses = [.. area.Statuses.Select(status => status with { Counts = Withheld(status.Counts) })],
            }),
        ],
    };

    private static Counts Withheld(Counts counts) =>
        counts with { Filled = null, Started = null, Active = null, EndedEarly = null, EndedAsPlanned = null };
}
