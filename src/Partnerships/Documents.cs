namespace Partnerships;

/// <summary>The documents of one view, by key, as its fold reads and changes them.</summary>
public interface IDocuments
{
    /// <summary>The document under <paramref name="key"/>, or null.</summary>
    T? Get<T>(string key) where T : class;

    /// <summary>Stores a document; one that was changed in place, under each of its keys.</summary>
    void Put<T>(string key, T document) where T : class;

    /// <summary>Removes a document; removing what is not there is allowed.</summary>
    void Remove(string key);
}

/// <summary>A view: the answer to one question, folded from the log.</summary>
/// <param name="Name">Stored name.</param>
/// <param name="Revision">Raised when the fold changes.</param>
/// <param name="Fold">Deterministic; reads no clock. Documents may be changed in place and must then be put, under each of their keys.</param>
public sealed record View(string Name, int Revision, Action<IDocuments, Recorded> Fold);
