namespace Partnerships.Server.Tests.Pages;

/// <summary>A clock that moves by a millisecond when it is looked at, so that things come one after another, and otherwise
/// stands still until it is set. Timers run by real time.</summary>
internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);

    public void Set(DateOnly day) => Set(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
}
