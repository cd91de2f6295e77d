using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class PastContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Shelves = "shelves";

    [Fact]
    public async Task A_view_can_be_read_as_it_stood_at_any_time()
    {
        var before = new Dictionary<DateTimeOffset, List<string>>();
        Decide[] life =
        [
            Library.Acquire(Niels, "Niels Lyhne"), Library.Acquire(Pelle, "Pelle Erobreren"), Library.Lend(Niels, Emma), Library.Lend(Pelle, Karen),
            Library.GiveBack(Niels), Library.Lend(Niels, Karen),
        ];
        foreach (var step in life)
        {
            await Append(step);
            await Seen(Shelves);
            before[Clock.GetUtcNow()] = await All(Shelves);
            Clock.Advance(TimeSpan.FromDays(1));
        }

        foreach (var (moment, documents) in before)
        {
            (await All(Shelves, moment)).ShouldBe(documents);
            (await All(Shelves, moment.AddHours(23))).ShouldBe(documents);
        }
        (await All(Shelves, Opening.AddMicroseconds(-1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_document_and_pages_can_be_read_in_the_past_too()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Append(Library.Acquire(Pelle, "Pelle Erobreren"));
        Clock.Advance(TimeSpan.FromDays(1));
        await Append(Library.Lend(Niels, Emma));
        await Seen(Shelves);

        (await Read<BookDocument>(Shelves, LibraryViews.BookKey(Niels), Opening))!.Loans.ShouldBe(0);
        (await Read<LoanDocument>(Shelves, LibraryViews.LoanKey(Niels), Opening)).ShouldBeNull();
        var page = await Store.ListView(Shelves, "book/", null, 1, Opening, Cancellation);
        page.Documents.Single().Key.ShouldBe(LibraryViews.BookKey(Niels));
        page = await Store.ListView(Shelves, "book/", page.Next, 1, Opening, Cancellation);
        page.Documents.Single().Key.ShouldBe(LibraryViews.BookKey(Pelle));
        page.Next.ShouldBeNull();
    }
}
