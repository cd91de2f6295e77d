using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class AppendContract(IEngineFactory engines) : ContractTests(engines)
{
    [Fact]
    public async Task A_new_log_is_empty()
    {
        Operations.Head.ShouldBe(0);
        (await Log()).ShouldBeEmpty();
        (await Stream(Library.BookStream(Niels))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_appended_is_read_back_with_who_when_and_why()
    {
        var context = Command(cause: "some-event/0");
        var appended = (await Append(Library.Acquire(Niels, "Niels Lyhne"), context)).Single();

        var read = (await Stream(Library.BookStream(Niels))).Single();

        read.ShouldSatisfyAllConditions(
            () => read.Position.ShouldBe(1),
            () => read.Version.ShouldBe(1),
            () => read.Stream.ShouldBe(Library.BookStream(Niels)),
            () => read.Type.ShouldBe("book-acquired"),
            () => read.Data.ShouldBe(new Acquired("Niels Lyhne")),
            () => read.Actor.ShouldBe(Clerk),
            () => read.RecordedAt.ShouldBe(Opening),
            () => read.EffectiveOn.ShouldBe(new DateOnly(2026, 3, 2)),
            () => read.CommandId.ShouldBe(context.CommandId),
            () => read.Ordinal.ShouldBe(0),
            () => read.Cause.ShouldBe("some-event/0"),
            () => read.CorrelationId.ShouldBe(context.CorrelationId));
        Same(read, appended);
    }

    [Fact]
    public async Task Versions_count_in_each_stream_and_positions_over_all()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        await Append(Library.Lend(Niels, Emma));
        await Append(Library.GiveBack(Niels));

        (await Log()).Select(e => (e.Position, e.Stream.ToString(), e.Version)).ShouldBe(
        [
            (1, "book/niels-lyhne", 1), (2, "book/pelle-erobreren", 1), (3, "book/niels-lyhne", 2), (4, "member/emma", 1),
            (5, "book/niels-lyhne", 3), (6, "member/emma", 2),
        ]);
        Operations.Head.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_appended_in_another_order_than_it_was_loaded_stands_where_the_answer_says()
    {
        var appended = await Append(async (streams, cancellation) =>
        {
            var member = await streams.Load(Library.Members, Emma, cancellation);
            var book = await streams.Load(Library.Books, Niels, cancellation);
            return Library.Append(
                streams, (Library.MemberStream(Karen), new Reminded()), (book.Stream, new Acquired("Niels Lyhne")), (member.Stream, new Reminded()), (book.Stream, new Lent(Emma)));
        });

        var log = await Log();
        log.Select(e => (e.Position, e.Id, e.Stream, e.Version)).ShouldBe(appended.Select(e => (e.Position, e.Id, e.Stream, e.Version)), ignoreOrder: true);
        log.Select(e => e.Ordinal).ShouldBe([0, 1, 2, 3]);
        foreach (var recorded in log) recorded.LeafHash.ToArray().ShouldBe(Leaf.Hash(recorded));
    }

    [Fact]
    public async Task The_times_of_events_are_known_by_their_positions()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Append(Library.Lend(Niels, Emma));

        (await Operations.RecordedAt([1, 3, 4], Cancellation)).ShouldBe(
            new Dictionary<long, DateTimeOffset> { [1] = Opening, [3] = Opening.AddMinutes(5) }, ignoreOrder: true);
    }

    [Fact]
    public async Task Reading_goes_on_after_a_version_or_position()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));

        (await Stream(Library.BookStream(Niels), after: 1)).Select(e => e.Version).ShouldBe([2]);
        (await Log(after: 2)).Select(e => e.Position).ShouldBe([3]);
    }

    [Fact]
    public async Task A_refusal_records_nothing_and_names_the_versions_it_rests_on()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));

        var refused = (await Do(Library.Acquire(Niels, "Fru Marie Grubbe"))).ShouldBeOfType<Outcome.Refused>();

        refused.Reason.ShouldBe("other-title");
        refused.Versions.ShouldBe(new Dictionary<StreamName, long> { [Library.BookStream(Niels)] = 1 });
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_to_do_records_nothing_and_names_the_versions_it_rests_on()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));

        var nothing = (await Do(Library.Acquire(Niels, "Niels Lyhne"))).ShouldBeOfType<Outcome.NothingToDo>();

        nothing.Versions.ShouldBe(new Dictionary<StreamName, long> { [Library.BookStream(Niels)] = 1 });
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_without_a_stored_name_is_an_error_and_leaves_the_log_usable()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Do((streams, _) => new(Library.Append(streams, (Library.BookStream(Niels), new object())))));
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_its_stream_cannot_fold_is_never_recorded()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Do(async (streams, cancellation) =>
        {
            var book = await streams.Load(Library.Books, Niels, cancellation);
            return Library.Append(streams, (book.Stream, new Reminded()));
        }));
        Operations.Head.ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_no_database_stores_fails_alone()
    {
        var bad = Should.ThrowAsync<ArgumentException>(() => Do(Library.Acquire("nul\0", "Niels Lyhne")));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        await bad;
        (await Log()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_stream_is_read_whole()
    {
        const int Reminders = 2_500;
        await Append((streams, _) => new(Library.Append(streams, [.. Enumerable.Repeat((Library.MemberStream(Emma), (object)new Reminded()), Reminders)])));

        await Restart();

        (await Stream(Library.MemberStream(Emma))).Select(e => e.Version).ShouldBe(Enumerable.Range(1, Reminders).Select(i => (long)i));
        (await Append(Library.Remind(Emma))).Single().Version.ShouldBe(Reminders + 1);
    }

    /// <summary>The same in all members, bytes included.</summary>
    private static void Same(RecordedEvent read, RecordedEvent appended)
    {
        read.Payload.ToArray().ShouldBe(appended.Payload.ToArray());
        read.LeafHash.ToArray().ShouldBe(appended.LeafHash.ToArray());
        (read with { Payload = default, LeafHash = default }).ShouldBe(appended with { Payload = default, LeafHash = default });
    }
}
