using FsCheck;
using FsCheck.Fluent;

namespace Partnerships.Tests;

/// <summary>Texts that tempt: labels and separators of the product's own formats, odd spaces, combining marks, controls.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "å", "a\u030a", "Ø", "x", " ", "  ", "\n", "\n  ", "\n      ", "\t", ": ", "Tekst: ", "\n  Tekst: x", "PARTER (1)\n", "(", "1", "-",
        "\"", "\\", "/", "~", "€", "😀", "\u2028", "\u00a0", "\u200d", "é", "e\u0301", "\ufeff",
    ];

    private static readonly string[] Malformed = ["\0", "\u0007", "\u0085", "\u202e", "\ud800", "\udc00", "\r\n", "\r", "0101701234"];

    /// <summary>Text that can be encoded, of none to some twenty characters.</summary>
    public static Gen<string> WellFormed { get; } = Gen.Elements(Pieces).ArrayOf().Resize(8).Select(string.Concat);

    /// <summary>Any text, also what no decision accepts.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, WellFormed),
        (3, Gen.Elements<string>([.. Pieces, .. Malformed]).ArrayOf().Resize(8).Select(string.Concat)),
        (1, Gen.Elements("", " ", new string('x', 201), new string('\u0301', 30_000))));
}
