namespace Partnerships.EventStore.Contract;

/// <summary>What the suites play with: a lending library, where lending changes a book and a member at once.</summary>
public static class Library
{
    public const int MostLoans = 3;

    public static EventTypes EventTypes { get; } = new(new Dictionary<string, Type>
    {
        ["book-acquired"] = typeof(Acquired),
        ["book-lent"] = typeof(Lent),
        ["book-returned"] = typeof(Returned),
        ["member-borrowed"] = typeof(Borrowed),
        ["member-gave-back"] = typeof(GaveBack),
        ["member-reminded"] = typeof(Reminded),
    });

    public static StreamKind<Book> Books { get; } = new("book", new Book(null, null), Book.Evolve);

    public static StreamKind<Member> Members { get; } = new("member", new Member([], 0), Member.Evolve);

    public static StreamName BookStream(string book) => new("book", book);

    public static StreamName MemberStream(string member) => new("member", member);

    public static Decide Acquire(string book, string title) => async (streams, cancellation) =>
    {
        var (stream, state, _) = await streams.Load(Books, book, cancellation);
        if (state.Title == title) return new Verdict.NothingToDo();
        return state.Title is null ? Append(streams, (stream, new Acquired(title))) : new Verdict.Refuse("other-title");
    };

    public static Decide Lend(string book, string member) => async (streams, cancellation) =>
    {
        var lent = await streams.Load(Books, book, cancellation);
        var borrower = await streams.Load(Members, member, cancellation);
        if (lent.State.LentTo == member) return new Verdict.NothingToDo();
        if (lent.State.Title is null || lent.State.LentTo is not null) return new Verdict.Refuse("not-on-shelf");
        if (borrower.State.Books.Count >= MostLoans) return new Verdict.Refuse("too-many-loans");
        return Append(streams, (lent.Stream, new Lent(member)), (borrower.Stream, new Borrowed(book)));
    };

    public static Decide GiveBack(string book) => async (streams, cancellation) =>
    {
        var (stream, state, _) = await streams.Load(Books, book, cancellation);
        if (state.LentTo is not { } member) return new Verdict.NothingToDo();
        return Append(streams, (stream, new Returned()), (MemberStream(member), new GaveBack(book)));
    };

    public static Decide Remind(string member) => async (streams, cancellation) =>
    {
        var (stream, _, _) = await streams.Load(Members, member, cancellation);
        return Append(streams, (stream, new Reminded()));
    };

    public static Verdict Append(IStreams streams, params (StreamName Stream, object Event)[] events)
    {
        ArgumentNullException.ThrowIfNull(streams);
        return new Verdict.Append([.. events.Select(e => new ProposedEvent(e.Stream, e.Event, DateOnly.FromDateTime(streams.Now.UtcDateTime)))]);
    }
}

/// <summary>A decision on streams.</summary>
public delegate ValueTask<Verdict> Decide(IStreams streams, CancellationToken cancellation);

public sealed record Acquired(string Title);

public sealed record Lent(string Member);

public sealed record Returned;

public sealed record Borrowed(string Book);

public sealed record GaveBack(string Book);

public sealed record Reminded;

public sealed record Book(string? Title, string? LentTo)
{
    public static Book Evolve(Book book, object e)
    {
        ArgumentNullException.ThrowIfNull(book);
        return e switch
        {
            Acquired acquired => book with { Title = acquired.Title },
            Lent lent => book with { LentTo = lent.Member },
            Returned => book with { LentTo = null },
            _ => throw new InvalidOperationException($"A book knows no {e}."),
        };
    }
}

public sealed record Member(IReadOnlyList<string> Books, int Reminders)
{
    public static Member Evolve(Member member, object e)
    {
        ArgumentNullException.ThrowIfNull(member);
        return e switch
        {
            Borrowed borrowed => member with { Books = [.. member.Books, borrowed.Book] },
            GaveBack back => member with { Books = [.. member.Books.Where(book => book != back.Book)] },
            Reminded => member with { Reminders = member.Reminders + 1 },
            _ => throw new InvalidOperationException($"A member knows no {e}."),
        };
    }
}
