using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>One reading of the log for all views that are built anew at about the same time: it is read and decoded once, whatever
/// their number.</summary>
internal sealed class SharedPass(Feed feed)
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private List<Place> joined = [];
    private bool isGathering;

    /// <summary>Takes part in the next reading, which begins when all that take part are ready.</summary>
    public Place Join(CancellationToken cancellation)
    {
        var place = new Place(this, cancellation);
        lock (gate) joined.Add(place);
        return place;
    }

    /// <returns>False when the reading has begun, or is over.</returns>
    private bool Leave(Place place)
    {
        bool left;
        lock (gate) left = joined.Remove(place);
        if (left) Gather();
        return left;
    }

    private void Gather()
    {
        lock (gate)
        {
            if (isGathering || joined.Count == 0 || !joined.All(place => place.IsReady)) return;
            isGathering = true;
        }
        _ = Task.Run(Run);
    }

    private async Task Run()
    {
        await Task.Delay(Gathering);
        List<Place> places = [];
        lock (gate)
        {
            isGathering = false;
            // Somebody joined meanwhile, and will call again; or all have left.
            if (joined.Count == 0 || !joined.All(place => place.IsReady)) return;
            (places, joined) = (joined, places);
        }
        try
        {
            var head = feed.Tail.Head;
            await foreach (var page in feed.Pages(0, head, CancellationToken.None))
            {
                Parallel.ForEach(places, place => place.Take(page));
                places.RemoveAll(place => place.IsDone);
                if (places.Count == 0) return;
            }
            foreach (var place in places) place.End(head);
        }
        catch (Exception e)
        {
            foreach (var place in places) place.Fail(e);
        }
    }

    /// <summary>One view's part in a reading; to be disposed of, since the others wait for it until it is ready.</summary>
    internal sealed class Place(SharedPass pass, CancellationToken cancellation) : IDisposable
    {
        private readonly TaskCompletionSource<long> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile Action<List<RecordedEvent>>? fold;

        public bool IsReady => fold is not null;

        public bool IsDone => done.Task.IsCompleted;

        /// <summary>Hands all events up to the present head to <paramref name="take"/>, page by page.</summary>
        /// <returns>The position of the last.</returns>
        public async Task<long> Read(Action<IReadOnlyList<RecordedEvent>> take)
        {
            fold = take;
            pass.Gather();
            await using var registration = cancellation.Register(() =>
            {
                if (pass.Leave(this)) done.TrySetCanceled(cancellation);
            });
            return await done.Task;
        }

        /// <summary>The failure of one is no failure of the others.</summary>
        public void Take(List<RecordedEvent> page)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                fold!(page);
            }
            catch (Exception e)
            {
                Fail(e);
            }
        }

        public void End(long position) => done.TrySetResult(position);

        public void Fail(Exception failure) => done.TrySetException(failure);

        public void Dispose() => pass.Leave(this);
    }
}
