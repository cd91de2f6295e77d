using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class WorkflowContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Unlucky = "13";
    private static readonly TimeSpan LoanPeriod = TimeSpan.FromDays(14);
    private int carriedOut;

    protected override EngineSetup Setup => new() { Clock = Clock, Reactions = new Reactions(React), CarryOut = CarryOut };

    [Fact]
    public async Task A_reaction_follows_its_event_and_names_it_as_its_cause()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        var lent = await Append(Library.Lend(Niels, Emma));
        await Operations.Settle(Cancellation);
        (await Operations.NextDue(Cancellation)).ShouldBe(Opening + LoanPeriod);

        Clock.Advance(LoanPeriod);
        await Operations.Settle(Cancellation);

        var reminded = (await Log())[^1];
        reminded.Data.ShouldBe(new Reminded());
        reminded.Actor.ShouldBe("workflow:reminders");
        reminded.Cause.ShouldBe(lent[0].Id);
        reminded.CorrelationId.ShouldBe(lent[0].CorrelationId);
        reminded.RecordedAt.ShouldBe(Opening + LoanPeriod);
    }

    [Fact]
    public async Task Settling_waits_for_what_reactions_bring_about_in_their_turn()
    {
        // Acquiring "chain-3" has "chain-2" acquired, and so on.
        await Append(Library.Acquire("chain-3", "A series"));
        await Operations.Settle(Cancellation);
        (await Log()).Select(e => e.Stream.Id).ShouldBe(["chain-3", "chain-2", "chain-1", "chain-0"]);
    }

    [Fact]
    public async Task Workflows_fire_once_whatever_is_restarted_or_rebuilt()
    {
        for (var i = 0; i < 10; i++)
        {
            await Append(Library.Acquire($"book-{i}", "Phantasterne"));
            await Append(Library.Lend($"book-{i}", $"member-{i}"));
        }
        await Restart();
        Clock.Advance(LoanPeriod);
        await Operations.Settle(Cancellation);
        await Operations.Rebuild("shelves", Cancellation);
        await Restart();
        await Operations.Settle(Cancellation);

        carriedOut.ShouldBe(10);
        (await Log()).Count(e => e.Data is Reminded).ShouldBe(10);
    }

    [Fact]
    public async Task Workflows_that_are_new_begin_at_the_logs_beginning()
    {
        await Restart(Setup with { Reactions = null });
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));
        await Restart();
        Clock.Advance(LoanPeriod);
        await Operations.Settle(Cancellation);
        (await Log()).Count(e => e.Data is Reminded).ShouldBe(1);
    }

    [Fact]
    public async Task A_workflow_that_fails_stands_still_and_says_so()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        var poison = await Append(Library.Acquire(Unlucky, "The thirteenth"));
        await Until(() => Progress.Failure is not null);

        Progress.Position.ShouldBe(1);
        Progress.Failure!.ShouldContain($"position {poison[0].Position}");
        await Should.ThrowAsync<InvalidOperationException>(() => Operations.Settle(Cancellation));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
    }

    private Progress Progress => Operations.Progress().Single(progress => progress.Name == "workflows");

    private IEnumerable<ScheduledCommand> React(RecordedEvent recorded)
    {
        if (recorded.Stream.Id == Unlucky) throw new InvalidOperationException("Unlucky.");
        if (recorded.Data is Lent lent) yield return Reaction(recorded, "remind", lent.Member, recorded.RecordedAt + LoanPeriod);
        if (recorded.Data is Acquired && recorded.Stream.Id.StartsWith("chain-", StringComparison.Ordinal) && recorded.Stream.Id != "chain-0")
            yield return Reaction(recorded, "acquire", $"chain-{recorded.Stream.Id[^1] - '1'}", recorded.RecordedAt);
    }

    private static ScheduledCommand Reaction(RecordedEvent recorded, string name, string body, DateTimeOffset dueAt) => new(
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(recorded.Id)).AsSpan(0, 16)), name, Encoding.UTF8.GetBytes(body), dueAt,
        "workflow:reminders", recorded.Id, recorded.CorrelationId);

    private async Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        Interlocked.Increment(ref carriedOut);
        var body = Encoding.UTF8.GetString(command.Body.Span);
        var decide = command.Name == "remind" ? Library.Remind(body) : Library.Acquire(body, "A series");
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        await store.Execute(context, (streams, stop) => decide(streams, stop), cancellation);
    }
}
