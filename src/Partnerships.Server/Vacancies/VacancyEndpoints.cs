using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Vacancies;

namespace Partnerships.Server.Vacancies;

/// <summary>Vacancies over HTTP.</summary>
internal static class VacancyEndpoints
{
    public static void MapVacancies(this IEndpointRouteBuilder api)
    {
        var vacancies = api.MapGroup("/vacancies").WithTags("Vacancies");
        vacancies.MapPost("", Open).Allow("openVacancy");
        vacancies.MapGet("", List).Allow("listVacancies");
        vacancies.MapGet("/{id:guid}", Get).Allow("getVacancy");
        vacancies.MapPost("/{id:guid}/closures", Close).Allow("closeVacancy");
    }

    /// <summary>Opens a vacancy under an active agreement.</summary>
    internal static Task<CreationAnswer> Open(Body<VacancyRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/vacancies", it => VacancyCommands.Open(Sender.NewId(it.Id), it.Agreement, it.ToOpening()));

    /// <summary>An agreement's vacancies, or a city's: open ones first, then filled, then closed.</summary>
    internal static Task<ReadAnswer<Page<VacancyItem>>> List(Reader reader, Paging paging, string? city = null, Guid? agreement = null) =>
        agreement is { } id
            ? reader.Page<VacancyDocument, VacancyItem>(
                VacancyRegister.Name, VacancyRegister.AgreementPrefix(id), paging, it => reader.Caller.MaySee(it.Opened.City) ? VacancyItem.Of(it) : null)
            : reader.CityPage<VacancyDocument, VacancyItem>(VacancyRegister.Name, city, VacancyRegister.CityPrefix, paging, VacancyItem.Of);

    /// <summary>A vacancy as its stream has it.</summary>
    internal static Task<ReadAnswer<VacancyResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Vacancies, id, (state, version) => VacancyResource.Of(id, state, version));

    /// <summary>Closes a vacancy: its free positions are no longer offered.</summary>
    internal static Task<CommandAnswer> Close(Guid id, Body<ClosureRequest> body, Sender sender) =>
        sender.Send(body, it => VacancyCommands.Close(id, it.Reason));
}
