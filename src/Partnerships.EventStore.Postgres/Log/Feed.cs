using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The log for those who follow it: from memory when they are near its head, else from the table.</summary>
internal sealed class Feed(Tail tail, LogReader log, LogExport export)
{
    private const int Ahead = 2;

    public Tail Tail => tail;

    /// <summary>The events after a position, at least one when the head lies beyond it.</summary>
    public async ValueTask<List<RecordedEvent>> After(long position, int limit, CancellationToken cancellation) =>
        tail.After(position, limit) ?? await log.Page(position, tail.Head, limit, cancellation);

    /// <summary>Pages of the log from the table. The next page is read while the caller works on the present one.</summary>
    public async IAsyncEnumerable<List<RecordedEvent>> Pages(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (after >= upTo) yield break;
        var ahead = Channel.CreateBounded<List<RecordedEvent>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => Read(after, upTo, ahead.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var page in ahead.Reader.ReadAllAsync(cancellation)) yield return page;
        }
        finally
        {
            await enough.CancelAsync();
            await reading;
        }
    }

    private async Task Read(long after, long upTo, ChannelWriter<List<RecordedEvent>> pages, CancellationToken cancellation)
    {
        try
        {
            await foreach (var page in export.Pages(after, upTo, cancellation)) await pages.WriteAsync(page, cancellation);
            pages.Complete();
        }
        catch (Exception e)
        {
            pages.Complete(e);
        }
    }
}
