using Partnerships.EventStore;

namespace Partnerships.Server.Imports;

/// <summary>Reads the views that an export is written from.</summary>
internal sealed class ExportReader(IEventStore log, DateTimeOffset? at, CancellationToken cancellation)
{
    private const int PageSize = 500;

    /// <summary>A document, or null.</summary>
    public async Task<T?> Document<T>(string view, string key) where T : class =>
        await log.ReadView(view, key, at, cancellation) is { } found ? found.As<T>() : null;

    /// <summary>The documents whose keys start alike, page by page.</summary>
    public async IAsyncEnumerable<T> List<T>(string view, string prefix) where T : class
    {
        string? after = null;
        do
        {
            var page = await log.ListView(view, prefix, after, PageSize, at, cancellation);
            foreach (var document in page.Documents) yield return document.As<T>();
            after = page.Next;
        }
        while (after is not null);
    }
}
