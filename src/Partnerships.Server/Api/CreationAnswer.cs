using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>The answer to a command that makes something: 201 and where it is, 200 when it was there already, or a problem.</summary>
/// <param name="answer">What came of the command.</param>
/// <param name="collection">The path under which things of that kind are found.</param>
/// <param name="idIn">Finds the new thing's id in an event, when it is not a stream of its own.</param>
internal sealed class CreationAnswer(Answer answer, string collection, Func<object, Guid?>? idIn) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (answer is not Answer.Done { Events.Count: > 0 } done) return new CommandAnswer(answer).ExecuteAsync(httpContext);
        var id = idIn is null ? null : done.Events.Select(e => idIn(e.Data)).FirstOrDefault(found => found is not null);
        var named = id is { } own ? done with { Id = own.ToString("D") } : done;
        httpContext.Response.Headers.Location = $"{collection}/{named.Id}";
        return CommandAnswer.Write(httpContext, StatusCodes.Status201Created, named);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(Receipt), ["application/json"]));
        CommandAnswer.PopulateMetadata(method, builder);
    }
}
