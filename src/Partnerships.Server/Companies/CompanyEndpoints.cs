using Partnerships.Companies;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Companies;

/// <summary>Companies over HTTP.</summary>
internal static class CompanyEndpoints
{
    public static void MapCompanies(this IEndpointRouteBuilder api)
    {
        var companies = api.MapGroup("/companies").WithTags("Companies");
        companies.MapPost("", Register).Allow("registerCompany");
        companies.MapGet("", List).Allow("listCompanies");
        companies.MapGet("/{cvr}", Get).Allow("getCompany");
        companies.MapPost("/{cvr}/mappings", Map).Allow("mapCompany");
    }

    /// <summary>Registers a contractor.</summary>
    internal static Task<CreationAnswer> Register(Body<CompanyRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/companies", it => CompanyCommands.Register(it.Cvr, it.Name));

    /// <summary>Companies in the order of their CVR numbers: those mapped in a city, or all.</summary>
    internal static Task<ReadAnswer<Page<CompanyDocument>>> List(Reader reader, Paging paging, string? city = null) =>
        city is null
            ? reader.Page<CompanyDocument, CompanyDocument>(CompanyRegister.Name, CompanyRegister.Prefix, paging, it => Seen(reader, it))
            : reader.CityPage<CompanyDocument, CompanyDocument>(CompanyRegister.Name, city, CompanyRegister.CityPrefix, paging, it => Seen(reader, it));

    /// <summary>A company with its mapping in each city that the caller may see.</summary>
    internal static Task<ReadAnswer<CompanyResource>> Get(string cvr, Reader reader) =>
        reader.State(Kinds.Companies, cvr, (state, version) => CompanyResource.Of(cvr, state, version, reader.Caller));

    /// <summary>Maps what a company could offer in a city, replacing an earlier mapping for it.</summary>
    internal static Task<CommandAnswer> Map(string cvr, Body<MappingRequest> body, Sender sender) =>
        sender.Send(body, it => CompanyCommands.MapInterest(cvr, it.ToEvent()));

    private static CompanyDocument Seen(Reader reader, CompanyDocument company)
    {
        company.Mappings.RemoveAll(mapping => !reader.Caller.MaySee(mapping.Mapping.City));
        return company;
    }
}
