namespace Partnerships.Server.Imports;

/// <summary>Which cell of a row belongs to which column.</summary>
internal sealed class Layout
{
    private readonly SheetRow headers;
    private readonly Dictionary<Column, int> places = [];

    private Layout(SheetRow headers, SheetKind kind)
    {
        this.headers = headers;
        Columns = kind.Columns;
        foreach (var column in kind.Columns)
        {
            foreach (var i in Enumerable.Range(0, headers.Cells.Length).Where(i => column.Answers(headers.Cells[i])))
                if (!places.TryAdd(column, i)) Faults.Add(new RowFault(headers.Number, headers.Cells[i], SheetRefusals.ColumnTwice));
            if (column.Required && !places.ContainsKey(column))
            {
                var missing = SheetRefusals.ColumnMissing.With($"{column.Header.Danish} / {column.Header.English}");
                Faults.Add(new RowFault(headers.Number, column.Header.Danish, missing));
            }
        }
        Ignored = [.. headers.Cells.Where((header, i) => !places.ContainsValue(i) && header.Trim().Length > 0).Select(header => header.Trim())];
    }

    /// <summary>The columns of the kind.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many headers there are.</summary>
    public int Width => headers.Cells.Length;

    /// <summary>What is wrong with the headers.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>Headers that mean no column of the kind; what stands below them is not looked at.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Finds the columns of a kind of sheet among the headers.</summary>
    public static Layout Of(SheetRow headers, SheetKind kind) => new(headers, kind);

    /// <summary>The kind that the headers are of: the one whose required columns are all there and that knows most of them. Null when there is
    /// none, or two are as good.</summary>
    public static SheetKind? KindOf(SheetRow headers)
    {
        var fitting = SheetKinds.All.Select(kind => (Kind: kind, Layout: Of(headers, kind))).Where(it => it.Layout.Faults.Count == 0)
            .OrderByDescending(it => it.Layout.places.Count).Take(2).ToList();
        return fitting.Count == 0 || fitting.Count == 2 && fitting[0].Layout.places.Count == fitting[1].Layout.places.Count ? null : fitting[0].Kind;
    }

    /// <summary>The column's header as the file has it; as it should be when it has none.</summary>
    public string HeaderOf(Column column) => IndexOf(column) is { } i ? headers.Cells[i].Trim() : column.Header.Danish;

    /// <summary>Which cell is the column's; null when the file lacks it.</summary>
    public int? IndexOf(Column column) => places.TryGetValue(column, out var i) ? i : null;
}
