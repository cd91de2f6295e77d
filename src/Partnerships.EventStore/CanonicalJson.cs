using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Partnerships.EventStore;

/// <summary>JSON in the canonical form of RFC 8785: members sorted by their UTF-16 names, no white space, only the
/// escapes that it demands; half a surrogate pair is refused. Numbers must be whole: types with float, double or decimal
/// members, and dictionaries (whose members no contract can sort), are refused when they are first used.</summary>
public static class CanonicalJson
{
    /// <summary>Shared options: camelCase members, enums as camelCase strings, absent instead of null.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The canonical bytes of a value, by its runtime type.</summary>
    public static byte[] Encode(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);
    }

    /// <summary>True when these are the canonical bytes of a value.</summary>
    internal static bool IsEncoded(ReadOnlySpan<byte> bytes, object value)
    {
        var scratch = JsonScratch.Take();
        JsonSerializer.Serialize(scratch.Json, value, value.GetType(), Options);
        scratch.Json.Flush();
        return bytes.SequenceEqual(scratch.Buffer.WrittenSpan);
    }

    /// <summary>The value of some canonical bytes.</summary>
    /// <exception cref="JsonException">The bytes are no JSON of that type.</exception>
    public static object Decode(ReadOnlySpan<byte> bytes, Type type) =>
        JsonSerializer.Deserialize(bytes, type, Options) ?? throw new JsonException($"null is not a {type.Name}.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = new MinimalEscapes(),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortMembers } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    private static void SortMembers(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Dictionary)
            throw new NotSupportedException($"{type.Type} cannot be written canonically: use a list of records.");
        var order = 0;
        foreach (var member in type.Properties.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            var plain = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            if (plain == typeof(double) || plain == typeof(float) || plain == typeof(decimal))
                throw new NotSupportedException($"{type.Type}.{member.Name} is not a whole number: state it in a smaller unit.");
            member.Order = order++;
            // Null is stored as absent, so what can be null need not be there.
            if (member.AssociatedParameter is { IsNullable: true }) member.IsRequired = false;
        }
    }

    /// <summary>RFC 8785, 3.2.2.2: escape the quotation mark, the backslash and the control characters, nothing else.</summary>
    private sealed class MinimalEscapes : JavaScriptEncoder
    {
        // What is escaped, and surrogates, which must come in pairs.
        private static readonly SearchValues<char> Remarkable = SearchValues.Create(
            [.. Enumerable.Range(0, 0x20).Append('"').Append('\\').Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

        public override int MaxOutputCharactersPerInputCharacter => 6;

        public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        {
            var all = new ReadOnlySpan<char>(text, textLength);
            for (var i = 0; i < textLength; i++)
            {
                var next = all[i..].IndexOfAny(Remarkable);
                if (next < 0) return -1;
                i += next;
                if (WillEncode(text[i])) return i;
                if (i + 1 == textLength || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
                i++;
            }
            return -1;
        }

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            var escaped = unicodeScalar switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                // Half of a surrogate pair comes as this scalar; the replacement character itself is not escaped and never comes.
                0xFFFD => throw new ArgumentException("Half of a surrogate pair is no text."),
                _ => $"\\u{unicodeScalar:x4}",
            };
            numberOfCharactersWritten = 0;
            if (escaped.Length > bufferLength) return false;
            escaped.CopyTo(new Span<char>(buffer, bufferLength));
            numberOfCharactersWritten = escaped.Length;
            return true;
        }
    }
}
