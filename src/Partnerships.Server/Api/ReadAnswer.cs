using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Partnerships.Server.Api;

/// <summary>The answer to a read over HTTP: 200 with what was asked for, 304 when the client has it already, or a problem.</summary>
/// <typeparam name="T">What the body is.</typeparam>
internal sealed class ReadAnswer<T> : IResult, IEndpointMetadataProvider
    where T : class
{
    private readonly string? tag;

    private ReadAnswer(T? value, string? tag, IReadOnlyList<Refusal> refusals) => (Value, this.tag, Refusals) = (value, tag, refusals);

    /// <summary>What was found; null when there are refusals.</summary>
    public T? Value { get; }

    /// <summary>Why it is not to be had; none when it is found.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Found.</summary>
    /// <param name="value">The body.</param>
    /// <param name="tag">The entity tag, or null.</param>
    public static ReadAnswer<T> Found(T value, string? tag = null) => new(value, tag, []);

    /// <summary>Not to be had, for these reasons.</summary>
    public static ReadAnswer<T> Refuse(params IReadOnlyList<Refusal> refusals) => new(null, null, refusals);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Value is null) return Problems.Write(httpContext, Refusals);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        if (tag is not null) headers.ETag = tag;
        if (tag is not null && Has(httpContext.Request))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return httpContext.Response.WriteAsJsonAsync(Value, ApiJson.Options, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    private bool Has(HttpRequest request) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(other => other.Compare(EntityTagHeaderValue.Parse(tag!), useStrongComparison: false));
}
