namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The versions of all streams written since some position, the floor. A load that has seen the log up to the
/// floor or further of a stream that is not in here is therefore still true; no guard needs a read of the database.
/// Belongs to the writer; not thread-safe.</summary>
internal sealed class Versions(int capacity)
{
    private readonly int half = capacity / 2;
    private Dictionary<StreamName, long> young = [];
    private Dictionary<StreamName, long> old = [];
    private long youngSince;
    private long floor;

    /// <summary>Forgets all; only loads that have seen <paramref name="head"/> are true from now on.</summary>
    public void Reset(long head)
    {
        young.Clear();
        old.Clear();
        youngSince = floor = head;
    }

    public bool Holds(Guard guard) => TryGet(guard.Stream, out var version) ? version == guard.Version : guard.AsOf >= floor;

    public void Written(StreamName stream, long version) => young[stream] = version;

    /// <summary>To be called between batches.</summary>
    public void Trim(long head)
    {
        if (young.Count < half) return;
        (old, young) = (young, old);
        young.Clear();
        floor = youngSince;
        youngSince = head;
    }

    private bool TryGet(StreamName stream, out long version) =>
        young.TryGetValue(stream, out version) || old.TryGetValue(stream, out version);
}
