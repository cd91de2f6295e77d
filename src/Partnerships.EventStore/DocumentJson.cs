using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnerships.EventStore;

/// <summary>How engines write the documents of views, and how readers read them. A document must come back equal. To
/// keep a rebuilt view the same byte for byte, keep members with an order of their own: lists in a stated order and
/// <see cref="SortedDictionary{TKey, TValue}"/>, not sets and hash tables.</summary>
public static class DocumentJson
{
    /// <summary>camelCase members, enums as camelCase strings, absent instead of null, only the escapes that JSON demands.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
