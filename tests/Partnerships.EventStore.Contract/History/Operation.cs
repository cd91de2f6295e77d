namespace Partnerships.EventStore.Contract.History;

/// <summary>One call on the seam, as its caller saw it.</summary>
/// <param name="Who">The caller.</param>
/// <param name="Began">Before the call, by a clock that only goes forward (<see cref="HistoryRecorder.Now"/>).</param>
/// <param name="Ended">After the answer, or after the failure.</param>
public abstract record Operation(string Who, long Began, long Ended);

/// <summary>A command that was sent; the same id may be sent several times. The attempts are what its decision looked at and
/// came to, each time that it was made. Without an outcome there was no answer, and the command is in doubt.</summary>
public sealed record Sent(string Who, long Began, long Ended, Guid Id, IReadOnlyList<Attempt> Attempts, Outcome? Outcome) : Operation(Who, Began, Ended);

/// <summary>A decision, once made.</summary>
/// <param name="Began">When the decision began to look.</param>
/// <param name="Loaded">The streams that it looked at, and their versions.</param>
/// <param name="Verdict">What it came to.</param>
public sealed record Attempt(long Began, IReadOnlyDictionary<StreamName, long> Loaded, Verdict Verdict);

/// <summary>A read of a stream, or of as much of it as the reader got.</summary>
public sealed record StreamRead(string Who, long Began, long Ended, StreamName Stream, long After, IReadOnlyList<Sighting> Seen, bool IsComplete)
    : Operation(Who, Began, Ended);

/// <summary>A read of the log, or of as much of it as the reader got. A subscriber makes many.</summary>
public sealed record LogRead(string Who, long Began, long Ended, long After, IReadOnlyList<Sighting> Seen, bool IsComplete)
    : Operation(Who, Began, Ended);

/// <summary>A read of one document.</summary>
public sealed record DocumentRead(string Who, long Began, long Ended, string View, string Key, DateTimeOffset? At, ViewDocument? Document)
    : Operation(Who, Began, Ended);

/// <summary>A read of a page of documents.</summary>
public sealed record PageRead(
    string Who, long Began, long Ended, string View, string Prefix, string? After, int Limit, DateTimeOffset? At, ViewPage Page)
    : Operation(Who, Began, Ended);

/// <summary>A wait for a view that was told to have come so far.</summary>
public sealed record Waited(string Who, long Began, long Ended, string View, long Position) : Operation(Who, Began, Ended);

/// <summary>A time in which the database was made to crash: views may fall back then (the log may not).</summary>
public sealed record Crashed(string Who, long Began, long Ended) : Operation(Who, Began, Ended);
