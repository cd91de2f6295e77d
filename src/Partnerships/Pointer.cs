using System.Globalization;
using System.Runtime.CompilerServices;

namespace Partnerships;

/// <summary>A JSON pointer (RFC 6901) that becomes a text only when a rule is violated, which few checks find. Written as a text, with
/// the numbers of items in braces.</summary>
[InterpolatedStringHandler]
public struct Pointer
{
    private string before = "", between = "", after = "";
    private int first, second, numbers;

    /// <summary>For the compiler.</summary>
    public Pointer(int literalLength, int formattedCount)
    {
        _ = literalLength;
        if (formattedCount > 2) throw new ArgumentOutOfRangeException(nameof(formattedCount), "A pointer has two numbers at most.");
    }

    /// <summary>One without numbers.</summary>
    public static implicit operator Pointer(string text) => new(0, 0) { before = text };

    /// <summary>For the compiler.</summary>
    public void AppendLiteral(string text)
    {
        if (numbers == 0) before = before.Length == 0 ? text : before + text;
        else if (numbers == 1) between += text;
        else after += text;
    }

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(string text) => AppendLiteral(text);

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(int number)
    {
        if (numbers++ == 0) first = number;
        else second = number;
    }

    /// <inheritdoc/>
    public override readonly string ToString() => numbers switch
    {
        0 => before,
        1 => string.Create(CultureInfo.InvariantCulture, $"{before}{first}{between}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{before}{first}{between}{second}{after}"),
    };
}
