using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>Code that fails on an event, while many go on working: it stops what it belongs to, loudly, and nothing else, until it is mended.</summary>
[Trait("kind", "torture")]
public abstract class PoisonContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Doomed = "doomed";
    private const string Workflow = "workflow:reminders";
    private const long Poison = 150;

    // A reminder is stored as {}; whoever expects a reason in it cannot decode it.
    private static readonly EventTypes OtherReminders = new(new Dictionary<string, Type>
    {
        ["book-acquired"] = typeof(Acquired),
        ["book-lent"] = typeof(Lent),
        ["member-borrowed"] = typeof(Borrowed),
        ["member-reminded"] = typeof(RemindedBecause),
    });

    private readonly HistoryRecorder recorder = new();

    protected override EngineSetup Setup => Bad;

    private EngineSetup Bad => Good with
    {
        Views = [LibraryViews.Shelves, LibraryViews.Poisoned(Doomed, recorded => recorded.Position == Poison)],
        Reactions = new Reactions(recorded => recorded.Position == Poison ? throw new InvalidOperationException("Nobody reacts to this.") : React(recorded)),
    };

    private EngineSetup Good => new()
    {
        Views = [LibraryViews.Shelves, new View(Doomed, 2, LibraryViews.Shelves.Fold)],
        Reactions = new Reactions(React),
        CarryOut = CarryOut,
    };

    [Fact]
    public async Task A_view_and_the_workflows_stand_still_and_say_why_and_a_new_revision_goes_on()
    {
        var crowd = Crowd.Start(recorder, () => Engine, new CrowdSize { Seed = Torture.Seed });
        await Until(() => Failure(Doomed) is not null && Failure("workflows") is not null);
        await crowd.More(200);
        await Seen("shelves");
        Failure(Doomed)!.ShouldContain($"position {Poison}");
        Failure(Doomed)!.ShouldContain("This event is poison.");
        Failure("workflows")!.ShouldContain($"position {Poison}");
        Failure("workflows")!.ShouldContain("Nobody reacts to this.");
        Operations.Progress().Where(progress => progress.Failure is not null).Select(progress => progress.Position).ShouldBe([Poison - 1, Poison - 1]);

        await Restart(Good);
        await crowd.More(200);
        await crowd.Stop();
        await Operations.Settle(Cancellation);
        await Seen(Doomed);
        await Seen("shelves");

        (await All(Doomed)).ShouldBe(await All("shelves"));
        var log = await Log();
        log.Where(recorded => recorded.Actor == Workflow).Select(recorded => recorded.Cause).Order().ShouldBe(log.Where(recorded => recorded.Data is Lent).Select(recorded => recorded.Id).Order());
        await Check();
    }

    [Fact]
    public async Task An_event_that_cannot_be_decoded_stops_what_needs_it_and_says_where_it_stands()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Remind(Emma));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        var late = LibraryViews.Shelves with { Name = "late" };
        await Restart(Good with { EventTypes = OtherReminders, Views = [late] });
        await Until(() => Failure("late") is not null);

        Failure("late")!.ShouldContain("position 2");
        (await Should.ThrowAsync<Exception>(() => Log())).Message.ShouldContain("position 2");
        (await Should.ThrowAsync<Exception>(() => Stream(Library.MemberStream(Emma)))).Message.ShouldContain("position 2");
        (await Should.ThrowAsync<Exception>(() => Do(Library.Lend(Niels, Emma)))).Message.ShouldContain("position 2");
        await Append((streams, _) => new(Library.Append(streams, (Library.MemberStream(Karen), new Borrowed(Pelle)))));

        await Restart(Good with { Views = [LibraryViews.Shelves, late] });
        await Append(Library.Lend(Niels, Emma));
        await Operations.Settle(Cancellation);
        await Seen("late");
        await Seen("shelves");
        (await All("late")).ShouldBe(await All("shelves"));
    }

    private string? Failure(string name) => Operations.Progress().Single(progress => progress.Name == name).Failure;

    private static IEnumerable<ScheduledCommand> React(RecordedEvent recorded)
    {
        if (recorded.Data is not Lent lent) yield break;
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(recorded.Id)).AsSpan(0, 16));
        yield return new(id, "remind", Encoding.UTF8.GetBytes(lent.Member), recorded.RecordedAt, Workflow, recorded.Id, recorded.CorrelationId);
    }

    private Task<Outcome> CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation)
    {
        var context = new CommandContext(command.Id, default, command.Actor, command.Cause, command.CorrelationId);
        var decide = Library.Remind(Encoding.UTF8.GetString(command.Body.Span));
        return recorder.Watch(store, Workflow).Execute(context, (streams, stop) => decide(streams, stop), cancellation);
    }

    private async Task Check()
    {
        var violations = await recorder.Check(Store, [LibraryViews.Shelves], Cancellation);
        violations.ShouldBeEmpty($"Seed {Torture.Seed}\n{string.Join('\n', violations.Take(20))}");
    }

    private sealed record RemindedBecause(string Reason);
}
