using Partnerships.EventStore;
using Partnerships.Server.Api;

namespace Partnerships.Server.Health;

/// <summary>Health, for whoever starts and watches the server. Says nothing that needs protection.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (TimeProvider clock) => TypedResults.Json(new HealthResource("live", clock.GetUtcNow(), null, []), ApiJson.Options))
            .AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(IEventStoreOperations operations, TimeProvider clock, CancellationToken stop)
    {
        var (views, head) = (operations.Progress(), operations.Head);
        var times = await Times(operations, views, stop);
        var status = times is null ? "store-unavailable" : views.Any(view => view.Failure is not null) ? "view-stands-still" : "ready";
        var health = new HealthResource(status, clock.GetUtcNow(), head, [.. views.Select(view => new ViewHealth(
            view.Name, view.Position, At(view.Position), view.Position < head ? At(view.Position + 1) : null, view.Rebuilding, view.Failure))]);
        return TypedResults.Json(health, ApiJson.Options, statusCode: status == "ready" ? 200 : StatusCodes.Status503ServiceUnavailable);

        DateTimeOffset? At(long position) => times is not null && times.TryGetValue(position, out var time) ? time : null;
    }

    /// <summary>When the events were recorded that the views have last seen, and those that they are to see next; null when the
    /// database does not answer.</summary>
    private static async Task<IReadOnlyDictionary<long, DateTimeOffset>?> Times(IEventStoreOperations operations, IReadOnlyList<Progress> views, CancellationToken stop)
    {
        try
        {
            return await operations.RecordedAt([.. views.SelectMany(view => new[] { view.Position, view.Position + 1 }).Distinct()], stop);
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
        {
            return null;
        }
    }
}
