using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

/// <summary>What a server answered.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    private const string ProblemMediaType = "application/problem+json";

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Id => Json.GetProperty("id").GetString()!;

    public long Position => Json.GetProperty("position").GetInt64();

    public string Tag => Headers["ETag"];

    /// <summary>The violated rules, as <c>code</c> or <c>code at /pointer</c>.</summary>
    public string[] Violations => [.. Json.GetProperty("errors").EnumerateArray().Select(error =>
        error.TryGetProperty("pointer", out var pointer) ? $"{error.GetProperty("code")} at {pointer}" : $"{error.GetProperty("code")}")];

    public static async Task<Reply> Of(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new(
            response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentType?.MediaType, headers);
    }

    public Reply ShouldBe(HttpStatusCode expected)
    {
        Status.ShouldBe(expected, Text);
        return this;
    }

    /// <summary>A problem of this status that names exactly these rules.</summary>
    public Reply ShouldBeProblem(HttpStatusCode expected, params string[] violations)
    {
        ShouldBe(expected);
        MediaType.ShouldBe(ProblemMediaType);
        Json.GetProperty("status").GetInt32().ShouldBe((int)expected);
        Violations.ShouldBe(violations, ignoreOrder: true, Text);
        return this;
    }
}
