namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Those who wait for a view to reach a position. Each is woken once, when it is there or will not get there.</summary>
internal sealed class Waiters
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource<bool>, long> waiting = new();
    private Progress last = new("", 0, null);

    /// <summary>True when the view has seen the position; false when it stands still before it, or the time is out.</summary>
    public async Task<bool> Wait(long position, TimeSpan timeout, CancellationToken cancellation)
    {
        var waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (last.Position >= position) return true;
            if (last.Failure is not null) return false;
            waiting.Enqueue(waiter, position);
        }
        try
        {
            return await waiter.Task.WaitAsync(timeout, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            if (!waiter.Task.IsCompleted)
            {
                lock (gate) waiting.Remove(waiter, out _, out _);
            }
        }
    }

    public void Tell(Progress progress)
    {
        lock (gate)
        {
            last = progress;
            while (waiting.TryPeek(out var waiter, out var position) && (position <= progress.Position || progress.Failure is not null))
            {
                waiting.Dequeue();
                waiter.TrySetResult(position <= progress.Position);
            }
        }
    }
}
