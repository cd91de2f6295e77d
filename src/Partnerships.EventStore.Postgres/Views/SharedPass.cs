using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>One reading of the log for all views that are built anew at about the same time: it is read and decoded once, whatever
/// their number.</summary>
internal sealed class SharedPass(Feed feed)
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private List<Reader>? gathering;

    /// <summary>Hands all events up to the present head to <paramref name="fold"/>, page by page.</summary>
    /// <returns>The position of the last.</returns>
    public Task<long> Read(Action<IReadOnlyList<RecordedEvent>> fold, CancellationToken cancellation)
    {
        var reader = new Reader(fold, cancellation);
        lock (gate)
        {
            if (gathering is null)
            {
                gathering = [];
                _ = Task.Run(Run, CancellationToken.None);
            }
            gathering.Add(reader);
        }
        return reader.Done.Task;
    }

    private async Task Run()
    {
        await Task.Delay(Gathering);
        List<Reader> readers;
        lock (gate)
        {
            readers = gathering!;
            gathering = null;
        }
        try
        {
            var head = feed.Tail.Head;
            await foreach (var page in feed.Pages(0, head, CancellationToken.None))
            {
                Parallel.ForEach(readers, reader => reader.Take(page));
                readers.RemoveAll(reader => reader.Done.Task.IsCompleted);
                if (readers.Count == 0) return;
            }
            foreach (var reader in readers) reader.Done.TrySetResult(head);
        }
        catch (Exception e)
        {
            foreach (var reader in readers) reader.Done.TrySetException(e);
        }
    }

    private sealed class Reader(Action<IReadOnlyList<RecordedEvent>> fold, CancellationToken cancellation)
    {
        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The failure of one is no failure of the others.</summary>
        public void Take(List<RecordedEvent> page)
        {
            if (cancellation.IsCancellationRequested)
            {
                Done.TrySetCanceled(cancellation);
                return;
            }
            try
            {
                fold(page);
            }
            catch (Exception e)
            {
                Done.TrySetException(e);
            }
        }
    }
}
