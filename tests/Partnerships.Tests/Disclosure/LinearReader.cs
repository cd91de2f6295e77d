namespace Partnerships.Tests.Disclosure;

/// <summary>A reader who adds and subtracts: all that follows linearly from what was read.</summary>
internal sealed class LinearReader
{
    private readonly List<(int Pivot, Dictionary<int, double> Row)> rows = [];
    private readonly Dictionary<object, int> unknowns = [];

    /// <summary>The unknown with a name.</summary>
    public int Unknown(object name)
    {
        if (!unknowns.TryGetValue(name, out var number)) unknowns.Add(name, number = unknowns.Count);
        return number;
    }

    /// <summary>Reads that a sum of unknowns has some value; which one does not matter to what can be computed.</summary>
    public void Read(IEnumerable<(int Unknown, int Factor)> sum)
    {
        var row = Reduce(sum);
        if (row.Count == 0) return;
        var pivot = row.MaxBy(term => Math.Abs(term.Value)).Key;
        var scale = row[pivot];
        foreach (var unknown in row.Keys.ToList()) row[unknown] /= scale;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Row.TryGetValue(pivot, out var factor)) Subtract(rows[i].Row, row, factor);
        rows.Add((pivot, row));
    }

    /// <summary>True when the value of a sum of unknowns follows.</summary>
    public bool Knows(IEnumerable<(int Unknown, int Factor)> sum) => Reduce(sum).Count == 0;

    private Dictionary<int, double> Reduce(IEnumerable<(int Unknown, int Factor)> sum)
    {
        var row = new Dictionary<int, double>();
        foreach (var (unknown, factor) in sum) row[unknown] = row.GetValueOrDefault(unknown) + factor;
        foreach (var (pivot, known) in rows)
            if (row.TryGetValue(pivot, out var factor)) Subtract(row, known, factor);
        return row.Where(term => Math.Abs(term.Value) > 1e-7).ToDictionary();
    }

    private static void Subtract(Dictionary<int, double> row, Dictionary<int, double> known, double factor)
    {
        foreach (var (unknown, value) in known)
        {
            var left = row.GetValueOrDefault(unknown) - factor * value;
            if (Math.Abs(left) > 1e-9) row[unknown] = left;
            else row.Remove(unknown);
        }
    }
}
