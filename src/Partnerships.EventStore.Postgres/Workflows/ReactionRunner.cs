using Microsoft.Extensions.Logging;
using Npgsql;
using Partnerships.EventStore.Postgres.Log;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Workflows;

/// <summary>Follows the log with the workflows: their reactions become scheduled commands, together with the checkpoint.</summary>
internal sealed class ReactionRunner : IAsyncDisposable
{
    public const string Name = "workflows";
    private const int GreatestBatch = 1000;

    // Events without reactions need no write; folding them again after a start gives no reactions either.
    private const int GreatestLag = 1000;

    private readonly Reactions reactions;
    private readonly NpgsqlDataSource source;
    private readonly Feed feed;
    private readonly Scheduler scheduler;
    private readonly Pulse changed;
    private readonly Follower follower;
    private NpgsqlConnection? connection;
    private long kept;
    private int sessions;
    private volatile Progress progress = new(Name, 0, null);

    public ReactionRunner(Reactions reactions, NpgsqlDataSource source, Feed feed, Scheduler scheduler, Pulse changed, ILogger logger)
    {
        this.reactions = reactions;
        this.source = source;
        this.feed = feed;
        this.scheduler = scheduler;
        this.changed = changed;
        follower = new Follower(Name, feed.Tail, logger) { Advance = Advance, Forget = Forget, Stand = Stand, Finish = () => Save([], progress.Position, default) };
        follower.Start();
    }

    public Progress Progress => progress;

    /// <summary>Takes the events up to a position as reacted to. No runner may be at work.</summary>
    public static Task SkipTo(long position, NpgsqlDataSource source, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand("""
            insert into checkpoints (name, revision, position, stored_as) values ($1, 0, $2, $1)
            on conflict (name) do update set position = greatest(checkpoints.position, excluded.position)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Name });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        return await command.ExecuteNonQueryAsync(cancellation);
    });

    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await Forget();
    }

    private async Task<TimeSpan> Advance(CancellationToken cancellation)
    {
        if (connection is null || sessions != feed.Tail.Sessions) await Load(cancellation);
        if (progress.Failure is not null || progress.Position >= feed.Tail.Head) return Timeout.InfiniteTimeSpan;
        var events = await feed.After(progress.Position, GreatestBatch, cancellation);
        var commands = new List<ScheduledCommand>();
        var position = progress.Position;
        PoisonedEventException? poison = null;
        foreach (var recorded in events)
        {
            try
            {
                commands.AddRange(reactions.React(recorded));
            }
            catch (Exception e)
            {
                poison = new PoisonedEventException(recorded, e);
                break;
            }
            position = recorded.Position;
        }
        if (commands.Count > 0 || position - kept >= GreatestLag) await Save(commands, position, cancellation);
        // First the scheduler knows of them, then the position is told: who sees the position finds them due.
        if (commands.Count > 0) scheduler.Added(commands.Min(command => command.DueAt));
        Report(position, null);
        return poison is null ? TimeSpan.Zero : throw poison;
    }

    private async Task Load(CancellationToken cancellation)
    {
        await Forget();
        sessions = feed.Tail.Sessions;
        connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("insert into checkpoints (name, revision, position, stored_as) values ($1, 0, 0, $1) on conflict do nothing") { Parameters = { new() { Value = Name } } },
                new("select position from checkpoints where name = $1") { Parameters = { new() { Value = Name } } },
            },
        };
        kept = (long)(await batch.ExecuteScalarAsync(cancellation))!;
        // A crash can have taken commands together with the checkpoint; those that the table still has are counted anew.
        await scheduler.Refresh(cancellation);
        Report(kept, null);
    }

    private async Task Save(List<ScheduledCommand> commands, long position, CancellationToken cancellation)
    {
        if (connection is null || (commands.Count == 0 && position <= kept)) return;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("select advance_checkpoint($1, $1, $2, $3)")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Name }, new NpgsqlParameter<long> { TypedValue = kept }, new NpgsqlParameter<long> { TypedValue = position } },
        });
        if (commands.Count > 0) batch.BatchCommands.Add(ScheduledTable.Insert(commands));
        await batch.ExecuteNonQueryAsync(cancellation);
        kept = position;
    }

    private async Task Forget()
    {
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
    }

    private void Stand(Exception failure) => Report(progress.Position, failure.Message);

    private void Report(long position, string? failure)
    {
        progress = new Progress(Name, position, failure);
        changed.Beat();
    }
}
