using System.Runtime.CompilerServices;
using System.Text;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Commands that were decided elsewhere come into a log as they are, once, or not at all.</summary>
public abstract class ImportContract(IEngineFactory engines) : ContractTests(engines)
{
    // So many that no engine appends them in one batch.
    private const int Many = 25_000;

    // The whole batches of an import that has come to half of them.
    private const int WrittenByHalf = 10_000;

    private readonly IEngineFactory engines = engines;

    [Fact]
    public async Task What_comes_from_another_log_stands_in_this_one_as_it_stood_there()
    {
        var there = await LogOfAnother();

        (await Import(there)).ShouldBe(new ImportOutcome(6, 0, null));

        (await Log()).Select(Text).ShouldBe(there.SelectMany(command => command.Events).Select(Text));
        await Restart();
        (await Log()).Select(Text).ShouldBe(there.SelectMany(command => command.Events).Select(Text));
    }

    [Fact]
    public async Task It_follows_on_what_the_log_has_and_commands_and_views_go_on_from_it()
    {
        await Append(Library.Remind(Karen));

        await Import(await LogOfAnother());

        (await Append(Library.Lend(Niels, Karen))).Select(e => (e.Position, e.Version)).ShouldBe([(8, 4), (9, 2)]);
        await Seen(LibraryViews.Shelves.Name);
        (await Read<TotalsDocument>(LibraryViews.Shelves.Name, LibraryViews.Totals))!.Events.ShouldBe(9);
    }

    [Fact]
    public async Task What_an_event_says_is_what_its_payload_says_and_not_what_came_along_decoded()
    {
        var decided = Decided(Command(), (Library.BookStream(Niels), 1, new Acquired("Niels Lyhne")));
        await Import([decided with { Events = [decided.Events[0] with { Data = new Acquired("Fru Marie Grubbe") }] }]);

        (await Log()).Single().Data.ShouldBe(new Acquired("Niels Lyhne"));
        await Seen(LibraryViews.Shelves.Name);
        (await Read<BookDocument>(LibraryViews.Shelves.Name, LibraryViews.BookKey(Niels)))!.Title.ShouldBe("Niels Lyhne");
    }

    [Fact]
    public async Task A_state_that_was_loaded_before_is_not_decided_on_again()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        (await Do(Library.Acquire(Niels, "Niels Lyhne"))).ShouldBeOfType<Outcome.NothingToDo>();

        await Import([Decided(Command(), (Library.BookStream(Niels), 2, new Lent(Emma)), (Library.MemberStream(Emma), 1, new Borrowed(Niels)))]);

        (await Do(Library.Lend(Niels, Karen))).ShouldBeOfType<Outcome.Refused>().Versions[Library.BookStream(Niels)].ShouldBe(2);
    }

    [Fact]
    public async Task A_command_that_was_imported_is_known_when_it_is_given_again()
    {
        var context = Command(content: "remind emma");
        await Import([Decided(context, (Library.MemberStream(Emma), 1, new Reminded()))]);

        (await Do(Library.Remind(Emma), context)).ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeTrue();
        (await Do(Library.Remind(Emma), Command(context.CommandId, "remind karen"))).ShouldBeOfType<Outcome.CommandIdReused>();
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_in_the_log_already_is_passed_over()
    {
        var commands = Reminders(50).ToList();
        await Import([.. commands.Take(20)]);

        (await Import(commands)).ShouldBe(new ImportOutcome(30, 20, null));
        (await Import([.. commands, .. commands])).ShouldBe(new ImportOutcome(0, 100, null));

        (await Stream(Library.MemberStream(Emma))).Select(e => e.Version).ShouldBe(Enumerable.Range(1, 50).Select(i => (long)i));
    }

    [Fact]
    public async Task A_known_command_with_another_content_ends_the_import()
    {
        var context = Command(content: "remind emma");
        await Import([Decided(context, (Library.MemberStream(Emma), 1, new Reminded()))]);
        DecidedCommand[] others =
        [
            Decided(Command(context.CommandId, "remind emma"), (Library.MemberStream(Karen), 1, new Reminded())),
            Decided(Command(context.CommandId, "other"), (Library.MemberStream(Emma), 1, new Reminded())),
            Decided(context, (Library.MemberStream(Emma), 1, new Reminded()), (Library.MemberStream(Emma), 2, new Reminded())),
        ];
        foreach (var other in others)
            (await Import([Decided(Command(), (Library.BookStream(Niels), 1, new Returned())), other])).Refusal!.ShouldSatisfyAllConditions(
                refusal => refusal.Fault.ShouldBe(ImportFault.OtherContent), refusal => refusal.CommandId.ShouldBe(context.CommandId));
        Operations.Head.ShouldBe(1);
    }

    [Theory]
    [InlineData(ImportFault.Version, 1)]
    [InlineData(ImportFault.Version, 3)]
    [InlineData(ImportFault.Version, 5)]
    public async Task A_version_that_does_not_follow_ends_the_import(ImportFault fault, long version)
    {
        await Append(Library.Remind(Emma));
        await Ends(fault, Decided(Command(), (Library.MemberStream(Emma), version, new Reminded())));
        await Ends(fault, Decided(Command(), (Library.MemberStream(Emma), 2, new Reminded()), (Library.MemberStream(Emma), version + 1, new Reminded())));
    }

    [Fact]
    public async Task A_hash_that_does_not_hold_ends_the_import()
    {
        await Append(Library.Remind(Emma));
        await Ends(ImportFault.LeafHash, Changed(e => e with { Actor = "somebody else" }));
        await Ends(ImportFault.LeafHash, Changed(e => e with { LeafHash = new byte[Leaf.Length] }));
    }

    [Fact]
    public async Task A_payload_that_nobody_could_read_ends_the_import()
    {
        await Append(Library.Remind(Emma));
        await Ends(ImportFault.Payload, Hashed(e => e with { Payload = Encoding.UTF8.GetBytes("{ }") }));
        await Ends(ImportFault.Payload, Hashed(e => e with { Payload = Encoding.UTF8.GetBytes("""{"title":"Pelle"}""") }));
        await Ends(ImportFault.Payload, Hashed(e => e with { Payload = default }));
        await Ends(ImportFault.Payload, Hashed(e => e with { Type = "unheard-of" }));
    }

    [Fact]
    public async Task What_no_engine_writes_ends_the_import()
    {
        await Append(Library.Remind(Emma));
        await Ends(ImportFault.Form, new DecidedCommand(default, []));
        await Ends(ImportFault.Form, Hashed(e => e with { Ordinal = 1 }));
        await Ends(ImportFault.Form, Hashed(e => e with { Version = 0 }));
        await Ends(ImportFault.Form, Hashed(e => e with { RecordedAt = Opening.AddTicks(1) }));
        await Ends(ImportFault.Form, Hashed(e => e with { Actor = "nul\0" }));
        await Ends(ImportFault.Form, Hashed(e => e with { Stream = new StreamName("member", "em/ma") }));
        var (one, other) = (Changed(e => e), Changed(e => e with { Ordinal = 1, Version = 3 }));
        await Ends(ImportFault.Form, one with { Events = [.. one.Events, .. other.Events] });
    }

    [Fact]
    public async Task Of_the_batch_of_the_command_it_ends_at_nothing_is_recorded()
    {
        var outcome = await Import([.. Reminders(Many - 1), Decided(Command(), (Library.BookStream(Niels), 2, new Returned()))]);

        outcome.Refusal!.Fault.ShouldBe(ImportFault.Version);
        outcome.Appended.ShouldBeInRange(1, Many - 2);
        Operations.Head.ShouldBe(outcome.Appended);
        (await Append(Library.Remind(Emma))).Single().Version.ShouldBe(outcome.Appended + 1);
    }

    [Fact]
    public async Task Commands_are_carried_out_meanwhile_and_the_log_stays_one()
    {
        var half = new TaskCompletionSource();
        var importing = Import(Reminders(Many), half);
        await Until(() => Operations.Head > 0);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Do(Library.Remind($"member-{i % 20}")))));
        half.SetResult();
        var more = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Do(Library.Remind($"member-{i % 20}")))));

        (await importing).ShouldBe(new ImportOutcome(Many, 0, null));
        outcomes.Concat(more).ShouldAllBe(outcome => outcome is Outcome.Appended);
        var log = await Log();
        log.Select(e => e.Position).ShouldBe(Enumerable.Range(1, Many + 400).Select(i => (long)i));
        foreach (var stream in log.GroupBy(e => e.Stream)) stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(i => (long)i));
    }

    [Fact]
    public async Task An_import_that_a_crash_ends_is_made_again_and_goes_on()
    {
        var commands = Reminders(Many).ToList();
        var half = new TaskCompletionSource();
        var importing = Import(commands, half);
        await Until(() => Operations.Head > 0);
        await Crash();
        half.SetResult();
        await Should.ThrowAsync<Exception>(() => importing);

        var kept = Operations.Head;
        kept.ShouldBeInRange(1, Many - 1);
        (await Import(commands)).ShouldBe(new ImportOutcome(Many - kept, kept, null));
        (await Log()).Select(Text).ShouldBe(commands.SelectMany(command => command.Events).Select((e, i) => Text(e with { Position = i + 1 })));
    }

    [Fact]
    public async Task An_import_outlives_a_cut()
    {
        var half = new TaskCompletionSource();
        var importing = Import(Reminders(Many), half);
        // Nothing is being written then: a database that is away for longer than the engine's patience would end it.
        await Until(() => Operations.Head >= WrittenByHalf);
        await Cut();
        half.SetResult();

        (await importing).Refusal.ShouldBeNull();

        (await Stream(Library.MemberStream(Emma))).Select(e => e.Version).ShouldBe(Enumerable.Range(1, Many).Select(i => (long)i));
    }

    /// <summary>The import ends at the last of two commands, and records neither.</summary>
    private async Task Ends(ImportFault fault, DecidedCommand last)
    {
        var head = Operations.Head;
        (await Import([Decided(Command(), (Library.BookStream(Pelle), 1, new Returned())), last])).Refusal!.Fault.ShouldBe(fault);
        Operations.Head.ShouldBe(head);
    }

    private Task<ImportOutcome> Import(IReadOnlyCollection<DecidedCommand> commands) => Operations.Import(commands.ToAsyncEnumerable(), Cancellation);

    /// <summary>An import that comes to a halt in the middle until it is told to go on.</summary>
    private Task<ImportOutcome> Import(IEnumerable<DecidedCommand> commands, TaskCompletionSource half)
    {
        var operations = Operations;
        return Task.Run(() => operations.Import(Halting(commands, half.Task, Cancellation), Cancellation));
    }

    private static async IAsyncEnumerable<DecidedCommand> Halting(IEnumerable<DecidedCommand> commands, Task half, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (i, command) in commands.Index())
        {
            if (i == Many / 2) await half.WaitAsync(cancellation);
            yield return command;
        }
    }

    private async Task<List<DecidedCommand>> LogOfAnother()
    {
        var contexts = new List<CommandContext> { Command(content: "acquire"), Command(content: "lend", cause: "some-event/0"), Command(content: "return"), Command() };
        await using var log = await engines.NewLog();
        await using var engine = await log.Open(Setup);
        Decide[] decisions = [Library.Acquire(Niels, "Ærø \"& Øen\"\n€😀"), Library.Lend(Niels, Emma), Library.GiveBack(Niels), Library.Remind(Emma)];
        foreach (var (context, decide) in contexts.Zip(decisions))
        {
            Clock.Advance(TimeSpan.FromTicks(12_345_670));
            await engine.Store.Execute(context, (streams, cancellation) => decide(streams, cancellation), Cancellation);
        }
        var events = await engine.Store.ReadLog(0, Cancellation).ToListAsync(Cancellation);
        return [.. contexts.Select(context => new DecidedCommand(context.Fingerprint, [.. events.Where(e => e.CommandId == context.CommandId)]))];
    }

    private static IEnumerable<DecidedCommand> Reminders(int count) =>
        Enumerable.Range(1, count).Select(version => Decided(Command(), (Library.MemberStream(Emma), version, new Reminded())));

    private static DecidedCommand Changed(Func<RecordedEvent, RecordedEvent> change)
    {
        var decided = Decided(Command(), (Library.MemberStream(Emma), 2, new Reminded()));
        return decided with { Events = [change(decided.Events[0])] };
    }

    /// <summary>Changed, under the right hash.</summary>
    private static DecidedCommand Hashed(Func<RecordedEvent, RecordedEvent> change) => Changed(e => change(e) with { LeafHash = Leaf.Hash(change(e)) });

    private static DecidedCommand Decided(CommandContext context, params (StreamName Stream, long Version, object Data)[] events) =>
        new(context.Fingerprint, [.. events.Select((e, ordinal) => Recorded(context, e.Stream, e.Version, e.Data, ordinal))]);

    private static RecordedEvent Recorded(CommandContext context, StreamName stream, long version, object data, int ordinal)
    {
        var recorded = new RecordedEvent
        {
            Position = 0,
            Stream = stream,
            Version = version,
            Type = Library.EventTypes.NameOf(data),
            Payload = CanonicalJson.Encode(data),
            Actor = context.Actor,
            RecordedAt = Opening,
            EffectiveOn = DateOnly.FromDateTime(Opening.UtcDateTime),
            CommandId = context.CommandId,
            Ordinal = ordinal,
            Cause = context.Cause,
            CorrelationId = context.CorrelationId,
            LeafHash = default,
        };
        return recorded with { LeafHash = Leaf.Hash(recorded) };
    }

    private static string Text(RecordedEvent e) => FormattableString.Invariant(
        $"{e.Position} {e.Stream} {e.Version} {e.Type} {e.Actor} {e.RecordedAt:O} {e.EffectiveOn:O} {e.Id} {e.Cause} {e.CorrelationId} ")
        + $"{Encoding.UTF8.GetString(e.Payload.Span)} {Convert.ToHexString(e.LeafHash.Span)}";
}
