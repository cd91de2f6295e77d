using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.PersonalData;

/// <summary>The answer to a reading that was recorded: 200 with what was read, or a problem.</summary>
/// <param name="answer">What came of the command.</param>
/// <param name="value">What was read; null when there are refusals.</param>
/// <param name="refusal">Why it is not to be had although the reading was recorded.</param>
/// <typeparam name="T">What the body is.</typeparam>
internal sealed class PersonalDataAnswer<T>(Answer answer, T? value, Refusal? refusal) : IResult, IEndpointMetadataProvider
    where T : class
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (answer is Answer.Refused refused) await Problems.Write(httpContext, refused.Refusals, refused.Version);
        else if (refusal is not null) await Problems.Write(httpContext, [refusal]);
        else await Write(httpContext, (Answer.Done)answer);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    private Task Write(HttpContext http, Answer.Done done)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = VersionTags.Of(done.Version);
        if (done.Position is { } position) http.Response.Headers[CommandAnswer.PositionHeader] = position.ToString(CultureInfo.InvariantCulture);
        if (value is not AccessDocument document) return http.Response.WriteAsJsonAsync(value, ApiJson.Options, http.RequestAborted);
        var language = Texts.Languages.Of(http.Request);
        http.Response.Headers.ContentLanguage = Texts.Languages.Tag(language);
        if (!WantsText(http.Request)) return http.Response.WriteAsJsonAsync(document, ApiJson.Options, http.RequestAborted);
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(AccessText.Of(document, new Texts.Words(language)), http.RequestAborted);
    }

    private static bool WantsText(HttpRequest request) =>
        request.GetTypedHeaders().Accept.MaxBy(wish => wish.Quality ?? 1)?.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) == true;
}
