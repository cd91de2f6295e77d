using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>A view folded from the log's beginning, in memory, up to where the live one stands. Shares no code with what keeps and
/// rebuilds views, since it is what those are held against.</summary>
internal sealed class FreshFold(View view, long upTo) : IDocuments
{
    private readonly Dictionary<string, (object Document, long ChangedAt)> documents = new(StringComparer.Ordinal);
    private long position;

    /// <summary>The event at which the fold had to stop, and why; null when it came to its end.</summary>
    public Finding? Stop { get; private set; }

    public void Fold(IEnumerable<CheckedEvent> events)
    {
        foreach (var (stored, decoded, _) in events)
        {
            if (Stop is not null || stored.Position > upTo) return;
            position = stored.Position;
            if (decoded is null) Stop = new(FindingKind.ViewNotCompared, position, $"The view '{view.Name}' was not compared: the event at position {position} cannot be decoded.");
            else Fold(decoded);
        }
    }

    public T? Get<T>(string key) where T : class => documents.TryGetValue(key, out var entry) ? (T)entry.Document : null;

    public void Put<T>(string key, T document) where T : class => documents[key] = (document, position);

    public void Remove(string key) => documents.Remove(key);

    /// <summary>Holds the stored documents against the fold's, which are let go one by one.</summary>
    /// <returns>How many documents are stored.</returns>
    public async Task<long> Compare(IAsyncEnumerable<ViewDocument> stored, Action<string> differs)
    {
        long count = 0;
        await foreach (var document in stored)
        {
            count++;
            if (!documents.Remove(document.Key, out var fresh)) differs($"has a document '{document.Key}' that a fresh fold does not make");
            else if (!document.Body.Span.SequenceEqual(Bytes(fresh.Document))) differs($"has a document '{document.Key}' that differs from a fresh fold's");
            else if (document.ChangedAt != fresh.ChangedAt)
                differs($"says that its document '{document.Key}' was changed at position {document.ChangedAt}; a fresh fold changed it at {fresh.ChangedAt}");
        }
        foreach (var key in documents.Keys.Order(StringComparer.Ordinal)) differs($"lacks a document '{key}' that a fresh fold makes");
        return count;
    }

    private void Fold(RecordedEvent recorded)
    {
        try
        {
            view.Fold(this, recorded);
        }
        // Whatever it is that the view throws.
        catch (Exception e)
        {
            Stop = new(FindingKind.ViewDiffers, position, $"The view '{view.Name}' has passed the event at position {position}, on which a fresh fold fails: {e.Message}");
        }
    }

    private static byte[] Bytes(object document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), DocumentJson.Options);
}
