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

    // A writer and its buffer for each thread: making them costs as much as the hash.
    [ThreadStatic]
    private static Scratch? scratch;

    /// <summary>SHA-256(0x00 ‖ header ‖ payload), after RFC 6962, 2.1. The header is canonical JSON (RFC 8785) with the
    /// members actor, cause (absent when none), commandId, correlationId, effectiveOn, ordinal, recordedAt (UTC, six
    /// decimals, <c>Z</c>), stream, type, version. The position is not part of it: the tree binds it.</summary>
    public static byte[] Hash(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var own = scratch ??= new Scratch();
        own.Buffer.ResetWrittenCount();
        own.Buffer.Write([LeafPrefix]);
        own.Json.Reset(own.Buffer);
        WriteHeader(own.Json, recorded);
        own.Json.Flush();
        own.Buffer.Write(recorded.Payload.Span);
        var hash = SHA256.HashData(own.Buffer.WrittenSpan);
        // One very large event must not keep its memory for ever.
        if (own.Buffer.Capacity > Scratch.Most) scratch = null;
        return hash;
    }

    private static void WriteHeader(Utf8JsonWriter json, RecordedEvent recorded)
    {
        json.WriteStartObject();
        json.WriteString("actor"u8, recorded.Actor);
        if (recorded.Cause is { } cause) json.WriteString("cause"u8, cause);
        json.WriteString("commandId"u8, recorded.CommandId);
        json.WriteString("correlationId"u8, recorded.CorrelationId);
        Span<char> text = stackalloc char[32];
        recorded.EffectiveOn.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString("effectiveOn"u8, text[..length]);
        json.WriteNumber("ordinal"u8, recorded.Ordinal);
        recorded.RecordedAt.UtcDateTime.TryFormat(text, out length, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        json.WriteString("recordedAt"u8, text[..length]);
        json.WriteString("stream"u8, recorded.Stream.ToString());
        json.WriteString("type"u8, recorded.Type);
        json.WriteNumber("version"u8, recorded.Version);
        json.WriteEndObject();
    }

    private sealed class Scratch
    {
        public const int Most = 1 << 20;

        public Scratch() => Json = new Utf8JsonWriter(Buffer, new JsonWriterOptions { Encoder = CanonicalJson.Options.Encoder, SkipValidation = true });

        public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

        public Utf8JsonWriter Json { get; }
    }
}
