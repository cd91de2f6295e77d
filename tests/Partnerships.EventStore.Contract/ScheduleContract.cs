using System.Collections.Concurrent;
using System.Text;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class ScheduleContract(IEngineFactory engines) : ContractTests(engines)
{
    private readonly ConcurrentQueue<ScheduledCommand> carriedOut = new();
    private volatile bool isBroken;

    protected override EngineSetup Setup => new() { Clock = Clock, CarryOut = CarryOut, Attempts = 3 };

    [Fact]
    public async Task A_command_is_carried_out_when_it_is_due_by_the_clock()
    {
        var command = Reminder(Opening.AddDays(1));
        await Store.Schedule(command, Cancellation);
        await Operations.Settle(Cancellation);
        carriedOut.ShouldBeEmpty();
        (await Operations.NextDue(Cancellation)).ShouldBe(Opening.AddDays(1));

        Clock.Advance(TimeSpan.FromDays(1));
        await Operations.Settle(Cancellation);

        var done = carriedOut.ShouldHaveSingleItem();
        (done with { Body = default }).ShouldBe(command with { Body = default });
        done.Body.ToArray().ShouldBe(command.Body.ToArray());
        (await Stream(Library.MemberStream(Emma))).Single().CommandId.ShouldBe(command.Id);
        (await Operations.NextDue(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_has_to_ask_for_a_command_that_is_due()
    {
        await Store.Schedule(Reminder(Opening.AddDays(1)), Cancellation);
        Clock.Advance(TimeSpan.FromDays(2));
        await Until(() => !carriedOut.IsEmpty);
    }

    [Fact]
    public async Task A_command_scheduled_again_is_carried_out_once()
    {
        var command = Reminder(Opening);
        await Store.Schedule(command, Cancellation);
        await Store.Schedule(command with { DueAt = Opening.AddDays(1) }, Cancellation);
        await Operations.Settle(Cancellation);
        await Store.Schedule(command, Cancellation);
        Clock.Advance(TimeSpan.FromDays(2));
        await Operations.Settle(Cancellation);

        carriedOut.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Scheduled_commands_outlive_a_restart()
    {
        await Store.Schedule(Reminder(Opening.AddDays(1)), Cancellation);
        Clock.Advance(TimeSpan.FromHours(1));
        await Restart();
        (await Operations.NextDue(Cancellation)).ShouldBe(Opening.AddDays(1));
        Clock.Advance(TimeSpan.FromDays(1));
        await Operations.Settle(Cancellation);

        carriedOut.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_due_while_nobody_ran_is_carried_out_after_the_start()
    {
        await Store.Schedule(Reminder(Opening.AddDays(1)), Cancellation);
        await Restart(Setup with { CarryOut = null });
        Clock.Advance(TimeSpan.FromDays(5));
        await Operations.Settle(Cancellation);
        carriedOut.ShouldBeEmpty();

        await Restart();
        await Operations.Settle(Cancellation);

        carriedOut.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_fails_is_tried_again_after_a_while()
    {
        isBroken = true;
        await Store.Schedule(Reminder(Opening), Cancellation);
        await Operations.Settle(Cancellation);
        carriedOut.Count.ShouldBe(1);
        var next = (await Operations.NextDue(Cancellation)).ShouldNotBeNull();
        next.ShouldBeGreaterThan(Opening);

        isBroken = false;
        Clock.Advance(next - Opening);
        await Operations.Settle(Cancellation);

        carriedOut.Count.ShouldBe(2);
        (await Operations.DeadLetters(Cancellation)).ShouldBeEmpty();
        (await Log()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_waits_between_attempts_grow_and_end_among_the_dead_letters_from_where_it_can_be_replayed()
    {
        isBroken = true;
        var command = Reminder(Opening);
        await Store.Schedule(command, Cancellation);
        var waits = new List<TimeSpan>();
        await Operations.Settle(Cancellation);
        while (await Operations.NextDue(Cancellation) is { } next)
        {
            waits.Add(next - Clock.GetUtcNow());
            Clock.Advance(next - Clock.GetUtcNow());
            await Operations.Settle(Cancellation);
        }

        waits.Count.ShouldBe(2);
        waits[1].ShouldBe(waits[0] * 2);
        var dead = (await Operations.DeadLetters(Cancellation)).ShouldHaveSingleItem();
        dead.Command.Id.ShouldBe(command.Id);
        dead.Attempts.ShouldBe(3);
        dead.Failure.ShouldBe("The printer is out of paper.");

        isBroken = false;
        (await Operations.Replay(command.Id, Cancellation)).ShouldBeTrue();
        await Operations.Settle(Cancellation);

        (await Operations.DeadLetters(Cancellation)).ShouldBeEmpty();
        (await Log()).Count.ShouldBe(1);
        (await Operations.Replay(command.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others()
    {
        for (var i = 0; i < 30; i++) await Store.Schedule(Reminder(Opening, i == 7 ? "nobody" : $"member-{i}"), Cancellation);
        await Operations.Settle(Cancellation);

        (await Log()).Count.ShouldBe(29);
        (await Operations.NextDue(Cancellation)).ShouldNotBeNull();
    }

    private static ScheduledCommand Reminder(DateTimeOffset dueAt, string member = Emma) =>
        new(Guid.CreateVersion7(), "remind", Encoding.UTF8.GetBytes(member), dueAt, "workflow:reminders", "cause/0", Guid.CreateVersion7());

    private async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        carriedOut.Enqueue(command);
        var member = Encoding.UTF8.GetString(command.Body.Span);
        if (isBroken || member == "nobody") throw new IOException("The printer is out of paper.");
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        await store.Execute(context, (streams, stop) => Library.Remind(member)(streams, stop), cancellation);
    }
}
