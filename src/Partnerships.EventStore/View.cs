using System.Text.Json;

namespace Partnerships.EventStore;

/// <summary>The documents of one view, by key, as a fold reads and changes them.</summary>
public interface IDocuments
{
    /// <summary>The document under <paramref name="key"/>, or null. Its type is the same for a key for ever.</summary>
    T? Get<T>(string key) where T : class;

    /// <summary>Stores a document; one that was changed in place, under each of its keys.</summary>
    void Put<T>(string key, T document) where T : class;

    /// <summary>Removes a document; removing what is not there is allowed.</summary>
    void Remove(string key);
}

/// <summary>A view: documents folded from the log in its order.</summary>
/// <param name="Name">Stored name, lower-case kebab words.</param>
/// <param name="Revision">Raised when the fold changes: the view is then rebuilt at the next start.</param>
/// <param name="Fold">Deterministic; reads no clock. May be called again for the same event after a failure, always on
/// the documents as they were stored before it.</param>
public sealed record View(string Name, int Revision, Action<IDocuments, RecordedEvent> Fold);

/// <summary>A document as a reader sees it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Body">JSON, UTF-8.</param>
/// <param name="ChangedAt">The position of the event that last changed it.</param>
public sealed record ViewDocument(string Key, ReadOnlyMemory<byte> Body, long ChangedAt)
{
    /// <summary>What it says, decoded.</summary>
    /// <exception cref="JsonException">It is no document of that type.</exception>
    public T As<T>() where T : class =>
        JsonSerializer.Deserialize<T>(Body.Span, DocumentJson.Options) ?? throw new JsonException($"The document {Key} is empty.");
}

/// <summary>A page of documents in the order of their keys (ordinal).</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Next">Where the next page starts: its documents have keys after this one; null on the last page.</param>
public sealed record ViewPage(IReadOnlyList<ViewDocument> Documents, string? Next);

/// <summary>How far a view, or the workflows, have come.</summary>
/// <param name="Name">The view's name, or <c>workflows</c>.</param>
/// <param name="Position">The last event folded.</param>
/// <param name="Failure">Why it stands still, with the poisoned event's position; null when it is well.</param>
/// <param name="Rebuilding">The last event that a rebuild beside it has folded; null while none is under way.</param>
public sealed record Progress(string Name, long Position, string? Failure, long? Rebuilding = null);
