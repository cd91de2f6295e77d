using System.Diagnostics;
using System.Threading.Channels;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Where callers' requests wait for the writer. When it is full, callers wait to get in.</summary>
internal sealed class RequestQueue
{
    private const int Length = 4096;
    private const int GreatestBatch = 512;
    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(2);

    private readonly Channel<AppendRequest> channel = Channel.CreateBounded<AppendRequest>(
        new BoundedChannelOptions(Length) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private volatile Exception? closed;
    private TimeSpan gathering;
    private int taken;

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
    }

    /// <summary>Completes when something waits, with false when nothing ever will.</summary>
    public ValueTask<bool> Waiting() => channel.Reader.WaitToReadAsync();

    /// <summary>Takes what waits. First it waits a moment for those who were just answered to come back with their next command. Else
    /// callers fall into two halves, one deciding while the other's commit is under way, and each commit carries only half
    /// of what it could.</summary>
    public async ValueTask<List<AppendRequest>> Take()
    {
        var expected = Math.Min(taken + Count, GreatestBatch);
        var started = Stopwatch.GetTimestamp();
        while (Count < expected && Stopwatch.GetElapsedTime(started) < gathering) await Task.Yield();
        var requests = new List<AppendRequest>(Count);
        while (requests.Count < GreatestBatch && channel.Reader.TryRead(out var request)) requests.Add(request);
        taken = requests.Count;
        return requests;
    }

    /// <summary>Tells how long a commit took: a part of that is worth waiting for a larger one.</summary>
    public void Committed(TimeSpan took) => gathering = took / 4 < LongestGathering ? took / 4 : LongestGathering;

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
}
