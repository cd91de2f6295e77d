using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Api;

namespace Partnerships.Server.Operations;

/// <summary>What an operator does to a server that runs, over HTTP.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var operations = api.MapGroup("/operations").WithTags("Operations");
        operations.MapPost("/rebuilds", Rebuild).Allow("rebuildView");
        operations.MapGet("/dead-letters", DeadLetters).Allow("listDeadLetters");
        operations.MapPost("/dead-letters/{id:guid}/replays", Replay).Allow("replayDeadLetter");
    }

    /// <summary>Builds a view anew beside the live one and switches. Answers when it is done.</summary>
    internal static async Task<ReadAnswer<RebuildResource>> Rebuild(Body<RebuildRequest> body, IEventStoreOperations store, CancellationToken stop)
    {
        if (body.Value is not { } it) return ReadAnswer<RebuildResource>.Refuse(body.Refusals);
        return Views.All.Any(view => view.Name == it.View)
            ? ReadAnswer<RebuildResource>.Found(new(it.View, await store.Rebuild(it.View, stop)))
            : ReadAnswer<RebuildResource>.Refuse(EventLog.ApiRefusals.NotOneOf.At("/view").With(string.Join(", ", Views.All.Select(view => view.Name))));
    }

    /// <summary>Commands of workflows that failed for good, oldest first.</summary>
    internal static async Task<ReadAnswer<Page<DeadLetterResource>>> DeadLetters(IEventStoreOperations store, CancellationToken stop) =>
        ReadAnswer<Page<DeadLetterResource>>.Found(new([.. (await store.DeadLetters(stop)).Select(DeadLetterResource.Of)]));

    /// <summary>Tries a command that failed for good once more.</summary>
    internal static async Task<ReadAnswer<ReplayResource>> Replay(Guid id, IEventStoreOperations store, CancellationToken stop) =>
        await store.Replay(id, stop) ? ReadAnswer<ReplayResource>.Found(new(id)) : ReadAnswer<ReplayResource>.Refuse(Refusals.NotFound);
}
