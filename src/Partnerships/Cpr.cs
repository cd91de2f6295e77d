using System.Text.RegularExpressions;

namespace Partnerships;

/// <summary>Civil registration numbers (CPR), which must never enter an event.</summary>
public static partial class Cpr
{
    /// <summary>True when a text holds ten digits that begin with a day and a month, with or without a dash or space before
    /// the last four, and with or without dots, dashes or slashes within the date. Days from 61 on are replacement numbers. No
    /// check digit is asked for: since October 2007 numbers are issued without one (cpr.dk). Digits within a UUID are none.</summary>
    public static bool IsLikelyIn(string text) => Shape().IsMatch(text) && Shape().IsMatch(Uuid().Replace(text, "x"));

    /// <summary>The number as ten digits with a hyphen before the last four; null when it is none: ten digits, with or without the
    /// hyphen, that begin with a day and a month as above. Modulus 11 is never asked for.</summary>
    public static string? Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Number().IsMatch(text) ? $"{text[..6]}-{text[^4..]}" : null;
    }

    [GeneratedRegex(@"^(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{2}-?[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w-])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"(?<![0-9])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])([./-]?)(0[1-9]|1[0-2])\2[0-9]{2}\s?[-\u2010-\u2015\u2212]?\s?[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
