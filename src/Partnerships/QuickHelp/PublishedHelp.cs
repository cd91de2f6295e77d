using Partnerships.Disclosure;

namespace Partnerships.QuickHelp;

/// <summary>Figures of quick help as they may be published. Counted are problems, and a person can have several: so a row is shown only when it is
/// of as many different residents as the threshold, and the reporters only when that is so of each. A quantile is shown where as many problems lie
/// on either side of it. An agreement's figures are never published: a city's less one agreement's would tell of the others.</summary>
public static class PublishedHelp
{
    /// <summary>The figures with counts withheld where need be.</summary>
    /// <param name="document">A city's document.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="threshold">The least count of people that is shown, beside zero.</param>
    public static HelpFigures Publish(this HelpDocument document, DateOnly asOf, int threshold = Tables.DefaultThreshold)
    {
        var exact = HelpFigures.Of(document, asOf, threshold);
        HelpFigure[] rows = [.. exact.Reporters.Where(row => row.Problems > 0)];
        if (exact.Overall.Problems == 0) return exact with { Published = true };
        if (IsFew(exact.Overall.People!.Value)) return Withheld(exact);
        if (Array.Exists(rows, row => IsFew(row.People!.Value)))
            return Withheld(exact) with { Overall = Protect([exact.Overall], exact.Overall, threshold)[0] };
        var shown = Protect(rows, exact.Overall, threshold);
        return exact with
        {
            Published = true,
            Overall = shown[^1] with { By = null },
            Reporters = [.. exact.Reporters.Select(row => row.Problems == 0 ? row with { People = null } : shown[Array.IndexOf(rows, row)])],
        };

        bool IsFew(int people) => people > 0 && people < threshold;
    }

    /// <summary>The rows, and their sum last. Each split of the problems is protected with its totals; what one withholds the others do too.</summary>
    private static HelpFigure[] Protect(HelpFigure[] rows, HelpFigure overall, int threshold)
    {
        var taken = Marks(rows, threshold, row => [row.InTime!.Value, row.Late!.Value, row.Waiting!.Value]);
        var resolved = Marks(rows, threshold, row => [row.Resolved!.Value, row.Problems!.Value - row.Resolved!.Value]);
        var reopened = Marks(rows, threshold, row => [row.Reopened!.Value, row.Problems!.Value - row.Reopened!.Value]);
        return [.. rows.Append(overall).Select((row, i) =>
        {
            var isWithheld = taken[i, 3] || resolved[i, 2] || reopened[i, 2];
            return row with
            {
                Problems = isWithheld ? null : row.Problems,
                People = null,
                InTime = taken[i, 0] ? null : row.InTime,
                Late = taken[i, 1] ? null : row.Late,
                Waiting = taken[i, 2] ? null : row.Waiting,
                Resolved = resolved[i, 0] ? null : row.Resolved,
                Reopened = reopened[i, 0] ? null : row.Reopened,
                Answer = isWithheld ? new(null, null) : row.Answer,
                Resolution = isWithheld || resolved[i, 0] ? new(null, null) : row.Resolution,
            };
        })];
    }

    private static bool[,] Marks(HelpFigure[] rows, int threshold, Func<HelpFigure, int[]> split)
    {
        var cells = rows.Select(split).ToArray();
        var table = new int[cells.Length, cells[0].Length];
        for (var r = 0; r < cells.Length; r++)
            for (var c = 0; c < cells[r].Length; c++) table[r, c] = cells[r][c];
        return Tables.Withhold(table, threshold);
    }

    private static HelpFigures Withheld(HelpFigures exact)
    {
        return exact with { Published = true, Overall = Nothing(exact.Overall), Reporters = [.. exact.Reporters.Select(Nothing)] };

        static HelpFigure Nothing(HelpFigure row) => new(row.By, null, null, null, null, null, null, new(null, null), null, new(null, null));
    }
}
