using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Partnerships.AgreementHistory;
using Partnerships.AgreementOverview;
using Partnerships.Cities;
using Partnerships.EventStore;
using Partnerships.JobCreation;
using Partnerships.QuickHelp;
using Partnerships.Retention;
using Partnerships.Server.Access;

namespace Partnerships.Server.Pages;

/// <summary>Tells an open page that what it shows has changed, by server-sent events. The page then fetches itself. It names the
/// last position that it has seen, so that nothing is missed between its making and the first look here.</summary>
internal sealed class LiveUpdates(IEventStore log, IEventStoreOperations operations, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Maps the streams of a city's dashboard and of an agreement.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cities/{city}/live", (string city, long? seen, HttpContext http, LiveUpdates updates) =>
            Caller.Of(http.User).MaySee(city) ? (IResult)updates.OfCity(city, seen, http) : Results.NotFound())
            .WithMetadata(new MayAttribute("getCity")).ExcludeFromDescription();
        routes.MapGet("/agreements/{id:guid}/live", async (Guid id, long? seen, PageReader reader, HttpContext http, LiveUpdates updates) =>
            await reader.Agreement(id) is not null ? (IResult)updates.OfAgreement(id, seen, http) : Results.NotFound())
            .WithMetadata(new MayAttribute("getAgreementHistory")).ExcludeFromDescription();
    }

    private ServerSentEventsResult<long> OfCity(string city, long? seen, HttpContext http) => Stream(http, seen, async (told, stop) =>
        {
            var latest = told;
            foreach (var (view, key) in new[]
            {
                (JobCreationView.Name, JobCreationView.Key(city)), (CityView.Name, CityView.Key(city)), (QuickHelpView.Name, QuickHelpView.Key(city)),
            })
                latest = Math.Max(latest, (await log.ReadView(view, key, at: null, stop))?.ChangedAt ?? told);
            return latest;
        },
        RetentionView.Name, AgreementView.Name);

    private ServerSentEventsResult<long> OfAgreement(Guid id, long? seen, HttpContext http) => Stream(http, seen, async (told, stop) =>
        {
            var prefix = AgreementHistoryView.Prefix(id);
            while (await log.ListView(AgreementHistoryView.Name, prefix, AgreementHistoryView.Key(id, told), limit: 100, at: null, stop) is { Documents: [.., var last] })
                told = last.ChangedAt;
            return told;
        },
        AgreementView.Name);

    private ServerSentEventsResult<long> Stream(HttpContext http, long? seen, Func<long, CancellationToken, Task<long>> latest, params string[] others)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        http.Response.RegisterForDispose(stop);
        var known = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : seen ?? 0;
        return TypedResults.ServerSentEvents(Changes(known, latest, others, stop.Token));
    }

    private async IAsyncEnumerable<SseItem<long>> Changes(
        long told, Func<long, CancellationToken, Task<long>> latest, string[] others, [EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var changed = operations.Changed(stop);
            var position = await OrStopped(latest(told, stop), told);
            // A page reads several views; it is told when all of them have come so far.
            if (position > told) await OrStopped(Task.WhenAll(others.Select(view => log.WaitFor(view, position, Patience, stop))), []);
            yield return new SseItem<long>(position, position > told ? "changed" : "alive") { EventId = position.ToString(CultureInfo.InvariantCulture) };
            told = position;
            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAny(changed, Task.Delay(Heartbeat, stop));
        }
    }

    private static async Task<T> OrStopped<T>(Task<T> task, T otherwise)
    {
        try
        {
            return await task;
        }
        catch (OperationCanceledException)
        {
            return otherwise;
        }
    }
}
