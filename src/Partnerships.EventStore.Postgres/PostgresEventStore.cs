using Microsoft.Extensions.Logging;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres;

/// <summary>The embedded engine: this process owns the log and is the only one to write it.</summary>
public sealed class PostgresEventStore : IEventStore, IEventStoreOperations, IAsyncDisposable
{
    private readonly SessionKeeper sessions;
    private readonly Connections connections;
    private readonly Pulse changed = new();
    private readonly Tail tail;
    private readonly Writer writer;
    private readonly LogReader log;
    private readonly Execution execution;

    private PostgresEventStore(PostgresOptions options, SessionKeeper sessions, Connections connections, long head, ILogger logger)
    {
        this.sessions = sessions;
        this.connections = connections;
        var states = new StateCache(options.CachedStates);
        tail = new Tail(head, changed);
        log = new LogReader(connections.Reads, options.EventTypes);
        writer = new Writer(sessions, states, tail, logger);
        execution = new Execution(writer, states, log, tail, options.EventTypes, options.TimeProvider);
    }

    /// <inheritdoc/>
    public long Head => tail.Head;

    /// <summary>Takes the log, brings the tables up to date, and starts views, workflows and scheduled commands.</summary>
    /// <exception cref="LogOwnedException">Another process owns the log; the message says which.</exception>
    /// <exception cref="EventStoreUnavailableException">The database cannot be reached.</exception>
    public static async Task<PostgresEventStore> Open(PostgresOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = options.Logging.CreateLogger(typeof(PostgresEventStore).Namespace!);
        var sessions = new SessionKeeper(Connections.ForOwner(options), options.Patience, logger);
        try
        {
            var end = await sessions.Open(options.Standby ? Timeout.InfiniteTimeSpan : options.Patience / 10, cancellation);
            var connections = new Connections(options, sessions.Current.TakesRole);
            return new PostgresEventStore(options, sessions, connections, end.Head, logger);
        }
        catch
        {
            await sessions.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Telemetry.Command(context, () => execution.Execute(context, decide, cancellation));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStream(StreamName stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        log.Stream(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, CancellationToken cancellation = default) =>
        log.Log(afterPosition, tail.Head, cancellation);

    /// <inheritdoc/>
    public Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<ViewPage> ListView(string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task Schedule(ScheduledCommand command, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public IReadOnlyList<Progress> Progress() => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task Changed(CancellationToken cancellation = default) => changed.Next.WaitAsync(cancellation);

    /// <inheritdoc/>
    public Task<long> Rebuild(string view, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task Settle(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<bool> Replay(Guid id, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await sessions.DisposeAsync();
        await connections.DisposeAsync();
    }
}
