using System.Data.Common;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Vault;

namespace Partnerships.Server.Api;

/// <summary>Makes a problem of whatever goes wrong in the API, so that a client never meets an empty or a foreign answer.</summary>
internal static class ApiFailures
{
    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Error, new(1, "RequestFailed"), "Request {TraceId} failed.");

    /// <summary>Middleware for the API's paths.</summary>
    public static async Task Catch(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var refusal = RefusalOf(failure);
            if (refusal == ApiRefusals.Failed || refusal == ApiRefusals.VaultUnreadable)
                Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Partnerships.Server"), http.TraceIdentifier, failure);
            http.Response.Clear();
            await Problems.Write(http, [refusal]);
            return;
        }
        if (!http.Response.HasStarted && http.Response.ContentType is null && RefusalOf(http.Response.StatusCode) is { } empty)
            await Problems.Write(http, [empty]);
    }

    private static Refusal RefusalOf(Exception failure) => failure switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiRefusals.BodyTooLarge.With(ApiJson.MaxBytes),
        BadHttpRequestException => ApiRefusals.BadRequest,
        VaultException => ApiRefusals.VaultUnreadable,
        OpenIdUnavailableException => ApiRefusals.ProviderUnavailable,
        EventStoreBusyException => ApiRefusals.Overloaded,
        EventStoreUnavailableException or DbException { IsTransient: true } => ApiRefusals.StoreUnavailable,
        _ => ApiRefusals.Failed,
    };

    private static Refusal? RefusalOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ApiRefusals.BadRequest,
        StatusCodes.Status401Unauthorized => ApiRefusals.Unauthenticated,
        StatusCodes.Status403Forbidden => ApiRefusals.Forbidden,
        StatusCodes.Status404NotFound => Refusals.NotFound,
        StatusCodes.Status405MethodNotAllowed => ApiRefusals.MethodNotAllowed,
        StatusCodes.Status415UnsupportedMediaType => ApiRefusals.MediaType,
        _ => null,
    };
}
