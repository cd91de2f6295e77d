using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>The rules for the single values of requests.</summary>
internal static class JsonScalars
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r'))]);

    /// <summary>The rule that a value violates, or null.</summary>
    public static Refusal? Violation(JsonElement value, JsonShape shape) => shape.Type switch
    {
        var type when type == typeof(string) => Text(value),
        var type when type == typeof(bool) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : ApiRefusals.WrongType.With("boolean"),
        var type when type == typeof(int) => Number(value, "integer", value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _)),
        var type when type == typeof(decimal) => Number(value, "number", value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _)),
        var type when type == typeof(Guid) => Form(value, "uuid", text => Guid.TryParseExact(text, "D", out _)),
        var type when type == typeof(DateOnly) => Form(value, "date", text => IsDate(text)),
        var type when type == typeof(DateTimeOffset) => Form(value, "date-time", _ => value.TryGetDateTimeOffset(out var time) && time.Year >= 1900),
        { IsEnum: true } => Name(value, shape.Words),
        var type => throw new NotSupportedException($"Requests have no rule for {type}."),
    };

    /// <summary>True for a date that exists, as <c>yyyy-MM-dd</c>, from the year 1900 on.</summary>
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900;

    private static Refusal? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return ApiRefusals.WrongType.With("string");
        return Read(value) is { } text && !text.AsSpan().ContainsAny(Controls) ? null : ApiRefusals.TextInvalid;
    }

    private static Refusal? Number(JsonElement value, string expected, bool fits) =>
        value.ValueKind == JsonValueKind.Number && fits ? null : ApiRefusals.WrongType.With(expected);

    private static Refusal? Form(JsonElement value, string expected, Func<string, bool> fits)
    {
        if (value.ValueKind != JsonValueKind.String) return ApiRefusals.WrongType.With(expected);
        if (Read(value) is { } text && fits(text)) return null;
        return expected == "date" ? ApiRefusals.DateInvalid : ApiRefusals.WrongType.With(expected);
    }

    private static Refusal? Name(JsonElement value, IReadOnlyList<string> words) =>
        value.ValueKind == JsonValueKind.String && words.Contains(Read(value), StringComparer.Ordinal) ? null : ApiRefusals.NotOneOf.With(string.Join(", ", words));

    /// <summary>The text, or null when it is no Unicode text (a lone surrogate).</summary>
    private static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
