using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.SteeringGroups;

/// <summary>Steering groups over HTTP.</summary>
internal static class SteeringGroupEndpoints
{
    public static void MapSteeringGroups(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/steering-groups").WithTags("Steering groups");
        groups.MapPost("", Establish).Allow("establishSteeringGroup");
        groups.MapGet("/{city}", Get).Allow("getSteeringGroup");
        groups.MapPost("/{city}/frames", SetFrames).Allow("setFrames");
        groups.MapPost("/{city}/goals", SetGoal).Allow("setGoal");
        groups.MapPost("/{city}/goals/{goal:guid}/revisions", ReviseGoal).Allow("reviseGoal");
        groups.MapPost("/{city}/goals/{goal:guid}/withdrawals", WithdrawGoal).Allow("withdrawGoal");
        groups.MapPost("/{city}/departures", Leave).Allow("recordDeparture");
    }

    /// <summary>A city joins: its steering group is established.</summary>
    internal static Task<CreationAnswer> Establish(Body<EstablishRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/steering-groups", it => SteeringGroupCommands.Establish(it.City, it.Name));

    /// <summary>A city's steering group with its frames and goals.</summary>
    internal static Task<ReadAnswer<SteeringGroupResource>> Get(string city, Reader reader) =>
        reader.State(Kinds.SteeringGroups, city, SteeringGroupResource.Of);

    /// <summary>Sets the frames for agreements in the city, replacing earlier ones.</summary>
    internal static Task<CommandAnswer> SetFrames(string city, Body<FramesRequest> body, Sender sender) =>
        sender.Send(body, it => SteeringGroupCommands.SetFrames(city, it.ToEvent()));

    /// <summary>Sets a goal.</summary>
    internal static Task<CreationAnswer> SetGoal(string city, Body<GoalRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/steering-groups/{city}/goals",
            it => SteeringGroupCommands.SetGoal(city, Sender.NewId(it.Id), it.ToGoal()),
            happened => (happened as GoalSet)?.GoalId);

    /// <summary>Replaces a goal by another; the earlier one stays in the history.</summary>
    internal static Task<CommandAnswer> ReviseGoal(string city, Guid goal, Body<GoalRevisionRequest> body, Sender sender) =>
        sender.Send(body, it => SteeringGroupCommands.ReviseGoal(city, goal, it.ToGoal(), it.Reason));

    /// <summary>Gives a goal up.</summary>
    internal static Task<CommandAnswer> WithdrawGoal(string city, Guid goal, Body<ReasonRequest> body, Sender sender) =>
        sender.Send(body, it => SteeringGroupCommands.WithdrawGoal(city, goal, it.Reason));

    /// <summary>The city leaves. What was recorded stays; nothing new is started in it.</summary>
    internal static Task<CommandAnswer> Leave(string city, Body<ReasonRequest> body, Sender sender) =>
        sender.Send(body, it => SteeringGroupCommands.Leave(city, it.Reason));
}
