using Partnerships.Server.Agreements;
using Partnerships.Server.Areas;
using Partnerships.Server.Candidates;
using Partnerships.Server.Cities;
using Partnerships.Server.Companies;
using Partnerships.Server.Events;
using Partnerships.Server.Experiences;
using Partnerships.Server.Imports;
using Partnerships.Server.Matching;
using Partnerships.Server.Operations;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Placements;
using Partnerships.Server.Possibilities;
using Partnerships.Server.SteeringGroups;
using Partnerships.Server.Templates;
using Partnerships.Server.Vacancies;

namespace Partnerships.Server.Api;

/// <summary>The whole API.</summary>
internal static class ApiEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        api.MapCities();
        api.MapSteeringGroups();
        api.MapAreas();
        api.MapCompanies();
        api.MapExperiences();
        api.MapPossibilities();
        api.MapTemplates();
        api.MapAgreements();
        api.MapVacancies();
        api.MapCandidates();
        api.MapMatching();
        api.MapPersonalData();
        api.MapPlacements();
        api.MapSheets();
        api.MapEvents();
        api.MapOperations();
    }
}
