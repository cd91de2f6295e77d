using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Engines crash in the midst of workflows. What each event brings about comes about, and once.</summary>
[Trait("kind", "torture")]
public abstract class CrashedWorkflowContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Reminders = "workflow:reminders";
    private static readonly int Crashes = Torture.Times(few: 6, many: 60);
    private readonly ConcurrentDictionary<Guid, int> carriedOut = new();
    private readonly Tripwire reacted = new();
    private readonly Tripwire done = new();
    private readonly Random chance = new();

    protected override EngineSetup Setup => new()
    {
        Views = [LibraryViews.Shelves], Reactions = new Reactions(React), CarryOut = CarryOut, Attempts = 100,
    };

    [Fact]
    public async Task Every_reaction_is_recorded_once_however_often_the_engine_crashes()
    {
        var crowd = Crowd.Start(new HistoryRecorder(), () => Engine, new CrowdSize { Writers = 4, Readers = 0, Subscribers = 0, Viewers = 0 });
        for (var crash = 1; crash <= Crashes; crash++)
        {
            // In the midst of a reaction, or just when its command was recorded and is not marked as done.
            await (crash % 2 == 0 ? reacted : done).At(Operations.Head + chance.Next(1, 30)).WaitAsync(Patience, Cancellation);
            await Crash();
        }
        await crowd.Stop();
        await AllDone();
        await Compare();

        var executions = carriedOut.ToDictionary();
        await Operations.Rebuild(LibraryViews.Shelves.Name, Cancellation);
        await Restart();
        await AllDone();
        carriedOut.ToDictionary().ShouldBe(executions, ignoreOrder: true);
        await Compare();
    }

    [Fact]
    public async Task Nothing_is_carried_out_twice_over_rebuilds_and_restarts_of_an_engine_that_is_well()
    {
        for (var round = 1; round <= 3; round++)
        {
            await Crowd.Start(new HistoryRecorder(), () => Engine, new CrowdSize { Writers = 4, Readers = 0, Subscribers = 0, Viewers = 0, Commands = 30, Seed = round }).Finish();
            await Operations.Rebuild(LibraryViews.Shelves.Name, Cancellation);
            await AllDone();
            await Restart();
        }
        await AllDone();

        carriedOut.Values.ShouldAllBe(times => times == 1);
        await Compare();
    }

    /// <summary>Each event that asks for a reminder has its one, and no other is there.</summary>
    private async Task Compare()
    {
        var log = await Log();
        var expected = log.SelectMany(React).Select(command => command.Id).ToList();
        expected.Count.ShouldBeGreaterThan(10);
        log.Where(recorded => recorded.Actor == Reminders).Select(recorded => recorded.CommandId).Order().ShouldBe(expected.Order());
        carriedOut.Keys.Order().ShouldBe(expected.Order());
        (await Operations.DeadLetters(Cancellation)).ShouldBeEmpty();
    }

    private async Task AllDone()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            var changed = Operations.Changed(patience.Token);
            await Operations.Settle(patience.Token);
            if (await Operations.NextDue(patience.Token) is null) return;
            await changed;
        }
    }

    private IEnumerable<ScheduledCommand> React(RecordedEvent recorded)
    {
        reacted.Pass(recorded);
        if (recorded.Data is Borrowed or GaveBack) yield return Reminder(recorded);
    }

    private static ScheduledCommand Reminder(RecordedEvent recorded) => new(
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(recorded.Id)).AsSpan(0, 16)), "remind", Encoding.UTF8.GetBytes(recorded.Stream.Id), recorded.RecordedAt,
        Reminders, recorded.Id, recorded.CorrelationId);

    private async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        carriedOut.AddOrUpdate(command.Id, 1, (_, times) => times + 1);
        var member = Encoding.UTF8.GetString(command.Body.Span);
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        var outcome = await store.Execute(context, (streams, stop) => Library.Remind(member)(streams, stop), cancellation);
        done.Pass(outcome.ShouldBeOfType<Outcome.Appended>().Events[0]);
    }
}
