using Npgsql;
using Partnerships.EventStore.CritterStack.Log;
using Partnerships.EventStore.CritterStack.Views;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>The workflows, seen from outside: how far they have come, and whether there is anything to do.</summary>
internal sealed class WorkflowSet(
    CritterStackOptions options, NpgsqlDataSource source, LogReader log, ViewSet views, WorkflowMessages messages, ViewFailures failures, Pulse pulse)
{
    // What other processes do is not told to this one.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public WorkflowMessages Messages => messages;

    /// <summary>None when this engine runs no workflows.</summary>
    public IEnumerable<Progress> Progress() =>
        options.Reactions is null ? [] : [new Progress(WorkflowSubscription.Name, views.Positions().GetValueOrDefault(WorkflowSubscription.Name), failures.Of(WorkflowSubscription.Name))];

    /// <summary>See <see cref="IEventStoreOperations.Settle"/>.</summary>
    public async Task Settle(CancellationToken cancellation)
    {
        while (true)
        {
            var next = pulse.Next;
            var head = log.Head();
            if (failures.Of(WorkflowSubscription.Name) is { } failure) throw new InvalidOperationException($"The workflows stand still. {failure}");
            if (options.Reactions is null || await views.PositionOf(WorkflowSubscription.Name, cancellation) >= head)
                if ((options.CarryOut is null || !await messages.IsBusy(cancellation)) && log.Head() == head) return;
            await Task.WhenAny(next, Task.Delay(BetweenLooks, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>See <see cref="IEventStoreOperations.SkipReactions"/>.</summary>
    public async Task SkipReactions(CancellationToken cancellation)
    {
        if (options.Reactions is not null) throw new InvalidOperationException("The workflows of this engine run: they react to the whole log.");
        await using var command = source.CreateCommand($"""
            insert into {options.Schema}.mt_event_progression (name, last_seq_id) values ('{ViewTable.ShardOf(WorkflowSubscription.Name)}', $1)
            on conflict (name) do update set last_seq_id = greatest(mt_event_progression.last_seq_id, excluded.last_seq_id)
            """);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = log.Head() });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
