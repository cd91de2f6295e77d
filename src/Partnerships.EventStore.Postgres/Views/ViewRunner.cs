using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
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
    private long told;
    private volatile Rebuild? current;

    public ViewRunner(View view, Connections connections, Feed feed, SharedPass pass, SemaphoreSlim saveTurns, Pulse changed, int cachedDocuments, ILogger logger)
    {
        this.view = view;
        this.connections = connections;
        this.feed = feed;
        this.pass = pass;
        this.changed = changed;
        table = new ViewTable(connections, view);
        documents = new LiveDocuments(table, cachedDocuments);
        saves = new ViewSaves(table, documents, saveTurns);
        progress = new Progress(view.Name, 0, null);
        follower = new Follower(view.Name, feed.Tail, logger) { Advance = Advance, Forget = Forget, Stand = Stand, Finish = Finish };
        follower.Start();
    }

    public View View => view;

    public Progress Progress => current is { } rebuild ? progress with { Rebuilding = rebuild.Position } : progress;

    public Waiters Waiters { get; } = new();

    /// <summary>The documents as far as they are folded, for those who read.</summary>
    public LiveDocuments Documents => documents;

    /// <summary>False while the view is not loaded yet, or has to fold again what it was said to have seen.</summary>
    public bool IsAsTold => documents.IsWhole && progress.Position >= Volatile.Read(ref told);

    private bool NeedsRebuild => documents.Checkpoint.Revision != view.Revision || (documents.Checkpoint.Position == 0 && feed.Tail.Head > LongLog);

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>.</summary>
    public async Task<long> Rebuild(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
        await rebuilding.WaitAsync(either.Token);
        try
        {
            return await Reading.Run(connections.Followers, () => Build(either.Token));
        }
        finally
        {
            current = null;
            rebuilding.Release();
        }
    }

    /// <summary>The table does not have what it had: the server has crashed since, or another one writes it.</summary>
    public void LookAgain() => feed.Tail.Reconnected();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await follower.DisposeAsync();
        await table.DisposeAsync();
        documents.Dispose();
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

    private async Task<long> Build(CancellationToken cancellation)
    {
        using var place = pass.Join(cancellation);
        await using var own = new ViewTable(connections, view);
        await using var rebuild = new Rebuild(connections.Followers, view, feed, await own.Open(cancellation));
        current = rebuild;
        await rebuild.Prepare(place, cancellation);
        await turn.WaitAsync(cancellation);
        try
        {
            if (isLoaded) await SaveAll(cancellation);
            await rebuild.Switch(cancellation);
            await Load(cancellation);
        }
        catch
        {
            await Forget();
            throw;
        }
        finally
        {
            turn.Release();
        }
        await rebuild.Finish(cancellation);
        return rebuild.Position;
    }

    /// <summary>What readers see must be in the table when that is replaced: else it would hide the new documents.</summary>
    private async Task SaveAll(CancellationToken cancellation)
    {
        try
        {
            await saves.All(progress.Position, cancellation);
        }
        catch (NpgsqlException e) when (Reading.IsLoss(e))
        {
            await Load(cancellation);
            await saves.All(progress.Position, cancellation);
        }
    }

    private async Task Load(CancellationToken cancellation)
    {
        var since = feed.Tail.Sessions;
        if (!await saves.Open(cancellation))
        {
            documents.KnowKeys(await table.Keys(documents.Checkpoint.Position, cancellation));
            // Documents of another revision are shown until they are replaced, but count as having seen nothing.
            Report(documents.Checkpoint.Revision == view.Revision ? documents.Checkpoint.Position : 0, null);
            documents.Begin();
        }
        sessions = since;
        isLoaded = true;
    }

    private async Task<int> Step(CancellationToken cancellation)
    {
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
        var position = documents.Checkpoint.Position;
        while (position < poisoned - 1)
        {
            var events = await feed.After(position, (int)Math.Min(GreatestBatch, poisoned - 1 - position), cancellation);
            documents.Fold(view, events, out _);
            position = events[^1].Position;
        }
        Report(position, null);
        documents.Begin();
        await saves.All(position, cancellation);
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
        if (isLoaded && documents.IsWhole && documents.Checkpoint.Revision == view.Revision) await saves.All(progress.Position, CancellationToken.None);
    }

    private void Stand(Exception failure) => Report(progress.Position, failure.Message);

    private void Report(long position, string? failure)
    {
        progress = new Progress(view.Name, position, failure);
        Volatile.Write(ref told, Math.Max(told, position));
        Waiters.Tell(progress);
        changed.Beat();
    }
}
