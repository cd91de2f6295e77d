using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Keeps one view up to date: folds what the log gained, and writes documents and checkpoint together.</summary>
internal sealed class ViewRunner : IAsyncDisposable
{
    private const int GreatestBatch = 1000;

    // A view that has seen nothing of a log this long is built by the quicker way.
    private const int LongLog = 10_000;

    // A checkpoint that no document changed with may lag: folding those events again changes nothing either.
    private const int GreatestLag = 1000;

    // Under load, batches at this distance cost the log's writer far less than one for each of its commits.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    private readonly View view;
    private readonly NpgsqlDataSource source;
    private readonly Feed feed;
    private readonly Pulse changed;
    private readonly ViewTable table;
    private readonly StoredDocuments documents;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim rebuilding = new(1);
    private readonly Follower follower;
    private Checkpoint? checkpoint;
    private int sessions;
    private volatile Progress progress;

    public ViewRunner(View view, NpgsqlDataSource source, Feed feed, Pulse changed, int cachedDocuments, ILogger logger)
    {
        this.view = view;
        this.source = source;
        this.feed = feed;
        this.changed = changed;
        table = new ViewTable(source, view);
        documents = new StoredDocuments(table, cachedDocuments);
        progress = new Progress(view.Name, 0, null);
        follower = new Follower(view.Name, feed.Tail, logger) { Advance = Advance, Forget = Forget, Stand = Stand, Finish = KeepCheckpoint };
        follower.Start();
    }

    public View View => view;

    public Progress Progress => progress;

    public Waiters Waiters { get; } = new();

    private bool NeedsRebuild => checkpoint!.Revision != view.Revision || (checkpoint.Position == 0 && feed.Tail.Head > LongLog);

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>.</summary>
    public async Task<long> Rebuild(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
        await rebuilding.WaitAsync(either.Token);
        try
        {
            await using var own = new ViewTable(source, view);
            await using var rebuild = new Rebuild(source, view, feed, await own.Open(either.Token));
            await rebuild.Prepare(either.Token);
            await turn.WaitAsync(either.Token);
            try
            {
                await rebuild.Switch(either.Token);
                checkpoint = null;
                await Load(either.Token);
            }
            finally
            {
                turn.Release();
            }
            await rebuild.Finish(either.Token);
            return rebuild.Position;
        }
        finally
        {
            rebuilding.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await follower.DisposeAsync();
        await table.DisposeAsync();
        stopping.Dispose();
        turn.Dispose();
        rebuilding.Dispose();
    }

    /// <summary>Folds what there is; false when there is nothing to do until the head moves.</summary>
    private async Task<bool> Advance(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var isBehind = false;
        await turn.WaitAsync(cancellation);
        try
        {
            if (checkpoint is null || sessions != feed.Tail.Sessions) await Load(cancellation);
            if (progress.Failure is not null) return false;
            if (!NeedsRebuild)
            {
                if (progress.Position >= feed.Tail.Head) return false;
                isBehind = await Step(cancellation) == GreatestBatch;
            }
        }
        finally
        {
            turn.Release();
        }
        if (NeedsRebuild) await Rebuild(cancellation);
        var rest = Pace - Stopwatch.GetElapsedTime(started);
        if (!isBehind && rest > TimeSpan.Zero) await Task.Delay(rest, cancellation);
        return true;
    }

    private async Task Load(CancellationToken cancellation)
    {
        documents.Discard();
        sessions = feed.Tail.Sessions;
        checkpoint = await table.Open(cancellation);
        documents.KnowKeys(await table.Keys(cancellation));
        // Documents of another revision are shown until they are replaced, but count as having seen nothing.
        Report(checkpoint.Revision == view.Revision ? checkpoint.Position : 0, null);
    }

    private async Task<int> Step(CancellationToken cancellation)
    {
        if (documents.NeedsKeys) documents.KnowKeys(await table.Keys(cancellation));
        var events = await feed.After(progress.Position, GreatestBatch, cancellation);
        var folded = documents.Fold(view, events, out var poison);
        if (poison is not null)
        {
            // What comes before the poisoned event is folded once more, on documents that it has not touched.
            documents.Discard();
            documents.Fold(view, events[..folded], out _);
        }
        var position = folded > 0 ? events[folded - 1].Position : progress.Position;
        if (documents.HasChanges || position - checkpoint!.Position >= GreatestLag) await Save(position, cancellation);
        Report(position, null);
        if (poison is not null) throw poison;
        return folded;
    }

    private async Task Save(long position, CancellationToken cancellation)
    {
        await table.Save(documents.Changes(), checkpoint!.Position, position, cancellation);
        documents.Written();
        checkpoint = checkpoint with { Position = position };
    }

    private async Task Forget()
    {
        checkpoint = null;
        documents.Discard();
        await table.DisposeAsync();
    }

    private async Task KeepCheckpoint()
    {
        if (checkpoint is null || checkpoint.Revision != view.Revision || progress.Position <= checkpoint.Position) return;
        documents.Discard();
        await Save(progress.Position, CancellationToken.None);
    }

    private void Stand(Exception failure)
    {
        documents.Discard();
        Report(progress.Position, failure.Message);
    }

    private void Report(long position, string? failure)
    {
        progress = new Progress(view.Name, position, failure);
        Waiters.Tell(progress);
        changed.Beat();
    }
}
