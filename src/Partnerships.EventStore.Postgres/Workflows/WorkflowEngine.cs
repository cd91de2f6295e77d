using Microsoft.Extensions.Logging;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Workflows;

/// <summary>Reactions to events, and scheduled commands.</summary>
internal sealed class WorkflowEngine : IAsyncDisposable
{
    private readonly PostgresOptions options;
    private readonly Connections connections;
    private readonly Feed feed;
    private readonly Writer writer;
    private readonly Pulse changed;
    private readonly ILogger logger;
    private readonly Scheduler scheduler;
    private ReactionRunner? runner;

    public WorkflowEngine(PostgresOptions options, IEventStore store, Connections connections, Feed feed, Writer writer, Pulse changed, ILogger logger)
    {
        this.options = options;
        this.connections = connections;
        this.feed = feed;
        this.writer = writer;
        this.changed = changed;
        this.logger = logger;
        var carryOut = options.CarryOut;
        scheduler = new Scheduler(
            options, carryOut is null ? null : (command, stop) => carryOut(store, command, stop), connections.Followers, writer, changed, logger);
    }

    public IEnumerable<Progress> Progress => runner is null ? [] : [runner.Progress];

    public DateTimeOffset? NextDue => scheduler.NextDue;

    public async Task Start(CancellationToken cancellation)
    {
        await scheduler.Start(cancellation);
        if (options.Reactions is { } reactions) runner = new ReactionRunner(reactions, connections.Followers, feed, scheduler, changed, logger);
    }

    public async Task Schedule(ScheduledCommand command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (writer.Lost is { } lost) throw lost;
        await ScheduledTable.Add(connections.Reads, command, cancellation);
        scheduler.Added(command.DueAt);
    }

    public async Task Settle(CancellationToken cancellation)
    {
        while (true)
        {
            var next = changed.Next;
            var head = feed.Tail.Head;
            if (runner?.Progress.Failure is { } failure) throw new InvalidOperationException($"The workflows stand still. {failure}");
            if (runner is null || runner.Progress.Position >= head)
            {
                if (scheduler.IsQuiet && feed.Tail.Head == head) return;
                scheduler.Wake();
            }
            await next.WaitAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<ScheduledCommand>> Scheduled(CancellationToken cancellation) =>
        await ScheduledTable.Waiting(connections.Reads, cancellation);

    public Task SkipReactions(CancellationToken cancellation) => runner is null
        ? ReactionRunner.SkipTo(feed.Tail.Head, connections.Followers, cancellation)
        : throw new InvalidOperationException("The workflows of this engine run: they react to the whole log.");

    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation) =>
        await ScheduledTable.Dead(connections.Reads, cancellation);

    public async Task<bool> Replay(Guid id, CancellationToken cancellation)
    {
        var now = options.TimeProvider.GetUtcNow();
        if (!await ScheduledTable.Revive(connections.Reads, id, now, cancellation)) return false;
        scheduler.Added(now);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (runner is not null) await runner.DisposeAsync();
        await scheduler.DisposeAsync();
    }
}
