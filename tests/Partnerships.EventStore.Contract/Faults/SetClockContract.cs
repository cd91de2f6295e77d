using System.Collections.Concurrent;
using System.Text;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>Timers run as ever, but the time of day is set, as by an administrator, by NTP, or by the waking of a machine that slept.</summary>
public abstract class SetClockContract(IEngineFactory engines) : ContractTests(engines)
{
    private readonly ConcurrentQueue<Guid> carriedOut = new();
    private readonly WallClock wall = new();

    protected override EngineSetup Setup => new()
    {
        Clock = wall,
        CarryOut = (_, command, _) =>
        {
            carriedOut.Enqueue(command.Id);
            return Task.CompletedTask;
        },
    };

    [Fact]
    public async Task What_came_due_by_the_setting_of_the_clock_is_carried_out_though_nothing_else_happens()
    {
        await Store.Schedule(new(Guid.CreateVersion7(), "remind", Encoding.UTF8.GetBytes(Emma), wall.GetUtcNow().AddMinutes(30), "workflow:reminders", null, Guid.CreateVersion7()), Cancellation);
        wall.Set(TimeSpan.FromHours(1));
        await Until(() => !carriedOut.IsEmpty);
    }

    private sealed class WallClock : TimeProvider
    {
        private long ahead;

        public void Set(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
    }
}
