using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>All documents of a view in memory, for a fold from the log's beginning.</summary>
internal sealed class MemoryDocuments : IDocuments
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private long position;

    private readonly record struct Entry(object Document, long ChangedAt);

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

    public T? Get<T>(string key) where T : class => entries.TryGetValue(key, out var entry) ? (T)entry.Document : null;

    public void Put<T>(string key, T document) where T : class
    {
        entries[key] = new Entry(document, position);
        touched.Add(key);
    }

    public void Remove(string key)
    {
        if (entries.Remove(key)) touched.Add(key);
    }

    /// <summary>What was put and removed since the last call.</summary>
    public List<Change> TakeChanges()
    {
        List<Change> changes = [.. touched.Order(StringComparer.Ordinal).Select(key => entries.TryGetValue(key, out var entry)
            ? new Change(key, Change.Encode(entry.Document), entry.ChangedAt)
            : new Change(key, null, position))];
        touched.Clear();
        return changes;
    }

    public ViewDocument? Read(string key) => entries.TryGetValue(key, out var entry) ? new ViewDocument(key, Change.Encode(entry.Document), entry.ChangedAt) : null;

    public ViewPage List(string prefix, string? after, int limit)
    {
        var keys = entries.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || ByteOrder.Compare(key, after) > 0))
            .Order(ByteOrder.Comparer).Take(limit + 1).ToList();
        return ViewTable.Page([.. keys.Select(key => Read(key)!)], limit);
    }
}

/// <summary>A document to be written, or to be removed when it has no body.</summary>
internal readonly record struct Change(string Key, byte[]? Body, long ChangedAt)
{
    /// <summary>As readers see it; null when it was removed.</summary>
    public ViewDocument? Document => Body is null ? null : new ViewDocument(Key, Body, ChangedAt);

    public static byte[] Encode(object document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), DocumentJson.Options);
}

/// <summary>A fold, or a workflow, threw on an event.</summary>
internal sealed class PoisonedEventException(RecordedEvent recorded, Exception cause)
    : InvalidOperationException($"The event at position {recorded.Position} ({recorded.Type}, {recorded.Id}): {cause.Message}", cause);
