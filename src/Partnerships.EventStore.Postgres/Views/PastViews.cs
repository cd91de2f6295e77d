using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Views as the log up to some moment makes them. The last few are kept, since a page of a list is often followed by
/// the next.</summary>
internal sealed class PastViews(Feed feed, LogReader log)
{
    private const int Kept = 3;
    private readonly Lock gate = new();
    private readonly LinkedList<(string View, long Position, Task<MemoryDocuments> Documents)> recent = new();

    public async Task<MemoryDocuments> Fold(View view, DateTimeOffset at, CancellationToken cancellation)
    {
        var position = await log.PositionAt(at, cancellation);
        return await Find(view, position).WaitAsync(cancellation);
    }

    private Task<MemoryDocuments> Find(View view, long position)
    {
        lock (gate)
        {
            for (var node = recent.First; node is not null; node = node.Next)
            {
                if (node.Value.View != view.Name || node.Value.Position != position || node.Value.Documents.IsFaulted) continue;
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Documents;
            }
            var documents = Task.Run(() => FoldUpTo(view, position));
            recent.AddFirst((view.Name, position, documents));
            if (recent.Count > Kept) recent.RemoveLast();
            return documents;
        }
    }

    private async Task<MemoryDocuments> FoldUpTo(View view, long position)
    {
        var documents = new MemoryDocuments();
        await foreach (var page in feed.Pages(0, position, CancellationToken.None)) documents.Fold(view, page);
        return documents;
    }
}
