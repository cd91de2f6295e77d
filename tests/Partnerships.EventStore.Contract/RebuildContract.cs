using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class RebuildContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Shelves = "shelves";
    private const string Stopped = "stopped";

    // Set once the log is written: the view fails until then.
    private bool mended;

    protected override EngineSetup Setup => new()
    {
        Clock = Clock,
        Views = [LibraryViews.Shelves, LibraryViews.Poisoned(Stopped, recorded => recorded.Data is Lent && !Volatile.Read(ref mended))],
    };

    [Fact]
    public async Task A_rebuilt_view_is_the_live_one_byte_for_byte()
    {
        await Lend(books: 40);
        await Seen(Shelves);
        var live = await All(Shelves);

        (await Operations.Rebuild(Shelves, Cancellation)).ShouldBe(Operations.Head);

        (await All(Shelves)).ShouldBe(live);
        live.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_rebuilt_view_goes_on()
    {
        await Lend(books: 5);
        await Operations.Rebuild(Shelves, Cancellation);
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Restart();
        await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);

        (await Read<BookDocument>(Shelves, LibraryViews.BookKey(Niels)))!.Loans.ShouldBe(1);
        (await Read<TotalsDocument>(Shelves, LibraryViews.Totals))!.Books.ShouldBe(6);
    }

    [Fact]
    public async Task A_rebuild_mends_a_view_that_stood_still()
    {
        await Lend(books: 3);
        await Until(() => Progress(Stopped).Failure is not null);
        Volatile.Write(ref mended, true);

        await Operations.Rebuild(Stopped, Cancellation);

        await Seen(Stopped);
        await Seen(Shelves);
        Progress(Stopped).Failure.ShouldBeNull();
        (await All(Stopped)).ShouldBe(await All(Shelves));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_live_view_as_it_was()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Seen(Stopped);
        await Append(Library.Lend(Niels, Emma));
        await Until(() => Progress(Stopped).Failure is not null);
        var live = await All(Stopped);

        await Should.ThrowAsync<InvalidOperationException>(() => Operations.Rebuild(Stopped, Cancellation));

        (await All(Stopped)).ShouldBe(live);
    }

    [Fact]
    public async Task Of_rebuilds_at_once_one_that_fails_or_is_given_up_holds_up_no_other()
    {
        await Lend(books: 20);
        await Until(() => Progress(Stopped).Failure is not null);

        var (failing, other) = (Operations.Rebuild(Stopped, Cancellation), Operations.Rebuild(Shelves, Cancellation));
        await Should.ThrowAsync<InvalidOperationException>(() => failing);
        (await other).ShouldBe(Operations.Head);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var givenUp = Operations.Rebuild(Stopped, patience.Token);
        other = Operations.Rebuild(Shelves, Cancellation);
        await patience.CancelAsync();
        // As it falls: given up, or failed before.
        await Should.ThrowAsync<Exception>(() => givenUp);
        (await other).ShouldBe(Operations.Head);
    }

    [Fact]
    public async Task A_rebuild_succeeds_after_connections_were_cut()
    {
        await Lend(books: 3);
        await Seen(Shelves);
        await Cut();

        (await Operations.Rebuild(Shelves, Cancellation)).ShouldBe(Operations.Head);
    }

    [Fact]
    public async Task Readers_never_see_half_a_view_while_it_is_rebuilt_and_written_to()
    {
        await Lend(books: 25);
        await Seen(Shelves);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reader = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var page = await Store.ListView(Shelves, "", null, 10_000, null, Cancellation);
                var books = page.Documents.Count(document => document.Key.StartsWith("book/", StringComparison.Ordinal));
                var totals = page.Documents.Single(document => document.Key == LibraryViews.Totals);
                System.Text.Json.JsonSerializer.Deserialize<TotalsDocument>(totals.Body.Span, DocumentJson.Options)!.Books.ShouldBe(books);
            }
        });
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++) await Append(Library.Acquire($"more-{i}", "Phantasterne"));
        });

        for (var i = 0; i < 4; i++) await Operations.Rebuild(Shelves, Cancellation);
        await writer;
        await Seen(Shelves);
        await done.CancelAsync();
        await reader;

        (await Read<TotalsDocument>(Shelves, LibraryViews.Totals))!.Books.ShouldBe(85);
        var live = await All(Shelves);
        await Operations.Rebuild(Shelves, Cancellation);
        (await All(Shelves)).ShouldBe(live);
    }

    private Progress Progress(string view) => Operations.Progress().Single(progress => progress.Name == view);

    private async Task Lend(int books)
    {
        for (var i = 0; i < books; i++)
        {
            await Append(Library.Acquire($"book-{i}", "Phantasterne"));
            await Append(Library.Lend($"book-{i}", $"member-{i}"));
            if (i % 2 == 0) await Append(Library.GiveBack($"book-{i}"));
        }
    }
}
