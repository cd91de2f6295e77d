using System.Diagnostics;
using System.Threading.Channels;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Where callers' requests wait for the writer. When it is full, callers wait to get in.</summary>
internal sealed class RequestQueue
{
    private const int Length = 4096;
    private const int GreatestBatch = 512;
    private static readonly TimeSpan ShortestTimer = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(3);

    private readonly Channel<AppendRequest> channel = Channel.CreateBounded<AppendRequest>(
        new BoundedChannelOptions(Length) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private volatile Exception? closed;
    private volatile Gathering? gathered;
    private TimeSpan gathering;
    private int expected;

    public int Count => channel.Reader.Count;

    public async Task Add(AppendRequest request, CancellationToken cancellation)
    {
        try
        {
            await channel.Writer.WriteAsync(request, cancellation);
        }
        catch (ChannelClosedException e)
        {
            throw new EventStoreUnavailableException(closed?.Message ?? "The event store is closed.", e);
        }
        if (gathered is { } full && Count >= full.Expected) full.Reached.TrySetResult();
    }

    /// <summary>Completes when something waits, with false when nothing ever will.</summary>
    public ValueTask<bool> Waiting() => channel.Reader.WaitToReadAsync();

    /// <summary>Takes what waits. First it waits a moment for those who were just answered to come back with their next command. Else
    /// callers fall into two halves, one deciding while the other's commit is under way, and each commit carries only half
    /// of what it could.</summary>
    public async ValueTask<List<AppendRequest>> Take()
    {
        await Gather(Math.Min(expected, GreatestBatch));
        var requests = new List<AppendRequest>(Count);
        while (requests.Count < GreatestBatch && channel.Reader.TryRead(out var request)) requests.Add(request);
        return requests;
    }

    /// <summary>To be told before callers are answered: how many those are and how long the commit took. A part of that is worth
    /// waiting for a larger one.</summary>
    public void Committed(int answered, TimeSpan took)
    {
        expected = answered + Count;
        gathering = took / 4 < LongestGathering ? took / 4 : LongestGathering;
    }

    private async ValueTask Gather(int most)
    {
        var started = Stopwatch.GetTimestamp();
        if (gathering >= ShortestTimer && Count < most)
        {
            gathered = new Gathering(most);
            if (Count < most) await Task.WhenAny(gathered.Reached.Task, Task.Delay(gathering));
            gathered = null;
        }
        // Timers are too coarse for less.
        while (Count < most && Stopwatch.GetElapsedTime(started) < gathering) await Task.Yield();
    }

    /// <summary>Lets nothing in any more.</summary>
    public void Close(Exception? reason)
    {
        closed ??= reason;
        channel.Writer.TryComplete();
    }

    public void FailAll(Exception failure)
    {
        while (channel.Reader.TryRead(out var request)) request.Failed(failure);
    }

    private sealed record Gathering(int Expected)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
