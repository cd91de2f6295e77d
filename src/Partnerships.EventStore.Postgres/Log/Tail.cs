namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The log's head and the events before it that are still in memory, for those who follow the log.</summary>
internal sealed class Tail(long head, Pulse changed)
{
    // Whoever follows the log closely needs far fewer. All of them outlive a collection of garbage, which then has to move them.
    private const int Kept = 4096;

    private readonly Lock gate = new();
    private readonly RecordedEvent?[] ring = new RecordedEvent?[Kept];
    private long head = head;
    private long oldest = head + 1;
    private int sessions;

    /// <summary>The position of the last durable event.</summary>
    public long Head => Volatile.Read(ref head);

    /// <summary>Grows with every new connection of the writer. The database may have lost what was not flushed.</summary>
    public int Sessions => Volatile.Read(ref sessions);

    /// <summary>Beats when the head moved or the writer has a new connection.</summary>
    public Pulse Moved { get; } = new();

    public void Append(List<AppendRequest> requests)
    {
        lock (gate)
        {
            foreach (var request in requests)
                foreach (var recorded in request.Events)
                    ring[recorded.Position % Kept] = recorded;
            var last = requests[^1].Events[^1].Position;
            oldest = Math.Max(oldest, last - Kept + 1);
            Volatile.Write(ref head, last);
        }
        Beat();
    }

    /// <summary>Goes on from a head that others have moved; what lies before it has to be read.</summary>
    public void Resume(long newHead)
    {
        lock (gate)
        {
            Array.Clear(ring);
            oldest = newHead + 1;
            Volatile.Write(ref head, newHead);
        }
    }

    public void Reconnected()
    {
        Interlocked.Increment(ref sessions);
        Beat();
    }

    /// <summary>The events after a position, at most so many; null when they are not in memory any more.</summary>
    public List<RecordedEvent>? After(long position, int limit)
    {
        lock (gate)
        {
            if (position + 1 < oldest) return null;
            var count = (int)Math.Clamp(head - position, 0, limit);
            var events = new List<RecordedEvent>(count);
            for (var at = position + 1; at <= position + count; at++) events.Add(ring[at % Kept]!);
            return events;
        }
    }

    private void Beat()
    {
        Moved.Beat();
        changed.Beat();
    }
}
