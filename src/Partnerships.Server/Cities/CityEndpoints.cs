using Partnerships.Cities;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.WorkQueue;

namespace Partnerships.Server.Cities;

/// <summary>Cities and what is asked about each of them, over HTTP.</summary>
internal static class CityEndpoints
{
    public static void MapCities(this IEndpointRouteBuilder api)
    {
        var cities = api.MapGroup("/cities").WithTags("Cities");
        cities.MapGet("", List).Allow("listCities");
        cities.MapGet("/{city}", Get).Allow("getCity");
        cities.MapGet("/{city}/work-queue", ListWork).Allow("listWork");
        cities.MapDashboards();
        cities.MapChanges();
    }

    /// <summary>The cities that the caller may see, in the order of their codes.</summary>
    internal static Task<ReadAnswer<Page<CityResource>>> List(Reader reader, Paging paging) =>
        reader.Page<CityDocument, CityResource>(CityView.Name, CityView.Prefix, paging, it => reader.Caller.MaySee(it.City) ? CityResource.Of(it) : null);

    /// <summary>A city with its frames, goals and areas, each with how it came to be so.</summary>
    internal static Task<ReadAnswer<CityResource>> Get(string city, Reader reader) =>
        reader.Document<CityDocument, CityResource>(CityView.Name, CityView.Key(city), it => it.City, CityResource.Of);

    /// <summary>What is to be done in a city, in the order in which it is due.</summary>
    internal static Task<ReadAnswer<Page<WorkItem>>> ListWork(string city, Reader reader, Paging paging) =>
        reader.CityPage<WorkItem, WorkItem>(WorkQueueView.Name, city, WorkQueueView.Prefix, paging, it => it);
}
