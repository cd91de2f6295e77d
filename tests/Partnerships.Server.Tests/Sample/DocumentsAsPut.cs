using System.Text.Json;
using Partnerships.EventStore;

namespace Partnerships.Server.Tests.Sample;

/// <summary>Documents that know how they were when they were put: an engine may encode one at any moment after that.</summary>
internal sealed class DocumentsAsPut : EventStore.IDocuments
{
    private readonly Dictionary<string, (object Document, string Put)> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<object, HashSet<string>> keys = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> read = new(ReferenceEqualityComparer.Instance);

    public T? Get<T>(string key) where T : class
    {
        if (!documents.TryGetValue(key, out var known)) return null;
        read.Add(known.Document);
        return (T)known.Document;
    }

    public void Put<T>(string key, T document) where T : class
    {
        Remove(key);
        documents[key] = (document, Encoded(document));
        if (!keys.TryGetValue(document, out var its)) keys.Add(document, its = []);
        its.Add(key);
    }

    public void Remove(string key)
    {
        if (documents.Remove(key, out var known)) keys[known.Document].Remove(key);
    }

    /// <summary>The keys under which a document that was read since the last call is no longer as it was put.</summary>
    public IReadOnlyList<string> ChangedUnput()
    {
        List<string> changed = [.. read.SelectMany(document => keys[document].Where(key => Encoded(document) != documents[key].Put))];
        read.Clear();
        return changed;
    }

    private static string Encoded(object document) => JsonSerializer.Serialize(document, document.GetType(), DocumentJson.Options);
}
