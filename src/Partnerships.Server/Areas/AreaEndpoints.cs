using Partnerships.Cities;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Areas;

/// <summary>Housing areas over HTTP.</summary>
internal static class AreaEndpoints
{
    public static void MapAreas(this IEndpointRouteBuilder api)
    {
        var areas = api.MapGroup("/areas").WithTags("Areas");
        areas.MapPost("", Register).Allow("registerArea");
        areas.MapGet("", List).Allow("listAreas");
        areas.MapGet("/{id:guid}", Get).Allow("getArea");
        areas.MapPost("/{id:guid}/list-statuses", ChangeListStatus).Allow("changeListStatus");
        areas.MapPost("/{id:guid}/list-status-corrections", CorrectListStatus).Allow("correctListStatus");
    }

    /// <summary>Registers a housing area.</summary>
    internal static Task<CreationAnswer> Register(Body<AreaRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/areas", it => AreaCommands.Register(Sender.NewId(it.Id), it.City, it.Name, it.Association));

    /// <summary>A city's housing areas.</summary>
    internal static Task<ReadAnswer<Page<CityArea>>> List(Reader reader, string? city = null) =>
        reader.OfCity(city, asked => reader.Document<CityDocument, Page<CityArea>>(CityView.Name, CityView.Key(asked), it => it.City, it => new(it.Areas)));

    /// <summary>A housing area with its list status over time.</summary>
    internal static Task<ReadAnswer<AreaResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Areas, id, (state, version) => AreaResource.Of(id, state, version));

    /// <summary>States the area's place on the ministry's list from a day on.</summary>
    internal static Task<CommandAnswer> ChangeListStatus(Guid id, Body<ListStatusRequest> body, Sender sender) =>
        sender.Send(body, it => AreaCommands.ChangeListStatus(id, it.Status, it.From, it.Source));

    /// <summary>Corrects a statement about the list that was recorded wrongly. What a placement's home was called on its first day is the placement's own
    /// fact, and is corrected with it.</summary>
    internal static Task<CommandAnswer> CorrectListStatus(Guid id, Body<ListStatusCorrectionRequest> body, Sender sender) =>
        sender.Send(body, it => AreaCommands.CorrectListStatus(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));
}
