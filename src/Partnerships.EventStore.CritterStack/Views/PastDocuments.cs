using System.Text.Json;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>A view's documents as the log up to some moment makes them, folded in memory.</summary>
internal sealed class PastDocuments : IDocuments
{
    private readonly SortedDictionary<string, (object Document, long ChangedAt)> documents = new(Utf8Order.Instance);
    private long position;

    /// <summary>Folds one more event.</summary>
    public void Fold(View view, RecordedEvent recorded)
    {
        position = recorded.Position;
        view.Fold(this, recorded);
    }

    public T? Get<T>(string key) where T : class => documents.TryGetValue(key, out var known) ? (T)known.Document : null;

    public void Put<T>(string key, T document) where T : class => documents[key] = (document, position);

    public void Remove(string key) => documents.Remove(key);

    /// <summary>A document, or null.</summary>
    public ViewDocument? Read(string key) => documents.TryGetValue(key, out var known) ? Document(key, known) : null;

    /// <summary>A page of documents in the order of their keys.</summary>
    public ViewPage List(string prefix, string? after, int limit)
    {
        var page = documents.Where(it => it.Key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || Utf8Order.Instance.Compare(it.Key, after) > 0))
            .Take(limit < int.MaxValue ? limit + 1 : limit).Select(it => Document(it.Key, it.Value)).ToList();
        if (page.Count <= limit) return new ViewPage(page, null);
        page.RemoveAt(limit);
        return new ViewPage(page, page[^1].Key);
    }

    private static ViewDocument Document(string key, (object Document, long ChangedAt) known) =>
        new(key, JsonSerializer.SerializeToUtf8Bytes(known.Document, known.Document.GetType(), DocumentJson.Options), known.ChangedAt);

    /// <summary>The order of the bytes, which is PostgreSQL's under the collation C.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static Utf8Order Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var (a, b) = (System.Text.Encoding.UTF8.GetBytes(x!), System.Text.Encoding.UTF8.GetBytes(y!));
            return a.AsSpan().SequenceCompareTo(b);
        }
    }
}
