using System.Text;

namespace Partnerships.Server.Imports;

/// <summary>From a file's bytes to its text, and what divides its cells.</summary>
internal static class SheetText
{
    private const string Hint = "sep=";
    private static readonly char[] Delimiters = [';', ',', '\t'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Spreadsheet programs in Danish still save CSV so. Not in the box without its provider.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8, with or without a byte order mark; what is none is Windows-1252, in which any bytes are a text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    /// <summary>What divides the cells: what a first line <c>sep=;</c> says, which Excel writes, or what stands oftenest in the line of headers
    /// outside of quotes. Gives also whether there is such a first line.</summary>
    public static (char Delimiter, bool HasHint) Delimiter(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(Hint, StringComparison.OrdinalIgnoreCase) && text.Length > Hint.Length) return (text[Hint.Length], true);
        Span<int> counts = stackalloc int[Delimiters.Length];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\n' or '\r') break;
            else if (Array.IndexOf(Delimiters, c) is >= 0 and var i) counts[i]++;
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return (Delimiters[best], false);
    }
}
