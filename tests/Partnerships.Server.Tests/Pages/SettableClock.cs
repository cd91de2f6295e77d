namespace Partnerships.Server.Tests.Pages;

/// <summary>A clock that stands still until it is set. Timers run by real time.</summary>
internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);

    public void Set(DateOnly day) => Set(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
}
