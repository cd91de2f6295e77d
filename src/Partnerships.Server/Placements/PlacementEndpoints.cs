using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;

namespace Partnerships.Server.Placements;

/// <summary>Placements over HTTP.</summary>
internal static class PlacementEndpoints
{
    public static void MapPlacements(this IEndpointRouteBuilder api)
    {
        var placements = api.MapGroup("/placements").WithTags("Placements");
        placements.MapPost("", Start).Allow("startPlacement");
        placements.MapGet("", List).Allow("listPlacements");
        placements.MapGet("/{id:guid}", Get).Allow("getPlacement");
        placements.MapPost("/{id:guid}/check-ins", RecordCheckIn).Allow("recordCheckIn");
        placements.MapPost("/{id:guid}/hours", ChangeHours).Allow("changeHours");
        placements.MapPost("/{id:guid}/endings", End).Allow("endPlacement");
        placements.MapPost("/{id:guid}/corrections", Correct).Allow("correctPlacement");
        placements.MapPost("/{id:guid}/fact-corrections", CorrectFact).Allow("correctPlacementFact");
        placements.MapPost("/{id:guid}/annulments", Annul).Allow("annulPlacement");
        placements.MapCourse();
        placements.MapProblems();
    }

    /// <summary>Records that a resident started in a position.</summary>
    internal static Task<CreationAnswer> Start(Body<PlacementRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/placements", it => PlacementCommands.Start(Sender.NewId(it.Id), it.ToStart(), it.Match));

    /// <summary>An agreement's placements, or a city's, oldest id first.</summary>
    internal static Task<ReadAnswer<Page<PlacementSummary>>> List(Reader reader, Paging paging, string? city = null, Guid? agreement = null) =>
        agreement is { } id
            ? reader.Page<PlacementSummary, PlacementSummary>(
                PlacementRegister.Name, PlacementRegister.AgreementPrefix(id), paging, it => reader.Caller.MaySee(it.City) ? it : null)
            : reader.CityPage<PlacementSummary, PlacementSummary>(PlacementRegister.Name, city, PlacementRegister.CityPrefix, paging, it => it);

    /// <summary>A placement as its stream has it, corrections included.</summary>
    internal static Task<ReadAnswer<PlacementResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Placements, id, (state, version) => PlacementResource.Of(id, state, version));

    /// <summary>Records that a check-in was held.</summary>
    internal static Task<CommandAnswer> RecordCheckIn(Guid id, Body<CheckInRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.SendOn(sender, id, body, it => PlacementCommands.RecordCheckIn(id, it.ToEvent()));

    /// <summary>Changes the weekly working time from a day on.</summary>
    internal static Task<CommandAnswer> ChangeHours(Guid id, Body<HoursRequest> body, Sender sender) =>
        sender.Send(body, it => PlacementCommands.ChangeHours(id, WeeklyHours.ToMinutes(it.WeeklyHours), it.From));

    /// <summary>Records that the placement ended.</summary>
    internal static Task<CommandAnswer> End(Guid id, Body<EndingRequest> body, Sender sender) =>
        sender.Send(body, it => PlacementCommands.End(id, it.On, it.Reason));

    /// <summary>Corrects recorded facts. What was recorded stays in the history; figures count by what is true.</summary>
    internal static Task<CommandAnswer> Correct(Guid id, Body<CorrectionRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.SendOn(sender, id, body, it => PlacementCommands.Correct(id, it.ToCorrection()));

    /// <summary>Corrects one recorded fact: hours, a check-in, a school period, an absence, a problem's times, what it is about and how it was
    /// handled.</summary>
    internal static Task<CommandAnswer> CorrectFact(Guid id, Body<FactCorrectionRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.SendOn(sender, id, body, it => PlacementCommands.CorrectFact(id, it.ToEvent()));

    /// <summary>Annuls a placement that was recorded in error, wholly: it counts nowhere, and its position is free again. A wrong candidate or
    /// vacancy is set right so, and the placement recorded again under another id.</summary>
    internal static Task<CommandAnswer> Annul(Guid id, Body<AnnulmentRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.SendOn(sender, id, body, it => PlacementCommands.Annul(id, new(it.Reason, it.StatedBy)));
}
