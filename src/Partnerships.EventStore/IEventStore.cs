namespace Partnerships.EventStore;

/// <summary>The seam between the product and an engine. Everything durable goes through it.</summary>
public interface IEventStore
{
    /// <summary>Loads, decides and appends, again from the start when another writer was faster. When the task ends, the
    /// outcome is durable. The decision may run several times and must have no effect of its own.</summary>
    Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default);

    /// <summary>A stream's events after <paramref name="afterVersion"/>, in order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadStream(StreamName stream, long afterVersion = 0, CancellationToken cancellation = default);

    /// <summary>The log's events after <paramref name="afterPosition"/>, in order, up to its present end.</summary>
    IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, CancellationToken cancellation = default);

    /// <summary>A view's document, or null. With <paramref name="at"/> (a time), as the events recorded up to then make it.</summary>
    Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default);

    /// <summary>A view's documents whose keys start with <paramref name="prefix"/>, in the order of their keys.</summary>
    /// <param name="view">The view's name.</param>
    /// <param name="prefix">The keys' common start; may be empty.</param>
    /// <param name="after">Only keys after this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="at">As <see cref="ReadView"/>'s.</param>
    /// <param name="cancellation">Cancels the read.</param>
    Task<ViewPage> ListView(string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default);

    /// <summary>Waits until a view has folded the event at <paramref name="position"/>. False when the time ran out, the
    /// view stands still, or the log is shorter than that when the time is out.</summary>
    Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default);

    /// <summary>Schedules a command; the same id again changes nothing.</summary>
    Task Schedule(ScheduledCommand command, CancellationToken cancellation = default);
}

/// <summary>What an operator needs of an engine beside its daily work.</summary>
public interface IEventStoreOperations
{
    /// <summary>The position of the last durable event; 0 when the log is empty.</summary>
    long Head { get; }

    /// <summary>How far each view has come, and the workflows.</summary>
    IReadOnlyList<Progress> Progress();

    /// <summary>When the events at some positions were recorded, also those that cannot be decoded. Positions that the log does
    /// not hold are left out.</summary>
    Task<IReadOnlyDictionary<long, DateTimeOffset>> RecordedAt(IReadOnlyCollection<long> positions, CancellationToken cancellation = default);

    /// <summary>Appends commands that were decided elsewhere, in their order and in atomic batches of some thousand events, beside what
    /// else is written. Ids, versions, times and hashes are kept and checked. A command that the log holds already is passed over, so an
    /// import that was broken off can be made again. It ends at the first command that cannot be taken: of that one's batch nothing
    /// is recorded, and the batches before it stay.</summary>
    Task<ImportOutcome> Import(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation = default);

    /// <summary>The log as it was decided: its commands in the order of their first events, as <see cref="Import"/> takes them.</summary>
    IAsyncEnumerable<DecidedCommand> Commands(CancellationToken cancellation = default);

    /// <summary>Completes with the next change of the head or of any <see cref="Progress"/>: for streams of updates and waits.</summary>
    Task Changed(CancellationToken cancellation = default);

    /// <summary>Builds a view anew beside the live one and switches in one transaction. Workflows do not fire.</summary>
    /// <returns>The number of events folded.</returns>
    Task<long> Rebuild(string view, CancellationToken cancellation = default);

    /// <summary>Waits until the workflows have seen the log's present end and no command is due at the clock's present
    /// time. Events that those commands add are waited for as well.</summary>
    Task Settle(CancellationToken cancellation = default);

    /// <summary>When the next scheduled command is due, or null.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancellation = default);

    /// <summary>The scheduled commands that wait, in the order of their times; dead letters are not among them.</summary>
    Task<IReadOnlyList<ScheduledCommand>> Scheduled(CancellationToken cancellation = default);

    /// <summary>Takes the whole log as reacted to, for a log whose workflows have run elsewhere.</summary>
    /// <exception cref="InvalidOperationException">This engine runs workflows itself.</exception>
    Task SkipReactions(CancellationToken cancellation = default);

    /// <summary>The scheduled commands that failed for good, oldest first.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation = default);

    /// <summary>Schedules a dead letter again, now. False when there is none with that id.</summary>
    Task<bool> Replay(Guid id, CancellationToken cancellation = default);
}
