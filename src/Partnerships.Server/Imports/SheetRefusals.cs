namespace Partnerships.Server.Imports;

/// <summary>What a sheet itself can violate, before any rule of the domain is asked. No refusal repeats a cell: it may hold what must not be
/// repeated.</summary>
internal static class SheetRefusals
{
    /// <summary>There is no row below the headers.</summary>
    public static Refusal Empty { get; } = new("sheet-empty", RefusalKind.Invalid);

    /// <summary>The headers are those of no kind of sheet, or of several; the value lists the kinds.</summary>
    public static Refusal KindUnclear { get; } = new("sheet-kind-unclear", RefusalKind.Invalid);

    /// <summary>A column that must be there is not; the value is its header.</summary>
    public static Refusal ColumnMissing { get; } = new("column-missing", RefusalKind.Invalid);

    /// <summary>Two headers name the same column.</summary>
    public static Refusal ColumnTwice { get; } = new("column-twice", RefusalKind.Invalid);

    /// <summary>The row's quotes do not match.</summary>
    public static Refusal QuotesUnmatched { get; } = new("quotes-unmatched", RefusalKind.Invalid);

    /// <summary>The row has more cells than there are headers.</summary>
    public static Refusal RowTooLong { get; } = new("row-too-long", RefusalKind.Invalid);

    /// <summary>A cell that must be filled in is empty.</summary>
    public static Refusal CellMissing { get; } = new("cell-missing", RefusalKind.Invalid);

    /// <summary>The cell cannot be read; the value shows what can.</summary>
    public static Refusal CellUnreadable { get; } = new("cell-unreadable", RefusalKind.Invalid);

    /// <summary>The row is about the same as an earlier one; the value is that one's number.</summary>
    public static Refusal KeyTwice { get; } = new("key-twice", RefusalKind.Invalid);

    /// <summary>The row names another city than the import.</summary>
    public static Refusal OtherCity { get; } = new("other-city", RefusalKind.Invalid);

    /// <summary>What is recorded differs from the row, and an import does not change it.</summary>
    public static Refusal RecordedOtherwise { get; } = new("recorded-otherwise", RefusalKind.Conflict);

    /// <summary>The rows were sound when they were tried, and one was refused as they were carried out, since others changed the same things
    /// meanwhile. The value says how many were carried out; those stay, and the same file again finishes it.</summary>
    public static Refusal Interrupted { get; } = new("import-interrupted", RefusalKind.Conflict);

    /// <summary>The body is no <c>text/csv</c>: 415.</summary>
    public static Refusal NotCsv { get; } = new("csv-expected", RefusalKind.Invalid);
}
