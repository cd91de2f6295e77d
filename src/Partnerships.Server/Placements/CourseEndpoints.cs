using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.PersonalData;

namespace Partnerships.Server.Placements;

/// <summary>School periods, absences and what is agreed about a placement, over HTTP.</summary>
internal static class CourseEndpoints
{
    public static void MapCourse(this IEndpointRouteBuilder placements)
    {
        placements.MapPost("/{id:guid}/school-periods", RecordSchoolPeriod).Allow("recordSchoolPeriod");
        placements.MapPost("/{id:guid}/school-periods/{period:guid}/changes", ChangeSchoolPeriod).Allow("changeSchoolPeriod");
        placements.MapPost("/{id:guid}/school-periods/{period:guid}/cancellations", CancelSchoolPeriod).Allow("cancelSchoolPeriod");
        placements.MapPost("/{id:guid}/absences", RecordAbsence).Allow("recordAbsence");
        placements.MapPost("/{id:guid}/terms", SetTerms).Allow("setPlacementTerms");
    }

    /// <summary>Records a school period of an apprentice. It is no end, and does not count as probation.</summary>
    internal static Task<CreationAnswer> RecordSchoolPeriod(Guid id, Body<SchoolPeriodRequest> body, Sender sender) => sender.Create(
        body, $"{ApiEndpoints.Root}/placements/{id:D}/school-periods",
        it => PlacementCommands.On(id, (state, today) => PlacementDecisions.RecordSchoolPeriod(state, id, new(Sender.NewId(it.Id), it.From, it.To), today)),
        happened => (happened as SchoolPeriodRecorded)?.Period.Id);

    /// <summary>Moves a school period.</summary>
    internal static Task<CommandAnswer> ChangeSchoolPeriod(Guid id, Guid period, Body<SchoolPeriodChangeRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, today) => PlacementDecisions.ChangeSchoolPeriod(state, id, new(period, it.From, it.To), it.Reason, today)));

    /// <summary>Cancels a school period.</summary>
    internal static Task<CommandAnswer> CancelSchoolPeriod(Guid id, Guid period, Body<SchoolPeriodCancellationRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, today) => PlacementDecisions.CancelSchoolPeriod(state, id, period, it.Reason, today)));

    /// <summary>Records an absence. One of more than a month moves an apprenticeship's scheduled end by all of it.</summary>
    internal static Task<CreationAnswer> RecordAbsence(Guid id, Body<AbsenceRequest> body, Sender sender) => sender.Create(
        body, $"{ApiEndpoints.Root}/placements/{id:D}/absences",
        it => PlacementCommands.On(id, (state, today) => PlacementDecisions.RecordAbsence(state, id, new(Sender.NewId(it.Id), it.From, it.To, it.Reason), today)),
        happened => (happened as AbsenceRecorded)?.Absence.Id);

    /// <summary>Sets what is agreed about the placement with the resident and the company, at first or anew.</summary>
    internal static Task<CommandAnswer> SetTerms(Guid id, Body<PlacementTermsRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, today) => PlacementDecisions.SetTerms(state, id, it.ToTerms(), it.Reason, today)));
}
