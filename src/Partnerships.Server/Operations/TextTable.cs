namespace Partnerships.Server.Operations;

/// <summary>Rows for people: columns as wide as what is in them, numbers to the right.</summary>
internal sealed class TextTable(params TextTable.Column[] columns)
{
    private const string Between = "  ";
    private readonly List<string[]> rows = [[.. columns.Select(column => column.Head)]];

    /// <summary>A column.</summary>
    /// <param name="Head">What stands over it.</param>
    /// <param name="IsNumber">True puts it to the right.</param>
    internal readonly record struct Column(string Head, bool IsNumber = false);

    public static Column Words(string head) => new(head);

    public static Column Number(string head) => new(head, IsNumber: true);

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = columns.Select((_, at) => rows.Max(row => row[at].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join(Between, row.Select((cell, at) => columns[at].IsNumber ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]))).TrimEnd());
    }
}
