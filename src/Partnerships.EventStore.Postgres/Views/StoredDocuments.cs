using System.Text.Json;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>The documents of a live view as its runner sees them: changes not written yet, then a bounded cache, then the table.
/// Belongs to one runner; not thread-safe.</summary>
internal sealed class StoredDocuments(ViewTable table, int capacity) : IDocuments
{
    private readonly Dictionary<string, (object? Document, long ChangedAt)> pending = new(StringComparer.Ordinal);
    private readonly TwoGenerations<string, object?> cache = new(capacity);
    private KeyFilter? keys;
    private long position;

    public bool HasChanges => pending.Count > 0;

    /// <summary>True when the filter of keys is missing or too small.</summary>
    public bool NeedsKeys => keys is null or { IsFull: true };

    /// <summary>Folds events. When one fails, all that is not written is to be discarded, since documents may be half changed.</summary>
    /// <returns>How many events were folded before <paramref name="poison"/>, if there is one.</returns>
    public int Fold(View view, IReadOnlyList<RecordedEvent> events, out Exception? poison)
    {
        poison = null;
        for (var i = 0; i < events.Count; i++)
        {
            position = events[i].Position;
            try
            {
                view.Fold(this, events[i]);
            }
            catch (Exception e) when (e is not (NpgsqlException or IOException))
            {
                poison = new PoisonedEventException(events[i], e);
                return i;
            }
        }
        return events.Count;
    }

    public T? Get<T>(string key) where T : class
    {
        if (pending.TryGetValue(key, out var change)) return (T?)change.Document;
        if (cache.TryGet(key, out var cached)) return (T?)cached;
        if (keys?.MayHave(key) == false) return null;
        var document = table.Load(key) is { } body ? JsonSerializer.Deserialize<T>(body, DocumentJson.Options) : null;
        cache.Set(key, document);
        return document;
    }

    public void Put<T>(string key, T document) where T : class => pending[key] = (document, position);

    public void Remove(string key) => pending[key] = (null, position);

    public List<Change> Changes() => [.. pending.Select(change =>
        new Change(change.Key, change.Value.Document is { } document ? Change.Encode(document) : null, change.Value.ChangedAt))];

    /// <summary>The changes are in the table.</summary>
    public void Written()
    {
        foreach (var (key, (document, _)) in pending)
        {
            cache.Set(key, document);
            if (document is not null) keys?.Add(key);
        }
        pending.Clear();
    }

    /// <summary>Forgets all that may not be as the table has it.</summary>
    public void Discard()
    {
        pending.Clear();
        cache.Clear();
    }

    public void KnowKeys(KeyFilter filter) => keys = filter;
}
