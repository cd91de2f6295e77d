using System.Runtime.CompilerServices;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The log for those who follow it: from memory when they are near its head, else from the table.</summary>
internal sealed class Feed(Tail tail, LogReader log)
{
    private const int PageSize = 4000;

    public Tail Tail => tail;

    /// <summary>The events after a position, at least one when the head lies beyond it.</summary>
    public async ValueTask<List<RecordedEvent>> After(long position, int limit, CancellationToken cancellation) =>
        tail.After(position, limit) ?? await log.Page(position, tail.Head, limit, cancellation);

    /// <summary>Pages of the log from the table. The next page is read and decoded while the caller works on the present one.</summary>
    public async IAsyncEnumerable<List<RecordedEvent>> Pages(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = Page(after, upTo, cancellation);
        while (true)
        {
            var page = await next;
            if (page.Count == 0) yield break;
            next = Page(page[^1].Position, upTo, cancellation);
            yield return page;
        }
    }

    private Task<List<RecordedEvent>> Page(long after, long upTo, CancellationToken cancellation) => after >= upTo
        ? Task.FromResult(new List<RecordedEvent>())
        : Task.Run(() => log.Page(after, upTo, PageSize, cancellation), cancellation);
}
