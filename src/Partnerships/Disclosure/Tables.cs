namespace Partnerships.Disclosure;

/// <summary>Which cells of a table of counts of people may not be published, so that no figure reveals fewer people than the
/// threshold, not even by subtraction from totals. Zeros are shown: they reveal nobody.</summary>
public static class Tables
{
    /// <summary>The default threshold: fewer than five people are not shown.</summary>
    public const int DefaultThreshold = 5;

    /// <summary>Marks what to withhold of a row of counts that is published with its total.</summary>
    /// <returns>One mark per count, and the total's last.</returns>
    public static bool[] Withhold(IReadOnlyList<int> counts, int threshold = DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var network = new SumNetwork();
        var (whole, parts) = (network.Sum(), network.Sum());
        int[] cells = [.. counts.Select(count => network.Add(whole, parts, count)), network.Add(parts, whole, counts.Sum())];
        network.TryProtect(threshold);
        return [.. cells.Select(network.IsWithheld)];
    }

    /// <summary>Marks what to withhold of a table that is published with its row totals, column totals and grand total.</summary>
    /// <param name="counts">Rows and columns.</param>
    /// <param name="threshold">The least count that is shown, beside zero.</param>
    /// <returns>One row and one column more than the table: the marks of the totals come last.</returns>
    public static bool[,] Withhold(int[,] counts, int threshold = DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var network = new SumNetwork();
        var rowSums = Enumerable.Range(0, rows + 1).Select(_ => network.Sum()).ToArray();
        var columnSums = Enumerable.Range(0, columns + 1).Select(_ => network.Sum()).ToArray();
        var cells = new int[rows + 1, columns + 1];
        for (var r = 0; r <= rows; r++)
            for (var c = 0; c <= columns; c++)
            {
                var value = Total(counts, r, c);
                // A total closes the circle: it leads back from the columns' side to the rows'.
                cells[r, c] = r < rows == c < columns
                    ? network.Add(rowSums[r], columnSums[c], value)
                    : network.Add(columnSums[c], rowSums[r], value);
            }
        network.TryProtect(threshold);
        var marks = new bool[rows + 1, columns + 1];
        for (var r = 0; r <= rows; r++)
            for (var c = 0; c <= columns; c++) marks[r, c] = network.IsWithheld(cells[r, c]);
        return marks;
    }

    private static int Total(int[,] counts, int row, int column)
    {
        var total = 0;
        for (var r = 0; r < counts.GetLength(0); r++)
            for (var c = 0; c < counts.GetLength(1); c++)
                if ((r == row || row == counts.GetLength(0)) && (c == column || column == counts.GetLength(1))) total += counts[r, c];
        return total;
    }
}
