using System.Diagnostics;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Writes a live view's changes, and the checkpoint with them, while folding goes on. Belongs to one runner; not thread-safe.</summary>
/// <param name="table">Where to.</param>
/// <param name="documents">The view's documents.</param>
/// <param name="turns">How many views may be written at once. PostgreSQL would give each writing session as much of the processor as all folds and
/// commands together; a view that waits folds meanwhile, and writes a document that changes again once.</param>
internal sealed class ViewSaves(ViewTable table, LiveDocuments documents, SemaphoreSlim turns)
{
    // So often at most: a document that changes again and again is written once.
    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(1);

    // So many changes are saved at once, for the sake of memory; with so many more, folding waits for the save under way. Under load,
    // with saves of 2,000 PostgreSQL took 87 us for a command and not 60, and the slowest commands waited for it (decision 0012).
    private const int Many = 10_000, TooMany = 20_000;

    // When another view has its turn.
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    // A checkpoint that no document changed with may lag: folding those events again changes nothing either.
    private const int GreatestLag = 1000;

    private Task? running;
    private long last;

    /// <summary>Reads the checkpoint, which is made when there is none.</summary>
    /// <returns>Whether what is in memory still follows on it.</returns>
    public async Task<bool> Open(CancellationToken cancellation)
    {
        if (running is not null) await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running?.IsCompletedSuccessfully == true) await Wait(cancellation);
        // What a failed save has left of its connection is of no use.
        if (running is not null) await table.DisposeAsync();
        var found = await table.Open(cancellation);
        running = null;
        return documents.Resume(found);
    }

    /// <summary>Begins a save when it is time for one, and what it will write is encoded.</summary>
    /// <returns>How long until the next may be due.</returns>
    public async Task<TimeSpan> WhenDue(long position, CancellationToken cancellation)
    {
        if (running?.IsCompleted == true || (running is not null && documents.Changed > TooMany)) await Wait(cancellation);
        var lags = position - documents.Checkpoint.Position >= GreatestLag;
        if (running is null && (documents.Changed == 0 && !lags)) return Timeout.InfiniteTimeSpan;
        if (running is not null || (documents.Changed < Many && Stopwatch.GetElapsedTime(last) < Distance)) return Distance;
        if (documents.Changed < Many && !documents.EncodeAhead()) return TimeSpan.Zero;
        if (documents.Changed > TooMany) await turns.WaitAsync(cancellation);
        else if (!turns.Wait(0, cancellation)) return Soon;
        Begin(position);
        return Distance;
    }

    /// <summary>Writes everything.</summary>
    public async Task All(long position, CancellationToken cancellation)
    {
        await Wait(cancellation);
        if (position <= documents.Checkpoint.Position) return;
        await turns.WaitAsync(cancellation);
        Begin(position);
        await Wait(cancellation);
    }

    /// <summary>Waits for the save under way.</summary>
    public async Task Wait(CancellationToken cancellation)
    {
        if (running is null) return;
        await running.WaitAsync(cancellation);
        documents.Saved();
        running = null;
    }

    /// <summary>The connection is lost, and with it perhaps the save under way.</summary>
    public async Task Forget()
    {
        if (running is not null) await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await table.DisposeAsync();
    }

    /// <summary>To be called by who has the turn, which ends with the save.</summary>
    private void Begin(long position)
    {
        last = Stopwatch.GetTimestamp();
        var from = documents.Checkpoint.Position;
        IReadOnlyList<Change[]> changes;
        try
        {
            changes = documents.BeginSave(documents.Checkpoint with { Position = position });
        }
        catch
        {
            turns.Release();
            throw;
        }
        running = Task.Run(async () =>
        {
            try
            {
                await table.Save(changes, from, position, CancellationToken.None);
            }
            finally
            {
                turns.Release();
            }
        });
    }
}
