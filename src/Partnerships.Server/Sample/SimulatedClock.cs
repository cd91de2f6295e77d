namespace Partnerships.Server.Sample;

/// <summary>A clock that stands still until it is set. Timers run on real time: they only wake loops, which then look
/// at this clock.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Sets it forward; setting it back is a defect of the caller.</summary>
    public void Set(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment.UtcTicks, ticks);
        Volatile.Write(ref ticks, moment.UtcTicks);
    }
}
