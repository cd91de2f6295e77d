using System.Globalization;
using Partnerships.Companies;

namespace Partnerships.Server.Imports;

/// <summary>Places by kind as an item of a cell: <c>2 Læreplads</c>; of expected openings also occupation and days, where they are stated (in
/// brackets, since a code and a year side by side would look like a civil registration number):
/// <c>2 Læreplads (711200) 01-08-2026..31-12-2026</c>.</summary>
internal static class ExpectedCell
{
    /// <summary>How an item is written.</summary>
    public const string Form = "2 Læreplads; 1 Virksomhedspraktik (711200) 01-08-2026..31-12-2026";

    private const string Between = "..";

    /// <summary>Reads one; null when it cannot be read.</summary>
    public static ExpectedOpening? Read(string item)
    {
        var words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count < 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        words.RemoveAt(0);
        DateOnly? from = null, to = null;
        if (words[^1].Contains(Between, StringComparison.Ordinal))
        {
            if (words[^1].Split(Between) is not [var first, var last] || !IsDay(first, out from) || !IsDay(last, out to)) return null;
            words.RemoveAt(words.Count - 1);
        }
        string? occupation = null;
        if (words.Count > 1 && words[^1].Trim('(', ')') is var code && code.All(char.IsAsciiDigit))
        {
            occupation = code;
            words.RemoveAt(words.Count - 1);
        }
        return Choices.Find<EmploymentKind>(string.Join(' ', words)) is { } kind ? new(kind, count, occupation, from, to) : null;
    }

    /// <summary>Writes one.</summary>
    public static string Write(ExpectedOpening it, RowWriter row)
    {
        var days = it.From is null && it.To is null ? null : $"{row.Day(it.From)}{Between}{row.Day(it.To)}";
        var occupation = it.Occupation is { } code ? $"({code})" : null;
        string?[] words = [it.Count.ToString(CultureInfo.InvariantCulture), row.Word(it.Kind), occupation, days];
        return string.Join(' ', words.Where(word => word is not null));
    }

    private static bool IsDay(string text, out DateOnly? day)
    {
        day = text.Length == 0 ? null : RowReader.ToDate(text);
        return text.Length == 0 || day is not null;
    }
}
