using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.EventStore;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>The answer to a command over HTTP: 200 with a receipt, or a problem.</summary>
internal sealed class CommandAnswer(Answer answer) : IResult, IEndpointMetadataProvider
{
    /// <summary>The header that states the log's position.</summary>
    public const string PositionHeader = "Log-Position";

    /// <summary>What came of the command.</summary>
    public Answer Answer => answer;

    public Task ExecuteAsync(HttpContext httpContext) => answer switch
    {
        Answer.Done done => Write(httpContext, StatusCodes.Status200OK, done),
        Answer.Refused refused => Problems.Write(httpContext, refused.Refusals, refused.Version),
        _ => throw new InvalidOperationException($"An answer that is not known: {answer}."),
    };

    /// <summary>Writes a receipt.</summary>
    public static Task Write(HttpContext http, int status, Answer.Done done)
    {
        var position = done.Position ?? http.RequestServices.GetRequiredService<IEventStoreOperations>().Head;
        http.Response.StatusCode = status;
        http.Response.Headers.ETag = VersionTags.Of(done.Version);
        http.Response.Headers[PositionHeader] = position.ToString(CultureInfo.InvariantCulture);
        return http.Response.WriteAsJsonAsync(new Receipt(done.Id, done.Version, position), ApiJson.Options, http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Receipt), ["application/json"]));
}
