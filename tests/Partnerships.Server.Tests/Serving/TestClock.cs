namespace Partnerships.Server.Tests.Serving;

/// <summary>A clock that stands still until a test moves it on. Waits of the server's own go by the real time.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void MoveTo(DateOnly day) => Interlocked.Exchange(ref ticks, day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc).Ticks);

    public void MoveOn(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
