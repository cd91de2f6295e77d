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
    private const int RoundTripLength = 28;

    /// <summary>SHA-256(0x00 ‖ header ‖ payload), after RFC 6962, 2.1. The header is canonical JSON (RFC 8785) with the
    /// members actor, cause (absent when none), commandId, correlationId, effectiveOn, ordinal, recordedAt (UTC, six
    /// decimals, <c>Z</c>), stream, type, version. The position is not part of it: the tree binds it.</summary>
    public static byte[] Hash(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var scratch = JsonScratch.Take([LeafPrefix]);
        WriteHeader(scratch.Json, recorded);
        scratch.Json.Flush();
        scratch.Buffer.Write(recorded.Payload.Span);
        return SHA256.HashData(scratch.Buffer.WrittenSpan);
    }

    private static void WriteHeader(Utf8JsonWriter json, RecordedEvent recorded)
    {
        json.WriteStartObject();
        json.WriteString("actor"u8, recorded.Actor);
        if (recorded.Cause is { } cause) json.WriteString("cause"u8, cause);
        json.WriteString("commandId"u8, recorded.CommandId);
        json.WriteString("correlationId"u8, recorded.CorrelationId);
        // The invariant round-trip forms, which the runtime writes quicker than custom ones; of the seven decimals the last one is 0.
        Span<byte> text = stackalloc byte[RoundTripLength];
        recorded.EffectiveOn.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteString("effectiveOn"u8, text[..length]);
        json.WriteNumber("ordinal"u8, recorded.Ordinal);
        recorded.RecordedAt.UtcDateTime.TryFormat(text, out length, "O", CultureInfo.InvariantCulture);
        text[length - 2] = (byte)'Z';
        json.WriteString("recordedAt"u8, text[..(length - 1)]);
        json.WriteString("stream"u8, recorded.Stream.ToString());
        json.WriteString("type"u8, recorded.Type);
        json.WriteNumber("version"u8, recorded.Version);
        json.WriteEndObject();
    }
}
