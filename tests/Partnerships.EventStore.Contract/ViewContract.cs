using System.Text.Json;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class ViewContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Shelves = "shelves";
    private const string Doomed = "doomed";

    protected override EngineSetup Setup => new()
    {
        Clock = Clock,
        Views = [LibraryViews.Shelves, LibraryViews.Poisoned(Doomed, recorded => recorded.Data is Lent { Member: Karen })],
    };

    [Fact]
    public async Task A_view_shows_what_its_fold_made_of_the_log()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        var lent = await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);

        (await Read<BookDocument>(Shelves, LibraryViews.BookKey(Niels))).ShouldBeEquivalentTo(new BookDocument { Title = "Niels Lyhne", Loans = 1 });
        (await Read<LoanDocument>(Shelves, LibraryViews.LoanKey(Niels))).ShouldBeEquivalentTo(new LoanDocument { Member = Emma, Since = Opening });
        (await Store.ReadView(Shelves, LibraryViews.BookKey(Niels), null, Cancellation))!.ChangedAt.ShouldBe(lent[0].Position);
        (await Read<BookDocument>(Shelves, LibraryViews.BookKey(Pelle))).ShouldBeNull();
    }

    [Fact]
    public async Task A_document_that_was_removed_is_gone()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);
        await Append(Library.GiveBack(Niels));
        await Seen(Shelves);

        (await Read<LoanDocument>(Shelves, LibraryViews.LoanKey(Niels))).ShouldBeNull();
    }

    [Fact]
    public async Task A_view_goes_on_after_a_restart_where_it_was()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);
        await Restart();
        await Append(Library.GiveBack(Niels));
        await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);

        (await Read<BookDocument>(Shelves, LibraryViews.BookKey(Niels)))!.Loans.ShouldBe(2);
        (await Read<TotalsDocument>(Shelves, LibraryViews.Totals)).ShouldBeEquivalentTo(new TotalsDocument { Books = 1, Lent = 1, Events = 7 });
    }

    [Fact]
    public async Task A_view_that_did_not_exist_catches_up_with_the_log()
    {
        for (var i = 0; i < 30; i++) await Append(Library.Acquire($"book-{i}", "Phantasterne"));
        var late = LibraryViews.Shelves with { Name = "late" };
        await Restart(Setup with { Views = [LibraryViews.Shelves, late] });
        await Seen(Shelves);
        await Seen("late");

        (await All("late")).ShouldBe(await All(Shelves));
    }

    [Fact]
    public async Task Waiting_for_a_position_ends_when_the_view_has_seen_it()
    {
        var waiting = Store.WaitFor(Shelves, 1, Patience, Cancellation);
        waiting.IsCompleted.ShouldBeFalse();
        await Append(Library.Acquire(Niels, "Niels Lyhne"));

        (await waiting).ShouldBeTrue();
        (await Read<TotalsDocument>(Shelves, LibraryViews.Totals))!.Books.ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_for_a_position_that_never_comes_ends_with_the_time() =>
        (await Store.WaitFor(Shelves, 1, TimeSpan.FromMilliseconds(50), Cancellation)).ShouldBeFalse();

    [Fact]
    public async Task A_view_that_nobody_knows_is_an_error() =>
        await Should.ThrowAsync<ArgumentException>(() => Store.ReadView("unknown", "key", null, Cancellation));

    [Fact]
    public async Task A_poisoned_event_stops_that_view_and_no_other()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));
        await Append(Library.GiveBack(Niels));
        var poison = await Append(Library.Lend(Niels, Karen));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        await Seen(Shelves);
        (await Store.WaitFor(Doomed, Operations.Head, Patience, Cancellation)).ShouldBeFalse();

        var progress = Operations.Progress().Single(view => view.Name == Doomed);
        progress.Position.ShouldBe(poison[0].Position - 1);
        progress.Failure!.ShouldContain($"position {poison[0].Position}");
        progress.Failure!.ShouldContain("This event is poison.");
        (await Read<TotalsDocument>(Doomed, LibraryViews.Totals)).ShouldBeEquivalentTo(new TotalsDocument { Books = 1, Lent = 0, Events = 5 });
        (await Read<BookDocument>(Doomed, LibraryViews.BookKey(Niels)))!.Loans.ShouldBe(1);
        (await Read<TotalsDocument>(Shelves, LibraryViews.Totals))!.Books.ShouldBe(2);
    }

    [Fact]
    public async Task A_view_that_stood_still_goes_on_when_its_fold_has_been_mended()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Karen));
        await Until(() => Operations.Progress().Single(view => view.Name == Doomed).Failure is not null);

        await Restart(Setup with { Views = [LibraryViews.Shelves, LibraryViews.Poisoned(Doomed, _ => false)] });
        await Seen(Doomed);
        await Seen(Shelves);

        (await All(Doomed)).ShouldBe(await All(Shelves));
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_stops_the_views_where_it_stands()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Lend(Niels, Emma));
        var ignorant = new EventTypes(new Dictionary<string, Type> { ["book-acquired"] = typeof(Acquired), ["member-borrowed"] = typeof(Borrowed) });
        await Restart(Setup with { EventTypes = ignorant, Views = [LibraryViews.Shelves with { Name = "late" }] });
        await Until(() => Operations.Progress()[0].Failure is not null);

        var progress = Operations.Progress()[0];
        progress.Position.ShouldBe(1);
        progress.Failure!.ShouldContain("position 2");
        progress.Failure!.ShouldContain("book-lent");
    }

    [Fact]
    public async Task Lists_come_in_pages_in_the_order_of_their_keys()
    {
        string[] books = ["Ålborg", "a-1", "a-2", "a/3", "Zealand", "b-1", "ø"];
        foreach (var book in books) await Append(Library.Acquire(book, "Phantasterne"));
        await Seen(Shelves);

        var keys = new List<string>();
        string? after = null;
        do
        {
            var page = await Store.ListView(Shelves, "book/", after, 3, null, Cancellation);
            page.Documents.Count.ShouldBeLessThanOrEqualTo(3);
            keys.AddRange(page.Documents.Select(document => document.Key));
            after = page.Next;
        }
        while (after is not null);

        keys.ShouldBe(books.Select(LibraryViews.BookKey).Order(StringComparer.Ordinal));
        (await Store.ListView(Shelves, "book/a-", null, 10, null, Cancellation)).Documents.Select(document => document.Key).ShouldBe(["book/a-1", "book/a-2"]);
        (await Store.ListView(Shelves, "book/a-", null, 2, null, Cancellation)).Next.ShouldBeNull();
        (await Store.ListView(Shelves, "none", null, 10, null, Cancellation)).Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_shows_all_its_documents_as_of_one_position()
    {
        const int Books = 12;
        const int Readers = 12;
        for (var i = 0; i < Books; i++) await Append(Library.Acquire($"book-{i}", "Phantasterne"));
        await Seen(Shelves);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var page = await Store.ListView(Shelves, "", null, 1000, null, Cancellation);
                var totals = JsonSerializer.Deserialize<TotalsDocument>(page.Documents.Single(document => document.Key == LibraryViews.Totals).Body.Span, DocumentJson.Options)!;
                page.Documents.Count(document => document.Key.StartsWith("loan/", StringComparison.Ordinal)).ShouldBe(totals.Lent);
            }
        })).ToList();

        await Task.WhenAll(Enumerable.Range(0, Books).Select(i => Task.Run(async () =>
        {
            for (var round = 0; round < 60; round++)
            {
                await Append(Library.Lend($"book-{i}", $"member-{i}"));
                await Append(Library.GiveBack($"book-{i}"));
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_document_that_was_seen_is_still_seen_after_connections_were_cut()
    {
        foreach (var book in new[] { "a", "b", "c" }) await Append(Library.Acquire(book, "Phantasterne"));
        await Restart();
        await Append(Library.Lend("a", Emma));
        await Seen(Shelves);
        var seen = await Append(Library.Lend("b", Emma));
        await Seen(Shelves);
        (await Read<LoanDocument>(Shelves, LibraryViews.LoanKey("b"))).ShouldNotBeNull();

        await Cut();
        var next = (await Append(Library.Lend("c", Emma)))[^1].Position;

        while (!await Store.WaitFor(Shelves, next, TimeSpan.Zero, Cancellation))
        {
            (await Store.WaitFor(Shelves, seen[^1].Position, Patience, Cancellation)).ShouldBeTrue();
            (await Read<LoanDocument>(Shelves, LibraryViews.LoanKey("b"))).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_view_of_another_revision_is_built_anew()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Seen(Shelves);
        var next = new View(Shelves, 2, (documents, recorded) =>
        {
            if (recorded.Data is Acquired acquired) documents.Put(recorded.Stream.Id, new BookDocument { Title = acquired.Title.ToUpperInvariant() });
        });
        await Restart(Setup with { Views = [next] });
        await Seen(Shelves);

        var document = (await Store.ListView(Shelves, "", null, 10, null, Cancellation)).Documents.Single();
        document.Key.ShouldBe(Niels);
        JsonSerializer.Deserialize<BookDocument>(document.Body.Span, DocumentJson.Options)!.Title.ShouldBe("NIELS LYHNE");
    }
}
