using System.Globalization;
using Microsoft.Net.Http.Headers;
using Partnerships.Server.EventLog;
using Partnerships.Server.Imports;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Api;

/// <summary>Turns refusals into problems: the one place that knows their status.</summary>
internal static class Problems
{
    /// <summary>The code when several rules are violated.</summary>
    public const string Several = "invalid-request";

    private static readonly Dictionary<string, int> OwnStatus = new()
    {
        [ApiRefusals.JsonMalformed.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.NestingTooDeep.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.HeaderInvalid.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.ParameterInvalid.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.ParameterMissing.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.BadRequest.Code] = StatusCodes.Status400BadRequest,
        [ApiRefusals.Unauthenticated.Code] = StatusCodes.Status401Unauthorized,
        [ApiRefusals.Forbidden.Code] = StatusCodes.Status403Forbidden,
        [ApiRefusals.MethodNotAllowed.Code] = StatusCodes.Status405MethodNotAllowed,
        [ApiRefusals.VersionStale.Code] = StatusCodes.Status412PreconditionFailed,
        [ApiRefusals.BodyTooLarge.Code] = StatusCodes.Status413PayloadTooLarge,
        [ApiRefusals.MediaType.Code] = StatusCodes.Status415UnsupportedMediaType,
        [ApiRefusals.VaultUnreadable.Code] = StatusCodes.Status500InternalServerError,
        [SheetRefusals.NotCsv.Code] = StatusCodes.Status415UnsupportedMediaType,
        [ApiRefusals.Failed.Code] = StatusCodes.Status500InternalServerError,
        [ApiRefusals.Contended.Code] = StatusCodes.Status503ServiceUnavailable,
        [ApiRefusals.ViewBehind.Code] = StatusCodes.Status503ServiceUnavailable,
        [ApiRefusals.Overloaded.Code] = StatusCodes.Status503ServiceUnavailable,
        [ApiRefusals.StoreUnavailable.Code] = StatusCodes.Status503ServiceUnavailable,
        [ApiRefusals.ProviderUnavailable.Code] = StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>The status for a set of refusals. An id in the body that names nothing makes the body invalid; the thing
    /// itself missing is 404. What can never be right outweighs what is not right now.</summary>
    public static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Select(r => OwnStatus.GetValueOrDefault(r.Code)).FirstOrDefault(status => status != 0) is var own and not 0 ? own
        : refusals.Any(r => r is { Kind: RefusalKind.NotFound, Pointer: null }) ? StatusCodes.Status404NotFound
        : refusals.Any(r => r.Kind is RefusalKind.Invalid or RefusalKind.NotFound) ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status409Conflict;

    /// <summary>The problem that names them all.</summary>
    public static Problem Of(IReadOnlyList<Refusal> refusals, Language language, long? version = null, string? traceId = null)
    {
        var code = refusals.Select(r => r.Code).Distinct().ToArray() is [var only] ? only : Several;
        var title = code == Several ? ProblemTexts.Several.In(language) : Say(refusals[0], language);
        return new Problem($"{ProblemTypes.Root}/{code}", title, StatusOf(refusals),
            [.. refusals.Select(r => new Violation(r.Code, Say(r, language), r.Pointer))], version, traceId);
    }

    /// <summary>Answers with the problem that names them all.</summary>
    public static Task Write(HttpContext http, IReadOnlyList<Refusal> refusals, long? version = null) =>
        Write(http, Of(refusals, Languages.Of(http.Request), version, http.TraceIdentifier));

    /// <summary>Answers with a problem in the request's language.</summary>
    public static Task Write(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = Languages.Of(http.Request).Tag();
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "1";
        // What is left of the body is not read; a client that kept the connection would lose its next request on it.
        if (problem.Status == StatusCodes.Status413PayloadTooLarge) http.Response.Headers.Connection = "close";
        return http.Response.WriteAsJsonAsync(problem, ApiJson.Options, Problem.MediaType, http.RequestAborted);
    }

    /// <summary>The rule in words.</summary>
    public static string Say(Refusal refusal, Language language) =>
        string.Format(CultureInfo.InvariantCulture, ProblemTexts.Of(refusal.Code).In(language), refusal.Value ?? "");
}
