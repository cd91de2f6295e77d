using Partnerships.Experiences;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.SteeringGroups;

namespace Partnerships.Server.Experiences;

/// <summary>Experience from other cities, over HTTP.</summary>
internal static class ExperienceEndpoints
{
    public static void MapExperiences(this IEndpointRouteBuilder api)
    {
        var experiences = api.MapGroup("/experiences").WithTags("Experiences");
        experiences.MapPost("", Record).Allow("recordExperience");
        experiences.MapPost("/{id:guid}/revisions", Revise).Allow("reviseExperience");
        experiences.MapPost("/{id:guid}/withdrawals", Withdraw).Allow("withdrawExperience");
        experiences.MapGet("", List).Allow("listExperiences");
        experiences.MapGet("/{id:guid}", Get).Allow("getExperience");
    }

    /// <summary>Records experience from another city for one that draws on it.</summary>
    internal static Task<CreationAnswer> Record(Body<ExperienceRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/experiences", it => ExperienceCommands.Record(Sender.NewId(it.Id), it.City, it.Lesson));

    /// <summary>Tells it better or further.</summary>
    internal static Task<CommandAnswer> Revise(Guid id, Body<ExperienceRevisionRequest> body, Sender sender) =>
        sender.Send(body, it => ExperienceCommands.Revise(id, it.Lesson));

    /// <summary>It is no longer drawn on.</summary>
    internal static Task<CommandAnswer> Withdraw(Guid id, Body<ReasonRequest> body, Sender sender) =>
        sender.Send(body, it => ExperienceCommands.Withdraw(id, it.Reason));

    /// <summary>The experience that a city draws on, oldest id first; what was withdrawn too.</summary>
    internal static Task<ReadAnswer<Page<ExperienceEntry>>> List(Reader reader, Paging paging, string? city = null) =>
        reader.CityPage<ExperienceEntry, ExperienceEntry>(ExperienceRegister.Name, city, ExperienceRegister.CityPrefix, paging, it => it);

    /// <summary>Experience, as last told.</summary>
    internal static Task<ReadAnswer<ExperienceResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Experiences, id, (state, version) => new ExperienceResource(id, version, state.City!, state.Lesson!, state.WithdrawnFor));
}

/// <summary>Experience from another city.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code of the city that draws on it.</param>
/// <param name="Lesson">What was learnt.</param>
/// <param name="WithdrawnFor">Why it is no longer drawn on; absent while it is.</param>
internal sealed record ExperienceResource(Guid Id, long Version, string City, Lesson Lesson, string? WithdrawnFor);
