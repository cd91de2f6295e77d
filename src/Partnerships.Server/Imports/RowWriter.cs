using System.Globalization;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>Writes the cells of one row of an export, in the reader's language.</summary>
internal sealed class RowWriter(Language language)
{
    /// <summary>A last line that is no item: by it a list of one item that holds what divides items is seen to be one of lines.</summary>
    public const string EndOfLines = "|";

    private readonly Dictionary<Column, string> cells = [];

    /// <summary>What stands in a column.</summary>
    public string this[Column column] => cells.GetValueOrDefault(column, "");

    public RowWriter Put(Column column, string? text)
    {
        if (!string.IsNullOrEmpty(text)) cells[column] = text;
        return this;
    }

    public RowWriter Put(Column column, Guid? id) => Put(column, id?.ToString("D"));

    public RowWriter Put(Column column, DateOnly? day) => Put(column, Day(day));

    public RowWriter Put(Column column, decimal number) =>
        Put(column, number.ToString("0.##", CultureInfo.GetCultureInfo(language == Language.Danish ? "da-DK" : "en-GB")));

    public RowWriter Put(Column column, Enum? value) => Put(column, value is null ? null : Word(value));

    /// <summary>A list: between <c>|</c>, or each on a line of its own where an item itself holds what divides them.</summary>
    public RowWriter Put(Column column, IEnumerable<string>? items)
    {
        var all = items?.ToList() ?? [];
        return Put(column, all.Exists(item => item.AsSpan().ContainsAny('|', ';')) ? string.Join('\n', all.Append(EndOfLines)) : string.Join(" | ", all));
    }

    /// <summary>A day as it is written.</summary>
    public string? Day(DateOnly? day) => day?.ToString(language == Language.Danish ? "dd-MM-yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An enumeration's value in words.</summary>
    public string Word(Enum value) => EnumTexts.Of(value).In(language);
}
