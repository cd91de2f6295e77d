namespace Partnerships.EventStore.Contract;

/// <summary>Views over the library.</summary>
public static class LibraryViews
{
    public const string Totals = "totals";

    /// <summary>A document for each book and one for all: the fold changes documents in place, adds and removes them.</summary>
    public static View Shelves { get; } = new("shelves", 1, Fold);

    /// <summary>A document for each member with something on loan, whose form comes and goes and comes again; it is stored anew at each
    /// event, also when nothing in it has changed.</summary>
    public static View Standings { get; } = new("standings", 1, FoldStandings);

    public static string BookKey(string book) => $"book/{book}";

    public static string LoanKey(string book) => $"loan/{book}";

    /// <summary>The same, but it fails at the first event of which <paramref name="isPoison"/> is true.</summary>
    public static View Poisoned(string name, Func<RecordedEvent, bool> isPoison) => new(name, 1, (documents, recorded) =>
    {
        Fold(documents, recorded);
        if (isPoison(recorded)) throw new InvalidOperationException("This event is poison.");
    });

    private static void Fold(IDocuments documents, RecordedEvent recorded)
    {
        var totals = documents.Get<TotalsDocument>(Totals) ?? new TotalsDocument();
        totals.Events++;
        switch (recorded.Data)
        {
            case Acquired acquired:
                documents.Put(BookKey(recorded.Stream.Id), new BookDocument { Title = acquired.Title });
                totals.Books++;
                break;
            case Lent lent:
                var book = documents.Get<BookDocument>(BookKey(recorded.Stream.Id))!;
                book.Loans++;
                documents.Put(BookKey(recorded.Stream.Id), book);
                documents.Put(LoanKey(recorded.Stream.Id), new LoanDocument { Member = lent.Member, Since = recorded.RecordedAt });
                totals.Lent++;
                break;
            case Returned:
                documents.Remove(LoanKey(recorded.Stream.Id));
                totals.Lent--;
                break;
        }
        documents.Put(Totals, totals);
    }

    private static void FoldStandings(IDocuments documents, RecordedEvent recorded)
    {
        if (recorded.Stream.Kind != Library.Members.Name) return;
        var key = recorded.Stream.ToString();
        var standing = documents.Get<StandingDocument>(key) ?? new StandingDocument();
        standing.Loans += recorded.Data switch { Borrowed => 1, GaveBack => -1, _ => 0 };
        if (standing.Loans == 0) documents.Remove(key);
        else documents.Put(key, standing);
    }
}

public sealed class StandingDocument
{
    public int Loans { get; set; }
}

public sealed class TotalsDocument
{
    public int Events { get; set; }

    public int Books { get; set; }

    public int Lent { get; set; }
}

public sealed class BookDocument
{
    public string Title { get; set; } = "";

    public int Loans { get; set; }
}

public sealed class LoanDocument
{
    public string Member { get; set; } = "";

    public DateTimeOffset Since { get; set; }
}
