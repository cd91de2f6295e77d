using Partnerships.EventStore;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>Writes what is registered in a city as a sheet that the import takes back: CSV with <c>;</c> and a byte order mark, which
/// spreadsheet programs in Danish open as they are.</summary>
internal sealed class Exporting(IEventStore log)
{
    private const char ByteOrderMark = '\ufeff', Delimiter = ';';
    private static readonly char[] Quoted = [Delimiter, '"', '\n', '\r'];

    /// <summary>Writes it.</summary>
    /// <param name="output">Where.</param>
    /// <param name="kind">The kind of sheet.</param>
    /// <param name="city">The city; null for the headers alone.</param>
    /// <param name="language">The language of headers and words.</param>
    /// <param name="at">As it stood at that time; null for now.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Write(TextWriter output, SheetKind kind, string? city, Language language, DateTimeOffset? at, CancellationToken cancellation)
    {
        await output.WriteAsync(ByteOrderMark);
        await output.WriteAsync(Line(kind.Columns.Select(column => column.Header.In(language))));
        if (city is null) return;
        await foreach (var row in kind.Export(new ExportReader(log, at, cancellation), city, () => new RowWriter(language)))
            await output.WriteAsync(Line(kind.Columns.Select(column => FormulaGuard.Add(row[column]))));
    }

    private static string Line(IEnumerable<string> cells) => string.Join(Delimiter, cells.Select(Cell)) + "\r\n";

    private static string Cell(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
