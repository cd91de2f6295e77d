using System.Text.Json;
using Partnerships.Commitments;
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
        vacancies.MapGet("/{id:guid}/candidates-sent", CandidatesSent).Allow("getCandidatesSent");
        vacancies.MapPost("/{id:guid}/revisions", Revise).Allow("reviseVacancy");
        vacancies.MapPost("/{id:guid}/pauses", Pause).Allow("pauseVacancy");
        vacancies.MapPost("/{id:guid}/resumptions", Resume).Allow("resumeVacancy");
        vacancies.MapPost("/{id:guid}/closures", Close).Allow("closeVacancy");
        vacancies.MapPost("/{id:guid}/reopenings", Reopen).Allow("reopenVacancy");
    }

    /// <summary>Opens a vacancy under an active agreement.</summary>
    internal static Task<CreationAnswer> Open(Body<VacancyRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/vacancies", it => VacancyCommands.Open(Sender.NewId(it.Id), it.Agreement, it.ToOpening()));

    /// <summary>An agreement's vacancies, or a city's: open ones first, then paused, filled and closed; or those at one stage.</summary>
    internal static Task<ReadAnswer<Page<VacancyItem>>> List(Reader reader, Paging paging, string? city = null, Guid? agreement = null, string? stage = null)
    {
        var only = StageOf(stage);
        if (stage is not null && only is null) return Task.FromResult(ReadAnswer<Page<VacancyItem>>.Refuse(ApiRefusals.ParameterInvalid.With("stage")));
        return agreement is { } id
            ? reader.Page<VacancyDocument, VacancyItem>(
                VacancyRegister.Name, VacancyRegister.AgreementPrefix(id), paging,
                it => reader.Caller.MaySee(it.Opened.City) && (only is null || it.Stage == only) ? VacancyItem.Of(it) : null)
            : reader.CityPage<VacancyDocument, VacancyItem>(
                VacancyRegister.Name, city, of => only is { } at ? VacancyRegister.CityPrefix(of, at) : VacancyRegister.CityPrefix(of), paging, VacancyItem.Of);
    }

    /// <summary>A vacancy as its stream has it.</summary>
    internal static Task<ReadAnswer<VacancyResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Vacancies, id, (state, version) => VacancyResource.Of(id, state, version));

    /// <summary>Closes a vacancy: its free positions are no longer offered.</summary>
    internal static Task<CommandAnswer> Close(Guid id, Body<ClosureRequest> body, Sender sender) =>
        sender.Send(body, it => VacancyCommands.Close(id, it.Reason, it.Cause));

    /// <summary>Whether candidates were sent for the vacancy in time, by the commitment of the agreement that owes them.</summary>
    internal static async Task<ReadAnswer<SendingResource>> CandidatesSent(Guid id, Reader reader)
    {
        var vacancy = await reader.Document<VacancyDocument, VacancyDocument>(VacancyRegister.Name, VacancyRegister.Key(id), it => it.Opened.City, it => it);
        if (vacancy.Value is not { } found) return ReadAnswer<SendingResource>.Refuse(vacancy.Refusals);
        var read = await reader.Document<LedgerDocument, SendingResource>(
            CommitmentLedger.Name, CommitmentLedger.Key(found.Opened.Agreement), it => it.City, it => new(reader.Today, Sending.Of(it, id, reader.Today)));
        // Without an entity tag: it changes with the day, also when nothing happens.
        return read.Value is { } sent ? ReadAnswer<SendingResource>.Found(sent) : read;
    }

    /// <summary>Revises what a vacancy offers and asks for: all of it, not only what changes.</summary>
    internal static Task<CommandAnswer> Revise(Guid id, Body<VacancyRevisionRequest> body, Sender sender) =>
        sender.Send(body, it => VacancyCommands.Revise(id, it.ToJob(), it.Reason));

    /// <summary>Pauses a vacancy: its free positions are not offered for the time being.</summary>
    internal static Task<CommandAnswer> Pause(Guid id, Body<PauseRequest> body, Sender sender) =>
        sender.Send(body, it => VacancyCommands.Pause(id, it.Reason));

    /// <summary>Ends a vacancy's pause.</summary>
    internal static Task<CommandAnswer> Resume(Guid id, Body<ResumptionRequest> body, Sender sender) =>
        sender.Send(body, _ => VacancyCommands.Resume(id));

    /// <summary>Reopens a vacancy that was closed.</summary>
    internal static Task<CommandAnswer> Reopen(Guid id, Body<ReopeningRequest> body, Sender sender) =>
        sender.Send(body, it => VacancyCommands.ReopenClosed(id, it.Reason));

    private static VacancyStage? StageOf(string? name)
    {
        foreach (var stage in Enum.GetValues<VacancyStage>())
            if (JsonNamingPolicy.CamelCase.ConvertName(stage.ToString()) == name) return stage;
        return null;
    }
}
