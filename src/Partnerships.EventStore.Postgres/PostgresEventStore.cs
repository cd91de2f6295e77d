using Microsoft.Extensions.Logging;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.EventStore.Postgres.Log;
using Partnerships.EventStore.Postgres.Views;
using Partnerships.EventStore.Postgres.Workflows;

namespace Partnerships.EventStore.Postgres;

/// <summary>The embedded engine: this process owns the log and is the only one to write it.</summary>
public sealed class PostgresEventStore : IEventStoreEngine
{
    private readonly SessionKeeper sessions;
    private readonly Connections connections;
    private readonly Pulse changed;
    private readonly Tail tail;
    private readonly Writer writer;
    private readonly LogReader log;
    private readonly Execution execution;
    private readonly Import import;
    private readonly ViewSet views;
    private readonly IDisposable gauges;
    private readonly WorkflowEngine workflows;

    private PostgresEventStore(PostgresOptions options, SessionKeeper sessions, Connections connections, Feed feed, Pulse changed, ILogger logger)
    {
        this.sessions = sessions;
        this.connections = connections;
        this.changed = changed;
        tail = feed.Tail;
        log = new LogReader(connections.Reads, options.EventTypes);
        var states = new StateCache(options.CachedStates);
        writer = new Writer(sessions, states, tail, logger);
        execution = new Execution(writer, states, log, tail, options.EventTypes, options.TimeProvider);
        import = new Import(writer, tail, new ImportReads(connections.Reads), options.EventTypes);
        views = new ViewSet(options, connections, feed, changed, logger);
        workflows = new WorkflowEngine(options, this, connections, feed, writer, changed, logger);
        gauges = Telemetry.Gauges(() => writer.Queued, () => views.Progress.Select(view => (view.Name, tail.Head - view.Position)));
    }

    /// <inheritdoc/>
    public long Head => tail.Head;

    /// <summary>Takes the log, brings the tables up to date, and starts views, workflows and scheduled commands.</summary>
    /// <exception cref="LogOwnedException">Another process owns the log; the message says which.</exception>
    /// <exception cref="EventStoreUnavailableException">The database cannot be reached.</exception>
    public static async Task<PostgresEventStore> Open(PostgresOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        MakeRoomForFolds(options.Views.Count);
        var logger = options.Logging.CreateLogger(typeof(PostgresEventStore).Namespace!);
        var sessions = new SessionKeeper(Connections.ForOwner(options), options.Patience, logger);
        PostgresEventStore? store = null;
        try
        {
            var end = await Task.Run(() => sessions.Open(options.Standby ? Timeout.InfiniteTimeSpan : options.Patience / 10, cancellation), cancellation);
            var connections = new Connections(options, sessions.Current.TakesRole);
            var changed = new Pulse();
            var feed = new Feed(new Tail(end.Head, changed), new LogReader(connections.Followers, options.EventTypes), new LogExport(connections.Followers, options.EventTypes));
            store = new PostgresEventStore(options, sessions, connections, feed, changed, logger);
            await store.workflows.Start(cancellation);
            return store;
        }
        catch
        {
            if (store is not null) await store.DisposeAsync();
            sessions.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Telemetry.IsWatched ? Watched(context, decide, cancellation) : execution.Execute(context, decide, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStream(StreamName stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        log.Stream(stream, afterVersion, tail.Head, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, CancellationToken cancellation = default) =>
        log.Log(afterPosition, tail.Head, cancellation);

    /// <inheritdoc/>
    public Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        views.Read(view, key, at, cancellation);

    /// <inheritdoc/>
    public Task<ViewPage> ListView(string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        views.List(view, prefix, after, limit, at, cancellation);

    /// <inheritdoc/>
    public Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default) =>
        views.WaitFor(view, position, timeout, cancellation);

    /// <inheritdoc/>
    public Task Schedule(ScheduledCommand command, CancellationToken cancellation = default) => workflows.Schedule(command, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<Progress> Progress() => [.. views.Progress, .. workflows.Progress];

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, DateTimeOffset>> RecordedAt(IReadOnlyCollection<long> positions, CancellationToken cancellation = default) =>
        EventTimes.Of(connections.Reads, positions, cancellation);

    /// <inheritdoc/>
    public Task<ImportOutcome> Import(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return import.Run(commands, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<DecidedCommand> Commands(CancellationToken cancellation = default) => log.Commands(tail.Head, cancellation);

    /// <inheritdoc/>
    public Task Changed(CancellationToken cancellation = default) => changed.Next.WaitAsync(cancellation);

    /// <inheritdoc/>
    public Task<long> Rebuild(string view, CancellationToken cancellation = default) => views.Rebuild(view, cancellation);

    /// <inheritdoc/>
    public Task Settle(CancellationToken cancellation = default) => workflows.Settle(cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation = default) => Task.FromResult(workflows.NextDue);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScheduledCommand>> Scheduled(CancellationToken cancellation = default) => workflows.Scheduled(cancellation);

    /// <inheritdoc/>
    public Task SkipReactions(CancellationToken cancellation = default) => workflows.SkipReactions(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation = default) => workflows.DeadLetters(cancellation);

    /// <inheritdoc/>
    public Task<bool> Replay(Guid id, CancellationToken cancellation = default) => workflows.Replay(id, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        gauges.Dispose();
        await workflows.DisposeAsync();
        await writer.DisposeAsync();
        await views.DisposeAsync();
        sessions.Dispose();
        await connections.DisposeAsync();
    }

    /// <summary>A fold that needs a document from the table waits for it on its thread. With fewer threads than views, all else would
    /// wait with it.</summary>
    private static void MakeRoomForFolds(int views)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + views), ports);
    }

    private Task<Outcome> Watched(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation) =>
        Telemetry.Command(context, () => execution.Execute(context, decide, cancellation));
}
