using System.Text.Json;
using Partnerships.EventStore;
using Shouldly;

namespace Partnerships.Tests;

/// <summary>Events as a log would hold them, for the tests of views.</summary>
internal sealed class Log
{
    private readonly List<Recorded> events = [];
    private readonly Dictionary<StreamRef, long> versions = [];

    public IReadOnlyList<Recorded> Events => events;

    public Recorded Add(StreamRef stream, IEvent happened, DateOnly on, string actor = "sagsbehandler")
    {
        var version = versions[stream] = versions.GetValueOrDefault(stream) + 1;
        var position = events.Count + 1;
        var recordedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddSeconds(position);
        events.Add(new Recorded(happened, stream, version, position, recordedAt, on, actor, CommandOf(position), Ordinal: 0, Cause: null));
        return events[^1];
    }

    public Folded Fold(View view) => Folded.By(view, events);

    private static Guid CommandOf(int position) => new(position, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}

/// <summary>The documents of a view after some events.</summary>
/// <param name="isStored">True when every document is read from JSON and written as JSON each time, as after a restart.</param>
internal sealed class Folded(bool isStored = false) : Partnerships.IDocuments
{
    private readonly SortedDictionary<string, object> documents = new(StringComparer.Ordinal);

    public static Folded By(View view, IEnumerable<Recorded> events, bool isStored = false)
    {
        var folded = new Folded(isStored);
        foreach (var recorded in events) view.Fold(folded, recorded);
        return folded;
    }

    public T? Get<T>(string key) where T : class => documents.GetValueOrDefault(key) switch
    {
        null => null,
        byte[] json => JsonSerializer.Deserialize<T>(json, DocumentJson.Options),
        var document => (T)document,
    };

    public void Put<T>(string key, T document) where T : class =>
        documents[key] = isStored ? JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Options) : document;

    public void Remove(string key) => documents.Remove(key);

    public T Read<T>(string key) where T : class
    {
        documents.Keys.ShouldContain(key);
        return Get<T>(key)!;
    }

    public string[] Keys(string prefix = "") => [.. documents.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];

    public T[] List<T>(string prefix) where T : class => [.. Keys(prefix).Select(Read<T>)];

    /// <summary>Every document as it would be stored, a line each.</summary>
    public string Print(string prefix = "") => string.Join('\n', Keys(prefix).Select(key => $"{key} {Json(documents[key])}"));

    public static string Json(object document) => document is byte[] json
        ? System.Text.Encoding.UTF8.GetString(json)
        : JsonSerializer.Serialize(document, document.GetType(), DocumentJson.Options);
}
