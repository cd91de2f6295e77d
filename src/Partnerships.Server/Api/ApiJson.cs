using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Partnerships.Server.Api;

/// <summary>How the API writes and reads JSON.</summary>
internal static class ApiJson
{
    /// <summary>The deepest nesting of a request.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest request body in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>camelCase members and enums, absent instead of null, nothing beyond what a type states.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Makes some options the same.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullBeAbsent } };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General);
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void LetNullBeAbsent(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => member.AssociatedParameter is { IsNullable: true })) member.IsRequired = false;
    }
}
