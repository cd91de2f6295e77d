namespace Partnerships.EventStore.Postgres;

/// <summary>Wakes whoever waits. Take <see cref="Next"/> before looking at what is waited for; then no beat is missed.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = Create();

    public Task Next => Volatile.Read(ref next).Task;

    public void Beat() => Interlocked.Exchange(ref next, Create()).TrySetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
