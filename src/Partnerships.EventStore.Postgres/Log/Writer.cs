using Microsoft.Extensions.Logging;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The only one who writes events. Takes what is queued, writes it as one batch, answers each request on its own,
/// and meanwhile the next batch gathers. On a thread of its own that waits for the database: between two batches nothing has
/// to be scheduled.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private static readonly TimeSpan IdleCheck = TimeSpan.FromSeconds(5);

    private readonly RequestQueue queue = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Versions versions = new(200_000);
    private readonly SessionKeeper sessions;
    private readonly StateCache states;
    private readonly Tail tail;
    private readonly ILogger logger;
    private volatile EventStoreUnavailableException? lost;

    public Writer(SessionKeeper sessions, StateCache states, Tail tail, ILogger logger)
    {
        this.sessions = sessions;
        this.states = states;
        this.tail = tail;
        this.logger = logger;
        versions.Reset(tail.Head);
        new Thread(Run) { IsBackground = true, Name = "event log writer" }.Start();
    }

    public int Queued => queue.Count;

    /// <summary>Why nothing can be written any more; null while the log is this process's.</summary>
    public EventStoreUnavailableException? Lost => lost;

    /// <exception cref="EventStoreBusyException">Too many wait already.</exception>
    public Task<AppendResult> Append(AppendRequest request, CancellationToken cancellation)
    {
        queue.Add(request);
        return cancellation.CanBeCanceled ? request.Answer.WaitAsync(cancellation) : request.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Close(null);
        stopping.CancelAfter(TimeSpan.FromSeconds(10));
        await ended.Task;
        stopping.Dispose();
    }

    private void Run()
    {
        while (queue.Take(IdleCheck) is { } requests)
        {
            try
            {
                if (requests.Count > 0) Write(requests);
                else LookAfterSession();
            }
            catch (Exception e)
            {
                // The connection broke again while a failure was looked into. Sent again, the commands tell what came of them.
                logger.Unreachable(e);
                Fail(requests, Unavailable(e));
            }
        }
        ended.SetResult();
    }

    /// <summary>While nothing is to be written, the loss of the session, and a crash of the server, must not go unnoticed.</summary>
    private void LookAfterSession()
    {
        if (!sessions.Check()) Reconnect(null);
    }

    private void Write(List<AppendRequest> requests)
    {
        while (requests.Count > 0)
        {
            if (!sessions.IsOpen && Reconnect(null) is { } unreachable)
            {
                Fail(requests, unreachable);
                return;
            }
            versions.Trim(tail.Head);
            var batch = new Batch(requests, versions, tail.Head);
            try
            {
                if (batch.Accepted.Count > 0) sessions.Current.Insert(batch);
                Commit(batch);
                return;
            }
            catch (Exception e) when (!sessions.IsOpen)
            {
                logger.ConnectionLost(e);
                if (Reconnect(batch) is { } failure) Fail(requests, failure);
                if (batch.IsCommitted || !sessions.IsOpen) return;
                if (e is PostgresException refusal && !Reading.IsLoss(refusal))
                {
                    // The server has said what it lacks, such as space, and then ended the session. Another attempt would end like this one.
                    var lack = new EventStoreUnavailableException($"The database cannot write: {e.Message}", e);
                    foreach (var request in requests) request.Failed(lack);
                    return;
                }
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && e.ConstraintName == "events_command_ordinal")
            {
                requests = WithoutRecorded(requests);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                Resume(sessions.Current.End().Head);
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
                foreach (var request in requests) Write([request]);
                return;
            }
        }
    }

    private void Commit(Batch batch)
    {
        batch.IsCommitted = true;
        foreach (var next in batch.Next) versions.Written(next.Stream, next.Version);
        states.Committed(batch.Next);
        if (batch.Accepted.Count > 0) tail.Append(batch.Accepted);
        foreach (var request in batch.Accepted) request.Done(new AppendResult.Written(request.Events));
        foreach (var (request, stream) in batch.Conflicts) request.Done(new AppendResult.Conflict(stream));
        foreach (var request in batch.Duplicates) request.Done(new AppendResult.Duplicate());
        Telemetry.Batch(batch);
    }

    private List<AppendRequest> WithoutRecorded(List<AppendRequest> requests)
    {
        var recorded = sessions.Current.Recorded(requests.SelectMany(request => request.Commands.Select(command => command.Id)));
        var isKnown = requests.ToLookup(request => request.Commands.Any(command => recorded.Contains(command.Id)));
        foreach (var request in isKnown[true]) request.Done(new AppendResult.Duplicate());
        return [.. isKnown[false]];
    }

    /// <summary>Opens a new session. When the connection broke between the sending of a batch and the reply, the log's last leaf
    /// tells whether the batch is in it. When others wrote meanwhile, all that is remembered is dropped.</summary>
    private EventStoreUnavailableException? Reconnect(Batch? inDoubt)
    {
        if (lost is not null) return lost;
        try
        {
            var end = sessions.Reopen(stopping.Token);
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
        e as EventStoreUnavailableException ?? Reading.Unreachable(e);

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
