using System.Globalization;

namespace Partnerships.Server.Imports;

/// <summary>Reads the cells of one row, and collects what cannot be read. What a method gives then is not to be used.</summary>
internal sealed class RowReader
{
    private const int CityCode = 4;
    private static readonly string[] Dates = ["d-M-yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd"];
    private readonly SheetRow row;
    private readonly Layout layout;
    private readonly List<RowFault> faults = [];

    public RowReader(SheetRow row, Layout layout, string? city)
    {
        (this.row, this.layout) = (row, layout);
        if (!row.Cells.Skip(layout.Width).All(string.IsNullOrWhiteSpace)) faults.Add(new(row.Number, null, SheetRefusals.RowTooLong));
        City = ReadCity(city);
    }

    /// <summary>What cannot be read.</summary>
    public IReadOnlyList<RowFault> Faults => faults;

    /// <summary>The row's city: the one that the whole file is for, or the one in its cell.</summary>
    public string City { get; }

    /// <summary>True when the cell is filled in.</summary>
    public bool Has(Column column) => Cell(column).Length > 0;

    /// <summary>A text that must be there.</summary>
    public string Text(Column column) => Optional(column) ?? Refuse(column, SheetRefusals.CellMissing, "");

    /// <summary>A text, or null. One that looks like a civil registration number is refused whatever the column, since refusals may tell
    /// what a cell says and a name-based id can be guessed.</summary>
    public string? Optional(Column column)
    {
        var cell = Cell(column);
        if (cell.Length == 0) return null;
        return Cpr.IsLikelyIn(cell) ? Refuse(column, Refusals.LooksLikeCpr, "") : cell;
    }

    /// <summary>The id that a key stands for among its kind in the row's city.</summary>
    public Guid Id(Column column, string kind) => SheetKey.ToId(City, kind, Text(column));

    /// <summary>An id that no sheet has a key for, or null.</summary>
    public Guid? OptionalId(Column column) =>
        !Has(column) ? null
        : Guid.TryParseExact(Cell(column), "D", out var id) ? id
        : Refuse<Guid?>(column, SheetRefusals.CellUnreadable.With("UUID"), null);

    /// <summary>The items of a cell: each on a line of its own, or, in a cell of one line, between <c>|</c> or <c>;</c>.</summary>
    public string[] List(Column column)
    {
        var cell = Optional(column) ?? "";
        char[] between = cell.Contains('\n', StringComparison.Ordinal) ? ['\n'] : ['|', ';'];
        return [.. cell.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(item => item != RowWriter.EndOfLines)];
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly Date(Column column) => Has(column) ? OptionalDate(column) ?? default : Refuse<DateOnly>(column, SheetRefusals.CellMissing, default);

    /// <summary>A date, or null.</summary>
    public DateOnly? OptionalDate(Column column) =>
        !Has(column) ? null
        : ToDate(Cell(column)) ?? Refuse<DateOnly?>(column, SheetRefusals.CellUnreadable.With("31-12-2026, 31.12.2026, 31/12/2026, 2026-12-31"), null);

    /// <summary>A number that must be there, with a decimal comma or point.</summary>
    public decimal Number(Column column) =>
        !Has(column) ? Refuse(column, SheetRefusals.CellMissing, 0m)
        : decimal.TryParse(Cell(column).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Refuse(column, SheetRefusals.CellUnreadable.With("32,5 / 32.5"), 0m);

    /// <summary>One of an enumeration's words, in Danish or English; null when the cell is empty.</summary>
    public T? Choice<T>(Column column) where T : struct, Enum =>
        !Has(column) ? null : Choices.Find<T>(Cell(column)) ?? Refuse<T?>(column, SheetRefusals.CellUnreadable.With(Choices.Of<T>()), null);

    /// <summary>One of an enumeration's words that must be there.</summary>
    public T MustChoose<T>(Column column) where T : struct, Enum =>
        Has(column) ? Choice<T>(column) ?? default : Refuse<T>(column, SheetRefusals.CellMissing, default);

    /// <summary>The items of a cell as a form of their own reads them.</summary>
    public T[] Items<T>(Column column, Func<string, T?> read, string form) where T : class
    {
        var items = List(column).Select(read).ToList();
        return items.Contains(null) ? Refuse<T[]>(column, SheetRefusals.CellUnreadable.With(form), []) : [.. items.OfType<T>()];
    }

    /// <summary>What the row says, for telling it from another.</summary>
    public string Content => string.Join('\u001f', layout.Columns.Select(column => Cell(column)));

    /// <summary>A date in one of the forms that people write.</summary>
    public static DateOnly? ToDate(string text) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Says that a rule is violated in a column.</summary>
    public void Refuse(Column column, Refusal refusal) => faults.Add(new RowFault(row.Number, layout.HeaderOf(column), refusal));

    private T Refuse<T>(Column column, Refusal refusal, T instead)
    {
        Refuse(column, refusal);
        return instead;
    }

    private string Cell(Column column) =>
        layout.IndexOf(column) is { } i && i < row.Cells.Length ? FormulaGuard.Remove(row.Cells[i].Trim()) : "";

    // Spreadsheets take a code for a number and drop its first zero.
    private string ReadCity(string? given)
    {
        var cell = Cell(Column.City);
        var own = cell.Length == 0 ? null : cell.PadLeft(CityCode, '0');
        if (own is { } code && (code.Length > CityCode || !code.All(char.IsAsciiDigit))) return Refuse(Column.City, Refusals.CityCodeInvalid, "");
        if (own is not null && given is not null && own != given) return Refuse(Column.City, SheetRefusals.OtherCity, "");
        return own ?? given ?? Refuse(Column.City, SheetRefusals.CellMissing, "");
    }
}
