using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Partnerships.EventStore;

/// <summary>The hash that binds an event, and who, when and why, into the Merkle tree over the log.</summary>
public static class Leaf
{
    /// <summary>The width of a hash in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0x00;

    /// <summary>SHA-256(0x00 ‖ header ‖ payload), after RFC 6962, 2.1. The header is canonical JSON (RFC 8785) with the
    /// members actor, cause (absent when none), commandId, correlationId, effectiveOn, ordinal, recordedAt (UTC, six
    /// decimals, <c>Z</c>), stream, type, version. The position is not part of it: the tree binds it.</summary>
    public static byte[] Hash(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var header = new ArrayBufferWriter<byte>(512);
        WriteHeader(header, recorded);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(header.WrittenSpan);
        hash.AppendData(recorded.Payload.Span);
        return hash.GetHashAndReset();
    }

    private static void WriteHeader(ArrayBufferWriter<byte> target, RecordedEvent recorded)
    {
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = CanonicalJson.Options.Encoder, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("actor", recorded.Actor);
        if (recorded.Cause is { } cause) json.WriteString("cause", cause);
        json.WriteString("commandId", recorded.CommandId);
        json.WriteString("correlationId", recorded.CorrelationId);
        json.WriteString("effectiveOn", recorded.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("ordinal", recorded.Ordinal);
        json.WriteString("recordedAt", recorded.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("stream", recorded.Stream.ToString());
        json.WriteString("type", recorded.Type);
        json.WriteNumber("version", recorded.Version);
        json.WriteEndObject();
    }
}
