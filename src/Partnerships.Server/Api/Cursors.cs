using System.Buffers.Text;
using System.Text;

namespace Partnerships.Server.Api;

/// <summary>Cursors hide what they hold, so that nobody builds one: base64url of the last key.</summary>
internal static class Cursors
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cursor after a key.</summary>
    public static string Encode(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key, or null when it is no cursor.</summary>
    public static string? Decode(string cursor)
    {
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(cursor)) is { } key && !key.Contains('\0', StringComparison.Ordinal) ? key : null;
        }
        catch (Exception invalid) when (invalid is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
