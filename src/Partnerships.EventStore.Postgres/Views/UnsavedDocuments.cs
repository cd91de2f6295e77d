using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Documents of a live view that are not in the table yet. Emptied, they are used for others. Not thread-safe.</summary>
internal sealed class UnsavedDocuments : IDisposable
{
    private readonly Dictionary<string, Unsaved> documents = new(StringComparer.Ordinal);
    private readonly DocumentBlocks blocks = new();

    // The keys of those that are not encoded, in the order in which they were put, from the next one on. Some may be there twice, or be encoded since.
    private readonly List<string> unencoded = [];
    private int next;

    // Not an object of its own: of so many, each is work for the collector of garbage.
    private struct Unsaved(object? document, long changedAt)
    {
        public readonly object? Document => document;

        public readonly long ChangedAt => changedAt;

        /// <summary>The document as it was put, once it is encoded: later folds may change it in place, and then put it again.</summary>
        public ReadOnlyMemory<byte> Body { get; set; }

        public readonly bool IsUnencoded => document is not null && Body.IsEmpty;
    }

    /// <summary>How many there are, with those that were removed.</summary>
    public int Count => documents.Count;

    /// <summary>The keys, in no order.</summary>
    public IReadOnlyCollection<string> Keys => documents.Keys;

    /// <summary>Each as it was put; those that were removed are null.</summary>
    public IEnumerable<(string Key, object? Document)> All => documents.Select(pair => (pair.Key, pair.Value.Document));

    /// <param name="key">Its key.</param>
    /// <param name="document">Null when it was removed.</param>
    /// <returns>Whether it was put or removed and is not in the table yet.</returns>
    public bool TryGet(string key, out object? document)
    {
        var isThere = documents.TryGetValue(key, out var unsaved);
        document = unsaved.Document;
        return isThere;
    }

    /// <summary>The document, or null when it was removed.</summary>
    public void Set(string key, object? document, long changedAt)
    {
        ref var unsaved = ref CollectionsMarshal.GetValueRefOrAddDefault(documents, key, out _);
        if (document is not null && !unsaved.IsUnencoded) unencoded.Add(key);
        unsaved = new Unsaved(document, changedAt);
    }

    /// <summary>What is to be written, or shown, of one; null when it is not here.</summary>
    public Change? Read(string key)
    {
        ref var unsaved = ref CollectionsMarshal.GetValueRefOrNullRef(documents, key);
        if (Unsafe.IsNullRef(ref unsaved)) return null;
        if (unsaved.IsUnencoded) unsaved.Body = Change.Encode(unsaved.Document!);
        return ChangeOf(key, unsaved);
    }

    /// <summary>Encodes some of those that are not yet, until there are so many bytes, and with the next call those that follow on them. A document that
    /// was put under several keys, one after the other, is encoded once.</summary>
    /// <returns>Whether all are encoded.</returns>
    public bool Encode(long bytes)
    {
        (object? last, ReadOnlyMemory<byte> body) = (null, default);
        for (; next < unencoded.Count; next++)
        {
            ref var unsaved = ref CollectionsMarshal.GetValueRefOrNullRef(documents, unencoded[next]);
            if (!unsaved.IsUnencoded) continue;
            if (unsaved.Document != last)
            {
                if (bytes <= 0) return false;
                (last, body) = (unsaved.Document, blocks.Encode(unsaved.Document!));
                bytes -= body.Length;
            }
            unsaved.Body = body;
        }
        unencoded.Clear();
        next = 0;
        return true;
    }

    /// <summary>All of them, encoded.</summary>
    public IEnumerable<Change> Encoded()
    {
        Encode(long.MaxValue);
        return documents.Select(pair => ChangeOf(pair.Key, pair.Value));
    }

    /// <summary>Takes in those of others that have not changed since.</summary>
    public void TakeBack(UnsavedDocuments others)
    {
        foreach (var (key, unsaved) in others.documents)
            if (documents.TryAdd(key, unsaved) && unsaved.IsUnencoded) unencoded.Add(key);
        others.Empty();
    }

    /// <summary>For other documents. Dropped full, it would keep alive what it had until the oldest garbage is collected (decision 0031).</summary>
    public void Empty()
    {
        var count = documents.Count;
        documents.Clear();
        if (count < documents.Capacity / 4) documents.TrimExcess(count);
        unencoded.Clear();
        if (count < unencoded.Capacity / 4) unencoded.Capacity = count;
        next = 0;
        blocks.Forget();
    }

    public void Dispose() => blocks.Dispose();

    private static Change ChangeOf(string key, in Unsaved unsaved) => new(key, unsaved.Document is null ? default(ReadOnlyMemory<byte>?) : unsaved.Body, unsaved.ChangedAt);
}
