using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The only one who writes events. Takes what is queued, writes it as one batch, answers each request on its own,
/// and meanwhile the next batch gathers.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private static readonly TimeSpan IdleCheck = TimeSpan.FromSeconds(5);

    private readonly RequestQueue queue = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Versions versions = new(200_000);
    private readonly SessionKeeper sessions;
    private readonly StateCache states;
    private readonly Tail tail;
    private readonly ILogger logger;
    private readonly Task running;
    private EventStoreUnavailableException? lost;
    private Task idle = Task.Delay(IdleCheck);

    public Writer(SessionKeeper sessions, StateCache states, Tail tail, ILogger logger)
    {
        this.sessions = sessions;
        this.states = states;
        this.tail = tail;
        this.logger = logger;
        versions.Reset(tail.Head);
        running = Task.Run(Run);
    }

    public int Queued => queue.Count;

    public async Task<AppendResult> Append(AppendRequest request, CancellationToken cancellation)
    {
        await queue.Add(request, cancellation);
        return await request.Answer.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Close(null);
        stopping.CancelAfter(TimeSpan.FromSeconds(10));
        await running;
        stopping.Dispose();
    }

    private async Task Run()
    {
        while (await Waiting())
        {
            var requests = await queue.Take();
            try
            {
                await Write(requests);
            }
            catch (Exception e)
            {
                // The connection broke again while a failure was looked into. Sent again, the commands tell what came of them.
                logger.Unreachable(e);
                Fail(requests, Unavailable(e));
            }
        }
    }

    /// <summary>True when something is queued. While nothing is, the session is looked after, so that its loss, and a crash
    /// of the server, do not go unnoticed.</summary>
    private async Task<bool> Waiting()
    {
        var waiting = queue.Waiting();
        if (waiting.IsCompleted) return await waiting;
        var queued = waiting.AsTask();
        while (await Task.WhenAny(queued, idle) != queued)
        {
            if (!await sessions.Check(stopping.Token)) await Reconnect(null);
            idle = Task.Delay(IdleCheck);
        }
        return await queued;
    }

    private async Task Write(List<AppendRequest> requests)
    {
        while (requests.Count > 0)
        {
            if (!sessions.IsOpen && await Reconnect(null) is { } unreachable)
            {
                Fail(requests, unreachable);
                return;
            }
            versions.Trim(tail.Head);
            var batch = new Batch(requests, versions, tail.Head);
            try
            {
                if (batch.Accepted.Count > 0) await Insert(batch);
                Commit(batch);
                return;
            }
            catch (Exception e) when (!sessions.IsOpen)
            {
                logger.ConnectionLost(e);
                if (await Reconnect(batch) is { } failure) Fail(requests, failure);
                if (batch.IsCommitted || !sessions.IsOpen) return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && e.ConstraintName == "events_command_ordinal")
            {
                requests = await WithoutRecorded(requests);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                Resume((await sessions.Current.End(stopping.Token)).Head);
            }
            catch (Exception e) when (requests.Count == 1)
            {
                requests[0].Failed(e);
                return;
            }
            catch (Exception e)
            {
                // One of them cannot be written; the others must not suffer for it.
                logger.OneByOne(e, requests.Count);
                foreach (var request in requests) await Write([request]);
                return;
            }
        }
    }

    private async Task Insert(Batch batch)
    {
        var started = Stopwatch.GetTimestamp();
        await sessions.Current.Insert(batch, stopping.Token);
        queue.Committed(batch.Size, Stopwatch.GetElapsedTime(started));
    }

    private void Commit(Batch batch)
    {
        batch.IsCommitted = true;
        foreach (var (stream, version) in batch.Versions) versions.Written(stream, version);
        states.Committed(batch.Accepted.SelectMany(accepted => accepted.Request.Next));
        if (batch.Accepted.Count > 0) tail.Append([.. batch.Accepted.SelectMany(accepted => accepted.Written)]);
        foreach (var (request, written) in batch.Accepted) request.Done(new AppendResult.Written(written));
        foreach (var (request, stream) in batch.Conflicts) request.Done(new AppendResult.Conflict(stream));
        foreach (var request in batch.Duplicates) request.Done(new AppendResult.Duplicate());
        Telemetry.Batch(batch);
    }

    private async Task<List<AppendRequest>> WithoutRecorded(List<AppendRequest> requests)
    {
        var recorded = await sessions.Current.Recorded(requests.Select(request => request.CommandId), stopping.Token);
        foreach (var request in requests.Where(request => recorded.Contains(request.CommandId))) request.Done(new AppendResult.Duplicate());
        return [.. requests.Where(request => !recorded.Contains(request.CommandId))];
    }

    /// <summary>Opens a new session. When the connection broke between the sending of a batch and the reply, the log's last leaf
    /// tells whether the batch is in it. When others wrote meanwhile, all that is remembered is dropped.</summary>
    private async Task<Exception?> Reconnect(Batch? inDoubt)
    {
        if (lost is not null) return lost;
        try
        {
            var end = await sessions.Reopen(stopping.Token);
            if (inDoubt is not null && end.Head == inDoubt.Head && end.Leaf.Span.SequenceEqual(inDoubt.LastLeaf.Span)) Commit(inDoubt);
            if (end.Head != tail.Head) Resume(end.Head);
            tail.Reconnected();
            return null;
        }
        catch (LogOwnedException e)
        {
            logger.OwnershipLost(e);
            lost = new EventStoreUnavailableException(e.Message, e);
            queue.Close(lost);
            return lost;
        }
        catch (Exception e)
        {
            logger.Unreachable(e);
            return Unavailable(e);
        }
    }

    private static EventStoreUnavailableException Unavailable(Exception e) =>
        e as EventStoreUnavailableException ?? new EventStoreUnavailableException($"The database cannot be reached: {e.Message}", e);

    private void Resume(long head)
    {
        logger.OthersWrote(tail.Head, head);
        versions.Reset(head);
        states.Clear();
        tail.Resume(head);
    }

    private void Fail(List<AppendRequest> requests, Exception failure)
    {
        foreach (var request in requests) request.Failed(failure);
        queue.FailAll(failure);
    }
}
