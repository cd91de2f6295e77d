using System.Text.Json;
using System.Text.Unicode;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>The bytes of a request's body.</summary>
internal static class BodyBytes
{
    private const int Part = 16 * 1024;

    /// <summary>All of them, or null when there are too many.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int most = ApiJson.MaxBytes)
    {
        if (request.ContentLength > most) return null;
        if (request.ContentLength is { } length and <= Part)
        {
            var all = new byte[length];
            var read = await request.Body.ReadAtLeastAsync(all, all.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
            return all[..read];
        }
        using var bytes = new MemoryStream();
        var part = new byte[Part];
        for (int read; (read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>Why they are no JSON that is taken, or null.</summary>
    public static Refusal? Fault(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ApiJson.MaxBytes });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && !IsText(ref reader))
                    return ApiRefusals.JsonMalformed.With(Place(bytes[..(int)reader.TokenStartIndex]));
                if (reader.CurrentDepth >= ApiJson.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return ApiRefusals.NestingTooDeep.With(ApiJson.MaxDepth);
            }
            return null;
        }
        catch (JsonException malformed)
        {
            return ApiRefusals.JsonMalformed.With(Place(malformed.LineNumber, malformed.BytePositionInLine));
        }
    }

    /// <summary>False for a name that is no Unicode text: bytes that are not UTF-8, or a lone surrogate. Of such a value its place can be
    /// told, of such a name it cannot.</summary>
    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Utf8.IsValid(reader.ValueSpan);
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Place(ReadOnlySpan<byte> before) => Place(before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);

    private static string Place(long? line, long? column) => FormattableString.Invariant($"{line + 1}:{column + 1}");
}
