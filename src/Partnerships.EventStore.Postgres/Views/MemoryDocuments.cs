using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>All documents of a view, for a fold from the log's beginning: those used lately in memory, the others in a file, so that the
/// memory that it takes hardly grows with the log.</summary>
internal sealed class MemoryDocuments(int capacity = MemoryDocuments.Capacity) : IDocuments, IDisposable
{
    private const int Capacity = 40_000;

    private readonly int half = Math.Max(1, capacity / 2);
    private readonly SpillFile spilt = new();

    // Two generations: what is used moves to the young one, and when that is full, what is left in the old one goes to the file.
    private Dictionary<string, Entry> young = new(StringComparer.Ordinal);
    private Dictionary<string, Entry> old = new(StringComparer.Ordinal);
    private HashSet<string>? touched;
    private long position;

    // What was looked for last, and what was found: most folds put it next.
    private string? lastKey;
    private Entry? last;

    private sealed class Entry
    {
        /// <summary>The document; null when there is none, or none any more.</summary>
        public object? Document { get; set; }

        /// <summary>The event that changed it last.</summary>
        public long ChangedAt { get; set; }

        /// <summary>True while the file has it like this.</summary>
        public bool IsSpilt { get; set; }
    }

    /// <summary>Folds events; says at which one it failed.</summary>
    /// <exception cref="PoisonedEventException">The fold threw.</exception>
    public void Fold(View view, IReadOnlyList<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            position = recorded.Position;
            try
            {
                view.Fold(this, recorded);
            }
            catch (Exception e)
            {
                throw new PoisonedEventException(recorded, e);
            }
        }
    }

    public T? Get<T>(string key) where T : class
    {
        var entry = Recent(key);
        if (entry is null && spilt.Get(key) is { } change)
        {
            entry = new Entry { Document = JsonSerializer.Deserialize<T>(change.Body!.Value.Span, DocumentJson.Options), ChangedAt = change.ChangedAt, IsSpilt = true };
            Keep(key, entry);
        }
        (lastKey, last) = (key, entry);
        return (T?)entry?.Document;
    }

    public void Put<T>(string key, T document) where T : class => Set(key, document);

    public void Remove(string key) => Set(key, null);

    /// <summary>All there is. From now on it is noted what is put and removed.</summary>
    public IEnumerable<Change> TakeAll()
    {
        touched = new HashSet<string>(StringComparer.Ordinal);
        return All();
    }

    /// <summary>What was put and removed since the last call.</summary>
    public List<Change> TakeChanges()
    {
        List<Change> changes = [.. touched!.Order(StringComparer.Ordinal).Select(key => Find(key) ?? new Change(key, null, position))];
        touched!.Clear();
        return changes;
    }

    public ViewDocument? Read(string key) => Find(key)?.Document;

    public ViewPage List(string prefix, string? after, int limit)
    {
        var inside = All().Where(change => change.Key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || ByteOrder.Compare(change.Key, after) > 0));
        return ViewTable.Page([.. inside.OrderBy(change => change.Key, ByteOrder.Comparer).Take(limit + 1).Select(change => change.Document!)], limit);
    }

    public void Dispose() => spilt.Dispose();

    private IEnumerable<Change> All()
    {
        foreach (var key in young.Keys.Concat(old.Keys).Order(StringComparer.Ordinal))
            if (Find(key) is { } change) yield return change;
        foreach (var change in spilt.All())
            if (!young.ContainsKey(change.Key) && !old.ContainsKey(change.Key)) yield return change;
    }

    /// <summary>The document as it would be written, or null. Changes nothing: readers share what was folded.</summary>
    private Change? Find(string key)
    {
        if (!young.TryGetValue(key, out var entry) && !old.TryGetValue(key, out entry)) return spilt.Get(key);
        return entry.Document is null ? null : new Change(key, Change.Encode(entry.Document), entry.ChangedAt);
    }

    private void Set(string key, object? document)
    {
        var entry = ReferenceEquals(key, lastKey) ? last : Recent(key);
        if (entry is null) Keep(key, entry = new Entry());
        (entry.Document, entry.ChangedAt, entry.IsSpilt) = (document, position, false);
        (lastKey, last) = (key, entry);
        touched?.Add(key);
    }

    /// <summary>What is in memory, and now young.</summary>
    private Entry? Recent(string key)
    {
        if (young.TryGetValue(key, out var entry)) return entry;
        if (old.Remove(key, out entry)) Keep(key, entry);
        return entry;
    }

    /// <summary>Takes in what is not young.</summary>
    private void Keep(string key, Entry entry)
    {
        if (young.Count >= half)
        {
            foreach (var (other, leaving) in old) Spill(other, leaving);
            (old, young) = (young, old);
            young.Clear();
            lastKey = null;
        }
        young.Add(key, entry);
    }

    private void Spill(string key, Entry entry)
    {
        if (entry.Document is null) spilt.Remove(key);
        else if (!entry.IsSpilt) spilt.Add(new Change(key, Change.Encode(entry.Document), entry.ChangedAt));
    }
}

/// <summary>A document to be written, or to be removed when it has no body.</summary>
internal readonly record struct Change(string Key, ReadOnlyMemory<byte>? Body, long ChangedAt)
{
    /// <summary>As readers see it; null when it was removed.</summary>
    public ViewDocument? Document => Body is { } body ? new ViewDocument(Key, body, ChangedAt) : null;

    public static byte[] Encode(object document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), DocumentJson.Options);
}

/// <summary>A fold, or a workflow, threw on an event.</summary>
internal sealed class PoisonedEventException(RecordedEvent recorded, Exception cause)
    : InvalidOperationException($"The event at position {recorded.Position} ({recorded.Type}, {recorded.Id}): {cause.Message}", cause);
