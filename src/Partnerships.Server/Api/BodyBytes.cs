using System.Text.Json;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>The bytes of a request's body.</summary>
internal static class BodyBytes
{
    /// <summary>All of them, or null when there are too many.</summary>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.ContentLength > ApiJson.MaxBytes) return null;
        using var bytes = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            if (bytes.Length + read > ApiJson.MaxBytes) return null;
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
                if (reader.CurrentDepth >= ApiJson.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return ApiRefusals.NestingTooDeep.With(ApiJson.MaxDepth);
            return null;
        }
        catch (JsonException malformed)
        {
            return ApiRefusals.JsonMalformed.With(
                FormattableString.Invariant($"{malformed.LineNumber + 1}:{malformed.BytePositionInLine + 1}"));
        }
    }
}
