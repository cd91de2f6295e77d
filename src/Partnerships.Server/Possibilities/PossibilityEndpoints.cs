using Partnerships.Cities;
using Partnerships.Possibilities;
using Partnerships.Server.Access;
using Partnerships.Server.Api;

namespace Partnerships.Server.Possibilities;

/// <summary>What could be asked of whom, over HTTP.</summary>
internal static class PossibilityEndpoints
{
    public static void MapPossibilities(this IEndpointRouteBuilder api) =>
        api.MapGroup("/cities").WithTags("Cities").MapGet("/{city}/possibilities", List).Allow("listPossibilities");

    /// <summary>What could be asked of each company that was mapped in the city or has an agreement there, in the order of the CVR numbers: what it
    /// expects, less what it has agreed to and negotiates, within the steering group's frames.</summary>
    internal static async Task<ReadAnswer<Page<CompanyPossibility>>> List(string city, Reader reader, Paging paging)
    {
        var frames = await reader.Document<CityDocument, CityDocument>(CityView.Name, CityView.Key(city), it => it.City, it => it);
        return await reader.CityPage<PossibilityDocument, CompanyPossibility>(
            PossibilityView.Name, city, PossibilityView.Prefix, paging,
            it => CompanyPossibility.Of(it, frames.Value?.Frames.LastOrDefault()?.Frames, reader.Today));
    }
}
