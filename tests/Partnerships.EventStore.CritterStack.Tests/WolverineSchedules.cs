using System.Collections.Concurrent;
using System.Text;
using Partnerships.EventStore.Contract;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>What <see cref="ScheduleContract"/> asks for with a clock that it sets, by the clock that Wolverine goes by.</summary>
public sealed class WolverineSchedules(CritterStackServer server) : ContractTests(server)
{
    private readonly ConcurrentQueue<(ScheduledCommand Command, DateTimeOffset At)> attempts = new();
    private volatile bool isBroken;

    protected override EngineSetup Setup => new() { CarryOut = CarryOut, Attempts = 3 };

    [Fact]
    public async Task A_command_is_carried_out_when_it_is_due_and_not_before()
    {
        var command = Reminder(DateTimeOffset.UtcNow.AddSeconds(2));
        await Store.Schedule(command, Cancellation);
        (await Operations.Scheduled(Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(command.Id);
        (await Operations.NextDue(Cancellation)).ShouldNotBeNull().ShouldBe(command.DueAt, TimeSpan.FromMilliseconds(1));

        await Until(() => !attempts.IsEmpty);
        await Operations.Settle(Cancellation);

        var (done, at) = attempts.ShouldHaveSingleItem();
        at.ShouldBeGreaterThanOrEqualTo(command.DueAt);
        (done with { Body = default, DueAt = command.DueAt }).ShouldBe(command with { Body = default });
        done.Body.ToArray().ShouldBe(command.Body.ToArray());
        (await Log()).ShouldHaveSingleItem().CommandId.ShouldBe(command.Id);
        (await Operations.NextDue(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_fails_is_tried_again_after_growing_waits_and_lies_among_the_dead_letters_from_where_it_is_replayed()
    {
        isBroken = true;
        var command = Reminder(DateTimeOffset.UtcNow);
        await Store.Schedule(command, Cancellation);
        IReadOnlyList<DeadLetter> dead;
        while ((dead = await Operations.DeadLetters(Cancellation)).Count == 0) await Task.WhenAny(Operations.Changed(Cancellation), Task.Delay(100, Cancellation));

        var times = attempts.Select(attempt => attempt.At).ToList();
        times.Count.ShouldBe(3);
        (times[2] - times[1]).ShouldBeGreaterThan(times[1] - times[0]);
        dead.ShouldHaveSingleItem().Command.Id.ShouldBe(command.Id);
        dead[0].Attempts.ShouldBe(3);
        dead[0].Failure.ShouldBe("The printer is out of paper.");
        (await Log()).ShouldBeEmpty();

        isBroken = false;
        (await Operations.Replay(command.Id, Cancellation)).ShouldBeTrue();
        // Wolverine looks for what is to be replayed from time to time, and an attempt is no change of the log.
        while (attempts.Count < 4) await Task.WhenAny(Operations.Changed(Cancellation), Task.Delay(100, Cancellation));
        await Operations.Settle(Cancellation);

        (await Operations.DeadLetters(Cancellation)).ShouldBeEmpty();
        (await Log()).ShouldHaveSingleItem();
        (await Operations.Replay(command.Id, Cancellation)).ShouldBeFalse();
    }

    private static ScheduledCommand Reminder(DateTimeOffset dueAt) =>
        new(Guid.CreateVersion7(), "remind", Encoding.UTF8.GetBytes(Emma), dueAt, "workflow:reminders", "cause/0", Guid.CreateVersion7());

    private async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        attempts.Enqueue((command, DateTimeOffset.UtcNow));
        if (isBroken) throw new IOException("The printer is out of paper.");
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        await store.Execute(context, (streams, stop) => Library.Remind(Emma)(streams, stop), cancellation);
    }
}
