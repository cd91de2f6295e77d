using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>Holds a JSON value against the type that it is to become, and names every place where it differs, where a
/// deserialiser stops at the first.</summary>
internal sealed class JsonContract
{
    private readonly List<Breach> breaches = [];

    private JsonContract() { }

    /// <summary>Every violated rule, with its place; none when the value can be deserialised.</summary>
    public static IReadOnlyList<Breach> Breaches(JsonElement value, Type type)
    {
        var contract = new JsonContract();
        contract.Value(value, type, "");
        return contract.breaches;
    }

    private void Value(JsonElement value, Type type, string at)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var info = ApiJson.Options.GetTypeInfo(plain);
        if (info.Kind == JsonTypeInfoKind.Object) Object(value, info, at);
        else if (info.Kind == JsonTypeInfoKind.Enumerable) Items(value, info, at);
        else if (JsonScalars.Violation(value, plain) is { } violated) Add(violated, at, plain);
    }

    private void Object(JsonElement value, JsonTypeInfo info, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(ApiRefusals.WrongType.With("object"), at, info.Type);
            return;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = info.Properties.ToDictionary(member => member.Name, StringComparer.Ordinal);
        foreach (var given in value.EnumerateObject())
        {
            var place = $"{at}/{Escape(given.Name)}";
            if (!seen.Add(given.Name)) Add(ApiRefusals.DuplicateField, place, null);
            else if (!members.TryGetValue(given.Name, out var member)) Add(ApiRefusals.UnknownField, place, null);
            else if (given.Value.ValueKind == JsonValueKind.Null) Null(member, place);
            else Value(given.Value, member.PropertyType, place);
        }
        foreach (var missing in info.Properties.Where(member => member.IsRequired && !seen.Contains(member.Name)))
            Add(ApiRefusals.FieldMissing, $"{at}/{missing.Name}", missing.PropertyType);
    }

    private void Null(JsonPropertyInfo member, string at)
    {
        var nullable = member.AssociatedParameter?.IsNullable ?? member.IsSetNullable;
        if (!nullable) Add(ApiRefusals.FieldMissing, at, member.PropertyType);
    }

    private void Items(JsonElement value, JsonTypeInfo info, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add(ApiRefusals.WrongType.With("array"), at, info.Type);
            return;
        }
        var element = info.ElementType ?? throw new NotSupportedException($"{info.Type} has no element type.");
        var i = 0;
        foreach (var item in value.EnumerateArray()) Value(item, element, string.Create(CultureInfo.InvariantCulture, $"{at}/{i++}"));
    }

    private void Add(Refusal refusal, string at, Type? expected) => breaches.Add(new(refusal.At(at), expected));

    /// <summary>A name as one step of a JSON pointer (RFC 6901, 3).</summary>
    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

/// <summary>A place where a JSON value differs from its type.</summary>
/// <param name="Refusal">The violated rule and the place.</param>
/// <param name="Expected">The type that belongs there; null when nothing does.</param>
internal sealed record Breach(Refusal Refusal, Type? Expected);
