namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Folded states of streams that were used lately. Whoever finds none takes a lease, reads the database and hands the
/// state in; a commit to the stream meanwhile spoils the lease, so that what is in here is never older than the head.</summary>
internal sealed class StateCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly TwoGenerations<StreamName, Entry> entries = new(capacity);
    private readonly Dictionary<StreamName, Lease> leases = [];

    public readonly record struct Entry(object State, long Version);

    public Entry? Find<TState>(StreamName stream) where TState : class
    {
        lock (gate) return entries.TryGet(stream, out var entry) && entry.State is TState ? entry : null;
    }

    public Lease Borrow(StreamName stream)
    {
        lock (gate)
        {
            if (!leases.TryGetValue(stream, out var lease)) leases[stream] = lease = new Lease(stream);
            lease.Holders++;
            return lease;
        }
    }

    /// <summary>Ends a lease; a null state means that the load failed.</summary>
    public void Return(Lease lease, object? state, long version)
    {
        lock (gate)
        {
            lease.Holders--;
            if (lease.Spoilt) return;
            if (lease.Holders == 0) leases.Remove(lease.Stream);
            if (state is not null) entries.Set(lease.Stream, new Entry(state, version));
        }
    }

    /// <summary>Takes over what a commit made of its streams, before the head moves.</summary>
    public void Committed(IReadOnlyList<NextState> changes)
    {
        lock (gate)
        {
            foreach (var change in changes)
            {
                if (leases.Remove(change.Stream, out var lease)) lease.Spoilt = true;
                if (change.State is null) entries.Remove(change.Stream);
                else entries.Set(change.Stream, new Entry(change.State, change.Version));
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            foreach (var lease in leases.Values) lease.Spoilt = true;
            leases.Clear();
            entries.Clear();
        }
    }

    public sealed class Lease(StreamName stream)
    {
        public StreamName Stream => stream;

        public int Holders { get; set; }

        public bool Spoilt { get; set; }
    }
}
