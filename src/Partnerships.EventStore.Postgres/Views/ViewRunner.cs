using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Keeps one view up to date: folds what the log gained, which readers see at once, and saves documents and checkpoint
/// together from time to time.</summary>
internal sealed class ViewRunner : IAsyncDisposable
{
    private const int GreatestBatch = 1000;

    // A view that has seen nothing of a log this long is built by the quicker way.
    private const int LongLog = 10_000;

    // Under load, folding at this distance costs the log's writer far less than once for each of its commits.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly View view;
    private readonly Connections connections;
    private readonly Feed feed;
    private readonly SharedPass pass;
    private readonly Pulse changed;
    private readonly ViewTable table;
    private readonly LiveDocuments documents;
    private readonly ViewSaves saves;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim rebuilding = new(1);
    private readonly Follower follower;
    private bool isLoaded;
    private int sessions;
    private volatile Progress progress;
    private volatile Rebuild? current;

    public ViewRunner(View view, Connections connections, Feed feed, SharedPass pass, Pulse changed, int cachedDocuments, ILogger logger)
    {
        this.view = view;
        this.connections = connections;
        this.feed = feed;
        this.pass = pass;
        this.changed = changed;
        table = new ViewTable(connections, view);
        documents = new LiveDocuments(table, cachedDocuments);
        saves = new ViewSaves(table, documents);
        progress = new Progress(view.Name, 0, null);
        follower = new Follower(view.Name, feed.Tail, logger) { Advance = Advance, Forget = Forget, Stand = Stand, Finish = Finish };
        follower.Start();
    }

    public View View => view;

    public Progress Progress => current is { } rebuild ? progress with { Rebuilding = rebuild.Position } : progress;

    public Waiters Waiters { get; } = new();

    /// <summary>The documents as far as they are folded, for those who read.</summary>
    public LiveDocuments Documents => documents;

    private bool NeedsRebuild => saves.Checkpoint.Revision != view.Revision || (saves.Checkpoint.Position == 0 && feed.Tail.Head > LongLog);

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>.</summary>
    public async Task<long> Rebuild(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
        await rebuilding.WaitAsync(either.Token);
        try
        {
            await using var own = new ViewTable(connections, view);
            await using var rebuild = new Rebuild(connections.Followers, view, feed, pass, await own.Open(either.Token));
            current = rebuild;
            await rebuild.Prepare(either.Token);
            await turn.WaitAsync(either.Token);
            try
            {
                // What readers see must be in the table when that is replaced: else it would hide the new documents.
                if (isLoaded) await saves.All(progress.Position, either.Token);
                await rebuild.Switch(either.Token);
                documents.Discard();
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
            current = null;
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

    /// <summary>Folds what there is.</summary>
    /// <returns>How long there is nothing to do unless the head moves.</returns>
    private async Task<TimeSpan> Advance(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await turn.WaitAsync(cancellation);
        try
        {
            if (!isLoaded || sessions != feed.Tail.Sessions) await Load(cancellation);
            if (progress.Failure is not null) return await saves.WhenDue(progress.Position, cancellation);
            if (!NeedsRebuild)
            {
                var folded = progress.Position < feed.Tail.Head ? await Step(cancellation) : 0;
                var rest = await saves.WhenDue(progress.Position, cancellation);
                if (folded == 0) return rest;
                if (folded == GreatestBatch) return TimeSpan.Zero;
            }
        }
        finally
        {
            turn.Release();
        }
        if (NeedsRebuild) await Rebuild(cancellation);
        var left = Pace - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero) await Task.Delay(left, cancellation);
        return TimeSpan.Zero;
    }

    private async Task Load(CancellationToken cancellation)
    {
        sessions = feed.Tail.Sessions;
        if (!await saves.Open(cancellation) || !documents.IsWhole)
        {
            documents.Discard();
            documents.KnowKeys(await table.Keys(cancellation));
            documents.Begin();
            // Documents of another revision are shown until they are replaced, but count as having seen nothing.
            Report(saves.Checkpoint.Revision == view.Revision ? saves.Checkpoint.Position : 0, null);
        }
        isLoaded = true;
    }

    private async Task<int> Step(CancellationToken cancellation)
    {
        if (documents.NeedsKeys) documents.KnowKeys(await table.Keys(cancellation));
        var events = await feed.After(progress.Position, GreatestBatch, cancellation);
        var folded = documents.Fold(view, events, out var poison);
        if (poison is not null) await StopBefore(events[folded].Position, poison, cancellation);
        Report(events[folded - 1].Position, null);
        return folded;
    }

    /// <summary>What comes before the poisoned event is folded once more, on documents that it has not touched.</summary>
    private async Task StopBefore(long poisoned, Exception poison, CancellationToken cancellation)
    {
        await saves.Wait(cancellation);
        documents.Discard();
        var position = saves.Checkpoint.Position;
        while (position < poisoned - 1)
        {
            var events = await feed.After(position, (int)Math.Min(GreatestBatch, poisoned - 1 - position), cancellation);
            documents.Fold(view, events, out _);
            position = events[^1].Position;
        }
        documents.Begin();
        await saves.All(position, cancellation);
        Report(position, null);
        throw poison;
    }

    /// <summary>The connection is lost. What is folded stays, unless the next look at the table says that it lacks something.</summary>
    private async Task Forget()
    {
        sessions = -1;
        await saves.Forget();
    }

    private async Task Finish()
    {
        if (isLoaded && documents.IsWhole && saves.Checkpoint.Revision == view.Revision) await saves.All(progress.Position, CancellationToken.None);
    }

    private void Stand(Exception failure) => Report(progress.Position, failure.Message);

    private void Report(long position, string? failure)
    {
        progress = new Progress(view.Name, position, failure);
        Waiters.Tell(progress);
        changed.Beat();
    }
}
