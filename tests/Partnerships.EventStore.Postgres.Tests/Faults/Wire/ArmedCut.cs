namespace Partnerships.EventStore.Postgres.Tests.Faults.Wire;

/// <summary>A cut that waits for its frame on some connection, and happens once.</summary>
internal sealed class ArmedCut(CutPoint point, Func<Connection, bool> which)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int taken;

    public CutPoint Point => point;

    /// <summary>Completes when the connection is cut.</summary>
    public Task Done => done.Task;

    /// <summary>True for the one frame that it waits for.</summary>
    public bool Takes(Connection connection, Direction direction, int ordinal) =>
        direction == point.Direction && ordinal >= point.Ordinal && which(connection) && Interlocked.Exchange(ref taken, 1) == 0;

    public void Happened() => done.TrySetResult();
}
