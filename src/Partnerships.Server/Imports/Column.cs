using System.Text.RegularExpressions;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>A column of a kind of sheet.</summary>
/// <param name="header">Its header, as an export writes it.</param>
/// <param name="required">True when a sheet of that kind must have it.</param>
/// <param name="aliases">Other headers under which it is known.</param>
internal sealed partial class Column(Text header, bool required, string[] aliases)
{
    private readonly HashSet<string> names = [.. aliases.Append(header.Danish).Append(header.English).Select(Plain)];

    /// <summary>Its header, as an export writes it.</summary>
    public Text Header => header;

    /// <summary>True when a sheet of that kind must have it.</summary>
    public bool Required => required;

    /// <summary>The column that a row's city stands in; every kind has it.</summary>
    public static Column City { get; } = Optional("By", "City", "Kommune", "Kommunekode", "Municipality", "Municipality code");

    /// <summary>The column of a row's key: a UUID, or any other text that names the row among its kind in its city.</summary>
    public static Column Key { get; } = Must("Nøgle", "Key", "Id", "Nr", "Nr.", "No", "No.");

    /// <summary>One that must be there.</summary>
    public static Column Must(string danish, string english, params string[] aliases) => new(new Text(danish, english), true, aliases);

    /// <summary>One that may be there.</summary>
    public static Column Optional(string danish, string english, params string[] aliases) => new(new Text(danish, english), false, aliases);

    /// <summary>True when a file's header means this column.</summary>
    public bool Answers(string header) => names.Contains(Plain(header));

    /// <summary>A word as it is compared: without case, stars and colons at its end, and with single spaces.</summary>
    public static string Plain(string word) => Spaces().Replace(word, " ").Trim(' ', '*', ':').ToUpperInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
