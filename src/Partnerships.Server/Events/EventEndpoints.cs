using System.Globalization;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Api;

namespace Partnerships.Server.Events;

/// <summary>The log itself over HTTP, for auditors.</summary>
internal static class EventEndpoints
{
    private const int MostLookedAt = 20_000;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", List).Allow("listEvents").WithTags("Events");

    /// <summary>The log's events in their order. An auditor of some cities sees the events of those, and those of no city; a page
    /// may then hold few or none and still have a next one.</summary>
    internal static async Task<ReadAnswer<Page<EventResource>>> List(Reader reader, Paging paging, IEventStore log, EventCities cities, CancellationToken stop)
    {
        var start = 0L;
        var isPosition = paging.Cursor is not { } cursor || long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start);
        if ((paging.Invalid ?? (isPosition ? null : "cursor")) is { } invalid)
            return ReadAnswer<Page<EventResource>>.Refuse(EventLog.ApiRefusals.ParameterInvalid.With(invalid));
        if (await reader.Hindrance(view: null) is { } hindrance) return ReadAnswer<Page<EventResource>>.Refuse(hindrance);
        var (items, last) = (new List<EventResource>(), start);
        await foreach (var recorded in log.ReadLog(start, stop))
        {
            if (recorded.RecordedAt > reader.At) break;
            if (items.Count == paging.Limit || last - start >= MostLookedAt) return Found(items, last);
            if (reader.Caller.MaySee(await cities.Of(recorded, stop))) items.Add(EventResource.Of(recorded));
            last = recorded.Position;
        }
        return Found(items, null);
    }

    private static ReadAnswer<Page<EventResource>> Found(List<EventResource> items, long? next) => ReadAnswer<Page<EventResource>>.Found(
        new(items, next is { } position ? Cursors.Encode(position.ToString(CultureInfo.InvariantCulture)) : null));
}
