namespace Partnerships.EventStore;

/// <summary>Names one stream: what kind of thing it is about, and which one.</summary>
/// <param name="Kind">Lower-case kebab words, without a slash; part of the storage format.</param>
/// <param name="Id">The thing's id, without a slash.</param>
public readonly record struct StreamName(string Kind, string Id)
{
    /// <summary>The stored form, <c>kind/id</c>.</summary>
    public override string ToString() => $"{Kind}/{Id}";

    /// <summary>Reads the stored form back.</summary>
    /// <exception cref="FormatException">There is no slash in <paramref name="stored"/>.</exception>
    public static StreamName Parse(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var slash = stored.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new StreamName(stored[..slash], stored[(slash + 1)..])
            : throw new FormatException($"'{stored}' is not a stream name; kind/id is.");
    }
}
