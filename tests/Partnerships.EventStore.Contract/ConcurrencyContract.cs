using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class ConcurrencyContract(IEngineFactory engines) : ContractTests(engines)
{
    private const int Callers = 24;

    [Fact]
    public async Task Of_many_who_want_one_book_one_gets_it()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => Task.Run(() => Do(Library.Lend(Niels, $"member-{i}")))));

        outcomes.Count(outcome => outcome is Outcome.Appended).ShouldBe(1);
        outcomes.Count(outcome => outcome is Outcome.Refused { Reason: "not-on-shelf" }).ShouldBe(Callers - 1);
    }

    [Fact]
    public async Task A_conflict_is_decided_again_on_the_new_state()
    {
        var attempts = 0;
        var appended = await Append(async (streams, cancellation) =>
        {
            var member = await streams.Load(Library.Members, Emma, cancellation);
            if (++attempts == 1) await Append(Library.Remind(Emma));
            return Library.Append(streams, (member.Stream, new Borrowed($"after-{member.State.Reminders}-reminders")));
        });

        attempts.ShouldBe(2);
        appended.Single().Data.ShouldBe(new Borrowed("after-1-reminders"));
        appended.Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_stream_that_was_only_looked_at_is_guarded_too()
    {
        var attempts = 0;
        await Append(async (streams, cancellation) =>
        {
            var watched = await streams.Load(Library.Members, Emma, cancellation);
            if (++attempts == 1) await Append(Library.Remind(Emma));
            return Library.Append(streams, (Library.BookStream(Niels), new Acquired($"{watched.State.Reminders} reminders")));
        });

        attempts.ShouldBe(2);
        (await Stream(Library.BookStream(Niels))).Single().Data.ShouldBe(new Acquired("1 reminders"));
    }

    [Fact]
    public async Task A_stream_that_did_not_exist_is_guarded_after_a_restart_too()
    {
        await Append(Library.Remind(Karen));
        await Restart();
        var attempts = 0;
        await Append(async (streams, cancellation) =>
        {
            var known = await streams.Load(Library.Members, Karen, cancellation);
            var unknown = await streams.Load(Library.Members, Emma, cancellation);
            if (++attempts == 1) await Append(Library.Remind(Emma));
            return Library.Append(streams, (known.Stream, new Borrowed($"{unknown.State.Reminders}")));
        });
        attempts.ShouldBe(2);
    }

    [Fact]
    public async Task A_stream_that_was_not_looked_at_is_appended_to_at_its_end()
    {
        Decide blindly = (streams, _) => new(Library.Append(streams, (Library.MemberStream(Emma), new Reminded())));

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => Append(blindly))));

        (await Stream(Library.MemberStream(Emma))).Select(e => e.Version).ShouldBe(Enumerable.Range(1, Callers).Select(i => (long)i));
    }

    [Fact]
    public async Task A_stream_that_changes_at_every_attempt_ends_as_a_conflict()
    {
        var outcome = await Do(async (streams, cancellation) =>
        {
            var member = await streams.Load(Library.Members, Emma, cancellation);
            await Append(Library.Remind(Emma));
            return Library.Append(streams, (member.Stream, new Reminded()));
        });

        outcome.ShouldBe(new Outcome.Conflicted(Library.MemberStream(Emma)));
    }

    [Fact]
    public async Task Several_streams_change_together_or_not_at_all()
    {
        const int Books = 12;
        for (var i = 0; i < Books; i++) await Append(Library.Acquire($"book-{i}", "Phantasterne"));

        await Task.WhenAll(Enumerable.Range(0, Books).SelectMany(i => new[] { Emma, Karen }.Select(member =>
            Task.Run(() => Do(Library.Lend($"book-{i}", member))))));

        var log = await Log();
        foreach (var command in log.Skip(Books).GroupBy(e => e.CommandId))
        {
            var events = command.ToList();
            events.Select(e => e.Type).ShouldBe(["book-lent", "member-borrowed"]);
            events[1].Position.ShouldBe(events[0].Position + 1);
            events.Select(e => e.Ordinal).ShouldBe([0, 1]);
        }
        log.Count(e => e.Data is Borrowed).ShouldBe(2 * Library.MostLoans);
    }

    [Fact]
    public async Task Every_acknowledged_append_of_many_writers_is_in_the_log_once_and_in_order()
    {
        const int Each = 40;
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, Callers).Select(writer => Task.Run(async () =>
        {
            var events = new List<RecordedEvent>();
            for (var i = 0; i < Each; i++) events.AddRange(await Append(Library.Remind($"member-{(writer + i) % 7}")));
            return events;
        })));

        var log = await Log();

        log.Select(e => e.Position).ShouldBe(Enumerable.Range(1, Callers * Each).Select(i => (long)i));
        log.Select(e => e.Id).Order().ShouldBe(acknowledged.SelectMany(events => events).Select(e => e.Id).Order());
        foreach (var stream in log.GroupBy(e => e.Stream))
            stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(i => (long)i));
        foreach (var ofOne in acknowledged) ofOne.Select(e => e.Position).ShouldBeInOrder();
    }

    [Fact]
    public async Task What_a_stream_shows_the_log_shows_as_well()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reader = Task.Run(async () =>
        {
            long seen = 0;
            while (!done.IsCancellationRequested)
            {
                if (await Stream(Library.MemberStream(Emma), seen) is not [.., var last]) continue;
                (await Log(last.Position - 1)).ShouldNotBeEmpty($"The stream shows {last.Position}; the log does not yet.");
                seen = last.Version;
            }
        });

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++) await Append(Library.Remind(Emma));
        })));
        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task A_refusal_is_not_told_of_a_half_changed_world()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        for (var i = 1; i <= Library.MostLoans; i++) await Append(Library.Acquire($"book-{i}", "Phantasterne"));
        for (var i = 1; i < Library.MostLoans; i++) await Append(Library.Lend($"book-{i}", Emma));

        // Between its looks at the book and at the member the book goes to another, and then the member has as many as she may.
        var attempts = 0;
        var outcome = await Do(async (streams, cancellation) =>
        {
            var book = await streams.Load(Library.Books, Niels, cancellation);
            if (++attempts == 1)
            {
                await Append(Library.Lend(Niels, Karen));
                await Append(Library.Lend($"book-{Library.MostLoans}", Emma));
            }
            var member = await streams.Load(Library.Members, Emma, cancellation);
            if (book.State.LentTo is not null) return new Verdict.Refuse("not-on-shelf");
            return member.State.Books.Count >= Library.MostLoans ? new Verdict.Refuse("too-many-loans") : throw new InvalidOperationException("Neither is so.");
        });

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe("not-on-shelf");
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_sees_a_prefix_of_the_log()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reader = Task.Run(async () =>
        {
            var longest = 0;
            while (!done.IsCancellationRequested)
            {
                var positions = (await Log()).Select(e => e.Position).ToList();
                positions.ShouldBe(Enumerable.Range(1, positions.Count).Select(i => (long)i));
                positions.Count.ShouldBeGreaterThanOrEqualTo(longest);
                longest = positions.Count;
            }
        });

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await Append(Library.Remind($"member-{writer}"));
        })));
        await done.CancelAsync();
        await reader;
    }
}
