using System.Text.Json;
using System.Text.Json.Nodes;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>Puts two very different values in place of each one that could not be read: a rule that both violate elsewhere is
/// violated whatever was meant. No guess is made for lists, what stands in them, objects, and the city, on which other
/// rules hang.</summary>
internal static class Guess
{
    private const string City = "/city";

    /// <summary>The two bodies, or none when it cannot be guessed.</summary>
    public static IReadOnlyList<T> Of<T>(ReadOnlySpan<byte> bytes, IReadOnlyList<Breach> breaches) where T : class
    {
        if (!breaches.All(CanGuess)) return [];
        var (low, high) = (JsonNode.Parse(bytes), JsonNode.Parse(bytes));
        foreach (var breach in breaches)
        {
            var (one, other) = breach.Expected is { } type ? Values(type) : default;
            Put(low, breach, one);
            Put(high, breach, other);
        }
        return [low.Deserialize<T>(ApiJson.Options)!, high.Deserialize<T>(ApiJson.Options)!];
    }

    private static bool CanGuess(Breach breach) => breach switch
    {
        { Refusal.Code: var code } when code == ApiRefusals.DuplicateField.Code => false,
        { Expected: null } => true,
        { Refusal.Pointer: City or "" } => false,
        { Expected: { } type } => Values(type).Low is not null && !breach.Refusal.Pointer!.Split('/').Any(step => step.All(char.IsAsciiDigit) && step.Length > 0),
    };

    private static (JsonNode? Low, JsonNode? High) Values(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var it when it == typeof(string) => ("a", "b"),
        var it when it == typeof(bool) => (false, true),
        var it when it == typeof(int) => (1, 1_000_000),
        var it when it == typeof(decimal) => (1m, 40m),
        var it when it == typeof(Guid) => (Guid.Empty.ToString("D"), Guid.AllBitsSet.ToString("D")),
        var it when it == typeof(DateOnly) => ("1900-01-01", "2099-12-31"),
        { IsEnum: true } it => (Word(Enum.GetNames(it)[0]), Word(Enum.GetNames(it)[^1])),
        _ => default,
    };

    private static JsonNode Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static void Put(JsonNode? root, Breach breach, JsonNode? value)
    {
        var steps = breach.Refusal.Pointer!.Split('/').Skip(1).Select(Unescape).ToArray();
        var parent = steps[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, null as IFormatProvider)] : node?[step]);
        if (breach.Expected is null) (parent as JsonObject)?.Remove(steps[^1]);
        else parent![steps[^1]] = value;
    }

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
