using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Partnerships.AgreementOverview;
using Partnerships.EventStore;
using Partnerships.JobCreation;
using Partnerships.Server.Access;

namespace Partnerships.Server.Pages;

/// <summary>Tells an open page that what it shows has changed, by server-sent events. The page then fetches itself.</summary>
internal static class LiveUpdates
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public static void MapLiveUpdates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cities/{city}/live", (string city, HttpContext http, IEventStore log, IEventStoreOperations operations, IHostApplicationLifetime life) =>
            Caller.Of(http.User).MaySee(city)
                ? (IResult)Stream(http, log, operations, life, JobCreationView.Name, JobCreationView.Key(city))
                : Results.NotFound())
            .WithMetadata(new MayAttribute("getCity")).ExcludeFromDescription();
        routes.MapGet("/agreements/{id:guid}/live", async (Guid id, PageReader reader, HttpContext http, IEventStore log, IEventStoreOperations operations, IHostApplicationLifetime life) =>
            await reader.Agreement(id) is not null
                ? (IResult)Stream(http, log, operations, life, AgreementView.Name, AgreementView.Key(id))
                : Results.NotFound())
            .WithMetadata(new MayAttribute("getAgreementHistory")).ExcludeFromDescription();
    }

    private static ServerSentEventsResult<long> Stream(
        HttpContext http, IEventStore log, IEventStoreOperations operations, IHostApplicationLifetime life, string view, string key)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        http.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(Changes(log, operations, view, key, stop.Token));
    }

    // A change between the page's making and the first look here is told too: the first event is sent at once when the
    // browser comes back with the position that it knows, and a page that has just been made finds nothing new in it.
    private static async IAsyncEnumerable<SseItem<long>> Changes(
        IEventStore log, IEventStoreOperations operations, string view, string key, [EnumeratorCancellation] CancellationToken stop)
    {
        long? told = null;
        while (!stop.IsCancellationRequested)
        {
            var changed = operations.Changed(stop);
            var position = (await Quietly(log.ReadView(view, key, at: null, stop)))?.ChangedAt ?? 0;
            if (position != told) yield return new SseItem<long>(position, "changed");
            told = position;
            await Quietly(Task.Delay(Pause, stop));
            if (await Task.WhenAny(changed, Quietly(Task.Delay(Heartbeat, stop))) != changed) yield return new SseItem<long>(position, "alive");
        }
    }

    private static async Task<T?> Quietly<T>(Task<T?> task) where T : class
    {
        try
        {
            return await task;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
    }
}
