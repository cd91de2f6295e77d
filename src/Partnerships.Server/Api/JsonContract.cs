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

    // The steps to where it looks now: a member's name, or an item's number.
    private readonly List<(string? Member, int Item)> steps = [];

    private JsonContract() { }

    /// <summary>Every violated rule, with its place; none when the value can be deserialised.</summary>
    public static IReadOnlyList<Breach> Breaches(JsonElement value, Type type)
    {
        var contract = new JsonContract();
        contract.Value(value, type);
        return contract.breaches;
    }

    private void Value(JsonElement value, Type type)
    {
        var shape = JsonShape.Of(type);
        if (shape.Kind == JsonTypeInfoKind.Object) Object(value, shape);
        else if (shape.Item is { } item) Items(value, shape, item);
        else if (JsonScalars.Violation(value, shape) is { } violated) Add(violated, shape.Type);
    }

    private void Object(JsonElement value, JsonShape shape)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(ApiRefusals.WrongType.With("object"), shape.Type);
            return;
        }
        var seen = new bool[shape.Members.Count];
        HashSet<string>? unknown = null;
        foreach (var given in value.EnumerateObject())
        {
            var name = given.Name;
            steps.Add((name, 0));
            if (!shape.Named.TryGetValue(name, out var member)) Add((unknown ??= []).Add(name) ? ApiRefusals.UnknownField : ApiRefusals.DuplicateField, null);
            else if (seen[member.Index]) Add(ApiRefusals.DuplicateField, null);
            else if (given.Value.ValueKind != JsonValueKind.Null) Value(given.Value, member.Type);
            else if (!member.IsNullable) Add(ApiRefusals.FieldMissing, member.Type);
            if (member is not null) seen[member.Index] = true;
            steps.RemoveAt(steps.Count - 1);
        }
        foreach (var missing in shape.Members)
        {
            if (!missing.IsRequired || seen[missing.Index]) continue;
            steps.Add((missing.Name, 0));
            Add(ApiRefusals.FieldMissing, missing.Type);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    private void Items(JsonElement value, JsonShape shape, Type item)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add(ApiRefusals.WrongType.With("array"), shape.Type);
            return;
        }
        var i = 0;
        foreach (var one in value.EnumerateArray())
        {
            steps.Add((null, i++));
            Value(one, item);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    private void Add(Refusal refusal, Type? expected) => breaches.Add(new(refusal.At(string.Concat(steps.Select(Step))), expected));

    /// <summary>One step of a JSON pointer (RFC 6901, 3).</summary>
    private static string Step((string? Member, int Item) step) =>
        $"/{step.Member?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) ?? step.Item.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>A place where a JSON value differs from its type.</summary>
/// <param name="Refusal">The violated rule and the place.</param>
/// <param name="Expected">The type that belongs there; null when nothing does.</param>
internal sealed record Breach(Refusal Refusal, Type? Expected);
