namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Where callers' requests wait for the writer. When it is full, callers are turned away at once: so those that were let
/// in are answered within a bounded time, and memory is bounded too.</summary>
internal sealed class RequestQueue
{
    /// <summary>How many may wait.</summary>
    public const int Length = 4096;

    private const int GreatestBatch = 512;

    private readonly object gate = new();
    private readonly Queue<AppendRequest> waiting = new(GreatestBatch);
    private bool isClosed;
    private Exception? reason;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    /// <exception cref="EventStoreBusyException">As many wait as may.</exception>
    /// <exception cref="EventStoreUnavailableException">Nothing is let in any more.</exception>
    public void Add(AppendRequest request)
    {
        lock (gate)
        {
            if (isClosed) throw new EventStoreUnavailableException(reason?.Message ?? "The event store is closed.", reason);
            if (waiting.Count >= Length) throw new EventStoreBusyException();
            waiting.Enqueue(request);
            // The writer waits for the first only; while it is at work it looks again by itself.
            if (waiting.Count == 1) Monitor.Pulse(gate);
        }
    }

    /// <summary>Takes what waits, at most a batch. Waits for the first; empty when the time is out.</summary>
    /// <returns>Null when nothing waits and nothing ever will.</returns>
    public List<AppendRequest>? Take(TimeSpan patience)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && !isClosed) Monitor.Wait(gate, patience);
            if (waiting.Count == 0 && isClosed) return null;
            var requests = new List<AppendRequest>(Math.Min(waiting.Count, GreatestBatch));
            while (requests.Count < GreatestBatch && waiting.TryDequeue(out var request)) requests.Add(request);
            return requests;
        }
    }

    /// <summary>Lets nothing in any more.</summary>
    public void Close(Exception? why)
    {
        lock (gate)
        {
            reason ??= why;
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Ends all that wait with this failure.</summary>
    public void FailAll(Exception failure)
    {
        AppendRequest[] left;
        lock (gate)
        {
            left = [.. waiting];
            waiting.Clear();
        }
        foreach (var request in left) request.Failed(failure);
    }
}
