using Partnerships.EventStore;
using Partnerships.Server.Api;

namespace Partnerships.Server.Health;

/// <summary>Health, for whoever starts and watches the server. Says nothing that needs protection.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Json(new Health("live", null, []), ApiJson.Options))
            .AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(IEventStore log, IEventStoreOperations operations, CancellationToken stop)
    {
        var views = operations.Progress();
        var health = new Health("ready", operations.Head, [.. views.Select(it => new ViewHealth(it.Name, it.Position, it.Failure))]);
        if (views.Any(view => view.Failure is not null)) health = health with { Status = "view-stands-still" };
        if (!await Answers(log, stop)) health = health with { Status = "store-unavailable" };
        return TypedResults.Json(health, ApiJson.Options, statusCode: health.Status == "ready" ? 200 : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> Answers(IEventStore log, CancellationToken stop)
    {
        try
        {
            await foreach (var _ in log.ReadStream(new StreamName("steering-group", "0000"), 0, stop)) break;
            return true;
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
        {
            return false;
        }
    }

    private sealed record Health(string Status, long? Head, IReadOnlyList<ViewHealth> Views);

    private sealed record ViewHealth(string Name, long Position, string? Failure);
}
