using CsvHelper;

namespace Partnerships.Server.Imports;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as a spreadsheet shows it: the headers are row 1, a cell of several lines is still one row.</param>
/// <param name="Cells">What stands in it, from the left; it may have fewer or more than there are headers.</param>
internal sealed record SheetRow(int Number, string[] Cells);

/// <summary>What is wrong with a row.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Column">The column's header as the file has it, or as it should; null when the whole row is meant.</param>
/// <param name="Refusal">The violated rule.</param>
internal sealed record RowFault(int Row, string? Column, Refusal Refusal);

/// <summary>A spreadsheet as it was saved as CSV (RFC 4180).</summary>
/// <param name="Headers">The first row that is not empty.</param>
/// <param name="Rows">The others, empty ones left out.</param>
/// <param name="Faults">Rows whose quotes do not match.</param>
internal sealed record Sheet(SheetRow Headers, IReadOnlyList<SheetRow> Rows, IReadOnlyList<RowFault> Faults)
{
    /// <summary>Reads a file.</summary>
    public static Sheet Parse(ReadOnlySpan<byte> bytes) => Parse(SheetText.Decode(bytes));

    /// <summary>Reads a text.</summary>
    public static Sheet Parse(string text)
    {
        var (delimiter, hasHint) = SheetText.Delimiter(text);
        var malformed = false;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = delimiter,
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            OnMalformedRecord = _ => malformed = true,
        });
        SheetRow? headers = null;
        var (rows, faults) = (new List<SheetRow>(), new List<RowFault>());
        for (var number = 1; reader.Read(); number++, malformed = false)
        {
            var cells = reader.Current.ToArray();
            if (malformed) faults.Add(new RowFault(number, null, SheetRefusals.QuotesUnmatched));
            if (hasHint && number == 1 || cells.All(string.IsNullOrWhiteSpace)) continue;
            if (headers is null) headers = new SheetRow(number, cells);
            else if (!malformed) rows.Add(new SheetRow(number, cells));
        }
        return new Sheet(headers ?? new SheetRow(1, []), rows, faults);
    }
}
