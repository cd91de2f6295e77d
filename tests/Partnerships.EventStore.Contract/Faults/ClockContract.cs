using System.Collections.Concurrent;
using System.Text;
using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>The clock goes an hour forward and back, as when somebody sets it. A command is due when the clock first comes to its time,
/// and what has been carried out stays so.</summary>
[Trait("kind", "torture")]
public abstract class ClockContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Scheduler = "workflow:reminders";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ConcurrentQueue<Guid> carriedOut = new();
    private readonly HistoryRecorder recorder = new();
    private readonly Random chance = new(Torture.Seed);
    private volatile bool isBroken;

    protected override EngineSetup Setup => new() { Clock = Clock, CarryOut = CarryOut };

    [Fact]
    public async Task Positions_and_versions_keep_their_order_when_the_clock_is_set_under_load()
    {
        var crowd = Crowd.Start(recorder, () => Engine, new CrowdSize { Seed = Torture.Seed });
        for (var step = 1; step <= Torture.Times(few: 6, many: 100); step++)
        {
            await crowd.More(60);
            Clock.Advance(step % 2 == 1 ? Hour : -Hour);
        }
        await crowd.Stop();

        await Check();
        (await Log()).Select(recorded => recorded.RecordedAt).Distinct().Order().ShouldBe([Opening, Opening + Hour]);
    }

    [Fact]
    public async Task Nothing_is_carried_out_twice_or_before_its_time_when_the_clock_is_set_under_load()
    {
        var crowd = Crowd.Start(recorder, () => Engine, new CrowdSize { Writers = 4, Seed = Torture.Seed });
        var waiting = new Dictionary<Guid, DateTimeOffset>();
        var due = new List<Guid>();
        for (var step = 1; step <= Torture.Times(few: 20, many: 200); step++)
        {
            for (var i = 0; i < 4; i++)
            {
                var command = Reminder(Clock.GetUtcNow() + (chance.NextDouble() * 2 * Hour));
                waiting[command.Id] = command.DueAt;
                await Store.Schedule(command, Cancellation);
            }
            Clock.Advance(chance.Next(2) == 0 ? chance.NextDouble() * Hour : -chance.NextDouble() * Hour);
            foreach (var (id, _) in waiting.Where(command => command.Value <= Clock.GetUtcNow()).ToList())
            {
                waiting.Remove(id);
                due.Add(id);
            }
            await Operations.Settle(Cancellation);
            carriedOut.Order().ShouldBe(due.Order(), $"seed {Torture.Seed}, step {step}");
            if (step % 7 == 0) await Restart();
        }
        await crowd.Stop();

        await Check();
        (await Log()).Where(recorded => recorded.Actor == Scheduler).Select(recorded => recorded.CommandId).Order().ShouldBe(due.Order());
    }

    [Fact]
    public async Task A_command_that_waits_for_its_next_attempt_comes_to_it_when_the_clock_is_set_back_meanwhile()
    {
        Clock.Advance(Hour);
        isBroken = true;
        await Store.Schedule(Reminder(Clock.GetUtcNow()), Cancellation);
        await Operations.Settle(Cancellation);
        Clock.Advance(-Hour);
        isBroken = false;
        await Operations.Settle(Cancellation);

        Clock.Advance((await Operations.NextDue(Cancellation)).ShouldNotBeNull() - Clock.GetUtcNow());
        await Operations.Settle(Cancellation);

        (await Log()).Count.ShouldBe(1);
        (await Operations.NextDue(Cancellation)).ShouldBeNull();
    }

    private static ScheduledCommand Reminder(DateTimeOffset dueAt) =>
        new(Guid.CreateVersion7(), "remind", Encoding.UTF8.GetBytes(Emma), dueAt, Scheduler, "cause/0", Guid.CreateVersion7());

    private async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        if (isBroken) throw new IOException("The printer is out of paper.");
        carriedOut.Enqueue(command.Id);
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        await recorder.Watch(store, "scheduler").Execute(context, (streams, stop) => Library.Remind(Emma)(streams, stop), cancellation);
    }

    private async Task Check()
    {
        var violations = await recorder.Check(Store, Setup.Views, Cancellation);
        violations.ShouldBeEmpty($"Seed {Torture.Seed}\n{string.Join('\n', violations.Take(20))}");
    }
}
