namespace Partnerships.EventStore.Contract.Model;

/// <summary>Follows the log from some position on, over changes of the engine: reads what there is, and then waits for a change,
/// however long it takes.</summary>
internal sealed class Follower
{
    private readonly List<RecordedEvent> seen = [];
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Task> rest = () => Task.CompletedTask;
    private long position;
    private long goal = long.MaxValue;

    public Follower(long from) => From = position = from;

    public long From { get; }

    public IReadOnlyList<RecordedEvent> Seen => seen;

    private long Position => Volatile.Read(ref position);

    public void Follow(IEngine engine)
    {
        var resting = new CancellationTokenSource();
        var following = Task.Run(() => Follow(engine, resting.Token));
        rest = async () =>
        {
            await resting.CancelAsync();
            await following;
            resting.Dispose();
        };
    }

    public async Task Rest()
    {
        await rest();
        rest = () => Task.CompletedTask;
    }

    /// <summary>Until it has seen the event at a position.</summary>
    public Task Reach(long last)
    {
        Volatile.Write(ref goal, last);
        Tell();
        return reached.Task;
    }

    private async Task Follow(IEngine engine, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var changed = engine.Operations.Changed(stop);
                await foreach (var recorded in engine.Store.ReadLog(Position, stop))
                {
                    seen.Add(recorded);
                    Volatile.Write(ref position, recorded.Position);
                }
                Tell();
                await changed;
            }
            catch (Exception)
            {
                // Cut off in the midst of a page: on from where it was.
                await Task.Yield();
            }
        }
    }

    private void Tell()
    {
        if (Position >= Volatile.Read(ref goal)) reached.TrySetResult();
    }
}
