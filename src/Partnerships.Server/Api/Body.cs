using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>A request's body, held against its type; it never throws on what a client may send.</summary>
/// <param name="Value">The body; null when there are refusals.</param>
/// <param name="Bytes">As it came.</param>
/// <param name="Refusals">Every violated rule; none when all is well.</param>
/// <typeparam name="T">A record.</typeparam>
internal sealed record Body<T>(T? Value, ReadOnlyMemory<byte> Bytes, IReadOnlyList<Refusal> Refusals) : IBody, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>What the body may have been meant to be, when there are refusals; see <see cref="Guess"/>.</summary>
    public IReadOnlyList<T> Guesses { get; private init; } = [];

    /// <summary>Called by the framework. No body at all stands for an empty object.</summary>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var bytes = await BodyBytes.Read(http.Request);
        if (bytes is null) return Refuse(ApiRefusals.BodyTooLarge.With(ApiJson.MaxBytes));
        if (bytes.Length == 0 && http.Request.ContentType is null) bytes = [.. "{}"u8];
        else if (!IsJson(http.Request)) return Refuse(ApiRefusals.MediaType);
        if (BodyBytes.Fault(bytes) is { } fault) return Refuse(fault);
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = ApiJson.MaxDepth });
        var breaches = JsonContract.Breaches(document.RootElement, typeof(T));
        return breaches.Count > 0
            ? new Body<T>(null, bytes, [.. breaches.Select(breach => breach.Refusal)]) { Guesses = Guess.Of<T>(bytes, breaches) }
            : new Body<T>(document.RootElement.Deserialize<T>(ApiJson.Options), bytes, []);
    }

    /// <summary>Tells the OpenAPI document what the body is.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T), isOptional: false));

    private static Body<T> Refuse(Refusal refusal) => new(null, default, [refusal]);

    private static bool IsJson(HttpRequest request) =>
        request.ContentType == "application/json"
        || (request.HasJsonContentType() && (request.GetTypedHeaders().ContentType?.Encoding is null or UTF8Encoding));
}

/// <summary>A body of whatever type.</summary>
internal interface IBody
{
    /// <inheritdoc cref="Body{T}.Bytes"/>
    ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc cref="Body{T}.Refusals"/>
    IReadOnlyList<Refusal> Refusals { get; }
}
