using System.Diagnostics.CodeAnalysis;

namespace Partnerships.EventStore.Postgres;

/// <summary>A bounded cache that forgets what was not used for a while: entries live in a young and an old table; one that is
/// used moves to the young table, and when that is full the old one is emptied and becomes the young one. Not thread-safe.</summary>
internal sealed class TwoGenerations<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly int half = Math.Max(1, capacity / 2);
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.TryGetValue(key, out value)) return true;
        if (!old.Remove(key, out value)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        if (young.Count >= half && !young.ContainsKey(key))
        {
            // Dropped full, a table this large would keep alive what it had until the oldest garbage is collected (decision 0031).
            (old, young) = (young, old);
            young.Clear();
        }
        old.Remove(key);
        young[key] = value;
    }

    public void Remove(TKey key)
    {
        young.Remove(key);
        old.Remove(key);
    }

    public void Clear()
    {
        young.Clear();
        old.Clear();
    }
}
