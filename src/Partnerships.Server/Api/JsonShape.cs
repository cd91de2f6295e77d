using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Partnerships.Server.Api;

/// <summary>What a type of the API is made of, looked up once: an object's members by name, a list's items, or a single value.</summary>
internal sealed class JsonShape
{
    private static readonly ConcurrentDictionary<Type, JsonShape> Known = new();

    private JsonShape(Type type)
    {
        Type = type;
        var info = ApiJson.Options.GetTypeInfo(type);
        Kind = info.Kind;
        Item = info.Kind == JsonTypeInfoKind.Enumerable ? info.ElementType ?? throw new NotSupportedException($"{type} has no element type.") : null;
        Members = [.. info.Properties.Select((member, i) => new JsonMember(member, i))];
        Named = Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        Words = type.IsEnum ? [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)] : [];
    }

    /// <summary>The type, never a <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; }

    /// <summary>An object, a list, or a single value.</summary>
    public JsonTypeInfoKind Kind { get; }

    /// <summary>What stands in a list; null when it is none.</summary>
    public Type? Item { get; }

    /// <summary>An object's members.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The members by their names.</summary>
    public IReadOnlyDictionary<string, JsonMember> Named { get; }

    /// <summary>The words that an enum's values are written as.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The shape of a type, or of what may be null of it.</summary>
    public static JsonShape Of(Type type) => Known.GetOrAdd(type, static it => new JsonShape(Nullable.GetUnderlyingType(it) ?? it));
}

/// <summary>A member of an object.</summary>
internal sealed class JsonMember(JsonPropertyInfo info, int index)
{
    /// <summary>Its name in JSON.</summary>
    public string Name { get; } = info.Name;

    /// <summary>Its place among the members.</summary>
    public int Index { get; } = index;

    /// <summary>Its type.</summary>
    public Type Type { get; } = info.PropertyType;

    /// <summary>True when it must be there.</summary>
    public bool IsRequired { get; } = info.IsRequired;

    /// <summary>True when it may be null.</summary>
    public bool IsNullable { get; } = info.AssociatedParameter?.IsNullable ?? info.IsSetNullable;
}
