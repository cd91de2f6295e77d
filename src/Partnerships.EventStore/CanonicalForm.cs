using System.Buffers;
using System.Text.Json;

namespace Partnerships.EventStore;

/// <summary>Tells whether bytes are JSON in the canonical form, whatever type they are of. See <see cref="CanonicalJson"/>.</summary>
public static class CanonicalForm
{
    /// <summary>Why the bytes are not canonical; null when they are.</summary>
    public static string? Breach(ReadOnlySpan<byte> bytes)
    {
        var canonical = new ArrayBufferWriter<byte>(Math.Max(bytes.Length, 1));
        try
        {
            if (Rewrite(bytes, canonical) is { } breach) return breach;
        }
        // The second: a text that is no UTF-8, or half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return $"it is no JSON: {e.Message}";
        }
        return bytes.SequenceEqual(canonical.WrittenSpan) ? null : "its canonical form has other bytes";
    }

    private static string? Rewrite(ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> target)
    {
        var reader = new Utf8JsonReader(bytes);
        using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = CanonicalJson.Options.Encoder, SkipValidation = true });
        var last = new Stack<string?>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); last.Push(null); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); last.Pop(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    if (last.Pop() is { } before && string.CompareOrdinal(before, name) >= 0) return $"its member '{name}' follows '{before}'";
                    last.Push(name);
                    writer.WritePropertyName(name);
                    break;
                case JsonTokenType.Number:
                    if (!reader.TryGetInt64(out var number)) return "a number in it is not whole";
                    writer.WriteNumberValue(number);
                    break;
                case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
                case JsonTokenType.Null: writer.WriteNullValue(); break;
                default: writer.WriteBooleanValue(reader.GetBoolean()); break;
            }
        }
        return null;
    }
}
