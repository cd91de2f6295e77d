using System.Diagnostics;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Writes a live view's changes, and the checkpoint with them, while folding goes on. Belongs to one runner; not thread-safe.</summary>
internal sealed class ViewSaves(ViewTable table, LiveDocuments documents)
{
    // So often at most: a document that changes again and again is written once.
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(250);

    // So many changes are worth a save at once; with so many more, folding waits for the save under way.
    private const int Many = 2000, TooMany = 20_000;

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

    /// <summary>Begins a save when it is time for one.</summary>
    /// <returns>How long until the next may be due.</returns>
    public async Task<TimeSpan> WhenDue(long position, CancellationToken cancellation)
    {
        if (running?.IsCompleted == true || documents.Changed > TooMany) await Wait(cancellation);
        var lags = position - documents.Checkpoint.Position >= GreatestLag;
        if (running is null && (documents.Changed == 0 && !lags)) return Timeout.InfiniteTimeSpan;
        if (running is null && (documents.Changed >= Many || Stopwatch.GetElapsedTime(last) >= Distance)) Begin(position);
        return Distance;
    }

    /// <summary>Writes everything.</summary>
    public async Task All(long position, CancellationToken cancellation)
    {
        await Wait(cancellation);
        if (position <= documents.Checkpoint.Position) return;
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

    private void Begin(long position)
    {
        last = Stopwatch.GetTimestamp();
        var from = documents.Checkpoint.Position;
        var changes = documents.BeginSave(documents.Checkpoint with { Position = position });
        running = Task.Run(() => table.Save(changes, from, position, CancellationToken.None));
    }
}
