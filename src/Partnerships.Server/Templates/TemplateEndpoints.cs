using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.SteeringGroups;
using Partnerships.Templates;

namespace Partnerships.Server.Templates;

/// <summary>Templates for agreements, over HTTP.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("Templates");
        templates.MapPost("", Set).Allow("setTemplate");
        templates.MapPost("/{id:guid}/versions", SetVersion).Allow("setTemplateVersion");
        templates.MapPost("/{id:guid}/withdrawals", Withdraw).Allow("withdrawTemplate");
        templates.MapPost("/{id:guid}/drafts", Draft).Allow("draftFromTemplate");
        templates.MapGet("", List).Allow("listTemplates");
        templates.MapGet("/{id:guid}", Get).Allow("getTemplate");
    }

    /// <summary>Sets the first version of a template.</summary>
    internal static Task<CreationAnswer> Set(Body<TemplateRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/templates", it => TemplateCommands.Set(Sender.NewId(it.Id), it.City, it.Terms));

    /// <summary>Sets a template's next version. Agreements drafted from earlier ones stay as they are.</summary>
    internal static Task<CommandAnswer> SetVersion(Guid id, Body<TemplateVersionRequest> body, Sender sender) =>
        sender.Send(body, it => TemplateCommands.Set(id, city: null, it.Terms));

    /// <summary>Withdraws a template: nothing new is drafted from it.</summary>
    internal static Task<CommandAnswer> Withdraw(Guid id, Body<ReasonRequest> body, Sender sender) =>
        sender.Send(body, it => TemplateCommands.Withdraw(id, it.Reason));

    /// <summary>Drafts an agreement from a template. It names template and version.</summary>
    internal static Task<CreationAnswer> Draft(Guid id, Body<TemplateDraftRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/agreements", it => TemplateCommands.Draft(id, it, Sender.NewId(it.Id)));

    /// <summary>A city's templates, oldest id first.</summary>
    internal static Task<ReadAnswer<Page<TemplateEntry>>> List(Reader reader, Paging paging, string? city = null) =>
        reader.CityPage<TemplateEntry, TemplateEntry>(TemplateRegister.Name, city, TemplateRegister.CityPrefix, paging, it => it);

    /// <summary>A template with every version.</summary>
    internal static Task<ReadAnswer<TemplateResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Templates, id, (state, version) => new TemplateResource(id, version, state.City!, state.IsWithdrawn, state.Versions));
}
