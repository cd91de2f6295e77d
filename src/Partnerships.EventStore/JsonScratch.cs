using System.Buffers;
using System.Text.Json;

namespace Partnerships.EventStore;

/// <summary>A writer of canonical JSON and its buffer, one for each thread: making them costs as much as what is written.</summary>
internal sealed class JsonScratch
{
    private const int Most = 1 << 20;

    [ThreadStatic]
    private static JsonScratch? own;

    private JsonScratch() => Json = new Utf8JsonWriter(Buffer, new JsonWriterOptions { Encoder = CanonicalJson.Options.Encoder, SkipValidation = true });

    public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

    public Utf8JsonWriter Json { get; }

    /// <summary>This thread's, empty. What comes before the JSON is written to the buffer first.</summary>
    public static JsonScratch Take(ReadOnlySpan<byte> before = default)
    {
        // The memory of one very large text is given back at the next one.
        if (own is null || own.Buffer.Capacity > Most) own = new JsonScratch();
        own.Buffer.ResetWrittenCount();
        own.Buffer.Write(before);
        own.Json.Reset(own.Buffer);
        return own;
    }
}
