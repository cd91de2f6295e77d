using System.Runtime.CompilerServices;

namespace Partnerships.EventStore.Contract.History;

/// <summary>An engine as one caller uses it, with every call recorded.</summary>
internal sealed class WatchedStore(IEventStore store, string who, HistoryRecorder recorder) : IEventStore
{
    public async Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        var watched = new WatchedDecision(decide);
        var began = HistoryRecorder.Now;
        Outcome? outcome = null;
        try
        {
            return outcome = await store.Execute(context, watched.Decide, cancellation);
        }
        finally
        {
            recorder.Add(new Sent(who, began, HistoryRecorder.Now, context.CommandId, watched.Attempts, outcome));
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadStream(
        StreamName stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var seen = new List<Sighting>();
        var isComplete = false;
        var began = HistoryRecorder.Now;
        try
        {
            await foreach (var recorded in store.ReadStream(stream, afterVersion, cancellation))
            {
                seen.Add(Sighting.Of(recorded));
                yield return recorded;
            }
            isComplete = true;
        }
        finally
        {
            recorder.Add(new StreamRead(who, began, HistoryRecorder.Now, stream, afterVersion, seen, isComplete));
        }
    }

    public async IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var seen = new List<Sighting>();
        var isComplete = false;
        var began = HistoryRecorder.Now;
        try
        {
            await foreach (var recorded in store.ReadLog(afterPosition, cancellation))
            {
                seen.Add(Sighting.Of(recorded));
                yield return recorded;
            }
            isComplete = true;
        }
        finally
        {
            recorder.Add(new LogRead(who, began, HistoryRecorder.Now, afterPosition, seen, isComplete));
        }
    }

    public async Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default)
    {
        var began = HistoryRecorder.Now;
        var document = await store.ReadView(view, key, at, cancellation);
        recorder.Add(new DocumentRead(who, began, HistoryRecorder.Now, view, key, at, document));
        return document;
    }

    public async Task<ViewPage> ListView(
        string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default)
    {
        var began = HistoryRecorder.Now;
        var page = await store.ListView(view, prefix, after, limit, at, cancellation);
        recorder.Add(new PageRead(who, began, HistoryRecorder.Now, view, prefix, after, limit, at, page));
        return page;
    }

    public async Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default)
    {
        var began = HistoryRecorder.Now;
        var isThere = await store.WaitFor(view, position, timeout, cancellation);
        if (isThere) recorder.Add(new Waited(who, began, HistoryRecorder.Now, view, position));
        return isThere;
    }

    public Task Schedule(ScheduledCommand command, CancellationToken cancellation = default) => store.Schedule(command, cancellation);
}
