using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>What a log has to hand over so that another can stand in its place.</summary>
public abstract class MoveContract(IEngineFactory engines) : ContractTests(engines)
{
    private static readonly TimeSpan LoanPeriod = TimeSpan.FromDays(14);

    private readonly IEngineFactory engines = engines;
    private int reactions;

    protected override EngineSetup Setup => new() { Clock = Clock, Reactions = new Reactions(React) };

    [Fact]
    public async Task The_commands_are_handed_over_whole_and_in_their_order()
    {
        var first = Command(content: "acquire");
        var second = Command(content: "lend");
        await Append(Library.Acquire(Niels, "Niels Lyhne"), first);
        await Append(Library.Lend(Niels, Karen), second);

        var commands = await Operations.Commands(Cancellation).ToListAsync(Cancellation);

        commands.Select(command => command.Fingerprint.ToArray()).ShouldBe([first.Fingerprint.ToArray(), second.Fingerprint.ToArray()]);
        commands.Select(command => command.Events.Count).ShouldBe([1, 2]);
        commands.SelectMany(command => command.Events).Select(e => e.Id).ShouldBe((await Log()).Select(e => e.Id));
        commands.SelectMany(command => command.Events).Select(Leaf.Hash).ShouldBe((await Log()).Select(e => e.LeafHash.ToArray()));
    }

    [Fact]
    public async Task An_empty_log_hands_over_nothing()
    {
        (await Operations.Commands(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
        (await Operations.Scheduled(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_log_that_was_handed_over_goes_on_as_the_first_would_have()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        var lending = Command(content: "lend");
        await Append(Library.Lend(Niels, Emma), lending);
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        await Append(Library.Lend(Pelle, Karen));
        await Until(() => Operations.Progress().Single(it => it.Name == "workflows").Position == Operations.Head);
        var waiting = await Operations.Scheduled(Cancellation);
        waiting.Select(command => command.DueAt).ShouldBe([Opening + LoanPeriod, Opening + LoanPeriod]);

        await using var there = await engines.NewLog();
        await using (var quiet = await there.Open(new EngineSetup { Clock = Clock, Views = [] }))
        {
            (await quiet.Operations.Import(Operations.Commands(Cancellation), Cancellation)).Appended.ShouldBe(6);
            await quiet.Operations.SkipReactions(Cancellation);
            foreach (var command in waiting) await quiet.Store.Schedule(command, Cancellation);
        }
        reactions = 0;
        await using (var idle = await there.Open(Setup))
        {
            await idle.Operations.Settle(Cancellation);
            reactions.ShouldBe(0);
            (await idle.Operations.Scheduled(Cancellation)).Select(command => command.Id).ShouldBe(waiting.Select(command => command.Id), ignoreOrder: true);
        }
        await using var moved = await there.Open(Setup with { CarryOut = CarryOut });
        (await moved.Store.Execute(lending, (streams, c) => Library.Lend(Niels, Emma)(streams, c), Cancellation)).ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeTrue();
        Clock.Advance(LoanPeriod);
        await moved.Operations.Settle(Cancellation);
        (await moved.Store.ReadLog(0, Cancellation).ToListAsync(Cancellation)).Count(e => e.Data is Reminded).ShouldBe(2);
        (await moved.Operations.Scheduled(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_engine_whose_workflows_run_does_not_skip_reactions() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Operations.SkipReactions(Cancellation));

    private IEnumerable<ScheduledCommand> React(RecordedEvent recorded)
    {
        reactions++;
        if (recorded.Data is not Lent lent) yield break;
        var id = new Guid(recorded.LeafHash.Span[..16]);
        yield return new ScheduledCommand(
            id, "remind", System.Text.Encoding.UTF8.GetBytes(lent.Member), recorded.RecordedAt + LoanPeriod, "workflow:reminders", recorded.Id, recorded.CorrelationId);
    }

    private static async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation) => await store.Execute(
        new CommandContext(command.Id, command.Body, command.Actor, command.Cause, command.CorrelationId),
        (streams, c) => Library.Remind(System.Text.Encoding.UTF8.GetString(command.Body.Span))(streams, c), cancellation);
}
