using System.Text;
using System.Text.Json;

namespace Partnerships.EventStore.Contract.History;

/// <summary>A view as plain folding in memory makes it, at every position. What engines show is held against this.</summary>
public sealed class FoldedView(View view) : IDocuments
{
    private readonly SortedDictionary<string, List<(long Position, byte[]? Body)>> documents = new(ByteOrder);
    private long position;

    /// <summary>The order in which pages show keys: that of their UTF-8 bytes.</summary>
    private static Comparer<string> ByteOrder { get; } =
        Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    public static FoldedView Of(View view, IEnumerable<RecordedEvent> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var folded = new FoldedView(view);
        foreach (var recorded in log) folded.Fold(recorded);
        return folded;
    }

    public void Fold(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        position = recorded.Position;
        view.Fold(this, recorded);
    }

    public T? Get<T>(string key) where T : class =>
        documents.TryGetValue(key, out var forms) && forms[^1].Body is { } body ? JsonSerializer.Deserialize<T>(body, DocumentJson.Options) : null;

    public void Put<T>(string key, T document) where T : class => Set(key, JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Options));

    public void Remove(string key)
    {
        if (documents.ContainsKey(key)) Set(key, null);
    }

    /// <summary>The document under a key as it was when the log was so long.</summary>
    public ViewDocument? Read(string key, long at) => documents.TryGetValue(key, out var forms) ? Form(key, forms, at) : null;

    /// <summary>A page as it was when the log was so long.</summary>
    public ViewPage List(string prefix, string? after, int limit, long at)
    {
        var found = Keys(prefix, after).Select(entry => Form(entry.Key, entry.Value, at)).OfType<ViewDocument>().Take(limit + 1).ToList();
        if (found.Count <= limit) return new ViewPage(found, null);
        return new ViewPage(found[..limit], found[limit - 1].Key);
    }

    /// <summary>The positions within some bounds between which a document, or a page, did not change.</summary>
    public IEnumerable<long> Changes(string key, long from, long to) =>
        documents.TryGetValue(key, out var forms) ? forms.Select(form => form.Position).Where(position => position >= from && position <= to) : [];

    /// <inheritdoc cref="Changes(string, long, long)"/>
    public IEnumerable<long> Changes(string prefix, string? after, long from, long to) =>
        Keys(prefix, after).SelectMany(entry => Changes(entry.Key, from, to)).Distinct();

    private IEnumerable<KeyValuePair<string, List<(long Position, byte[]? Body)>>> Keys(string prefix, string? after) =>
        documents.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || ByteOrder.Compare(entry.Key, after) > 0));

    private static ViewDocument? Form(string key, List<(long Position, byte[]? Body)> forms, long at)
    {
        var form = forms.FindLast(form => form.Position <= at);
        return form.Body is { } body ? new ViewDocument(key, body, form.Position) : null;
    }

    private void Set(string key, byte[]? body)
    {
        if (!documents.TryGetValue(key, out var forms)) documents.Add(key, forms = []);
        if (forms is [.., var last] && last.Position == position) forms.RemoveAt(forms.Count - 1);
        forms.Add((position, body));
    }
}
