using System.Collections.Concurrent;
using System.Diagnostics;
using JasperFx.Events.Daemon;
using JasperFx;
using Npgsql;
using Partnerships.EventStore.CritterStack.Log;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>The views: Marten's daemon folds them, in whichever process; this reads them, and how far they have come.</summary>
internal sealed class ViewSet(
    IReadOnlyList<View> views, NpgsqlDataSource source, LogReader log, Pulse pulse, ViewFailures failures, Func<Task<IProjectionDaemon>> daemonOf, string schema)
{
    // What other processes fold is not told to this one.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50), LongestRebuild = TimeSpan.FromHours(12);

    private const int MostAttempts = 3;

    private readonly Dictionary<string, (View View, ViewTable Table)> all = views.ToDictionary(view => view.Name, view => (view, new ViewTable(schema, view)));
    private readonly ConcurrentDictionary<string, bool> rebuilding = [];

    /// <summary>How far each has come.</summary>
    public IReadOnlyList<Progress> Progress()
    {
        var positions = Positions();
        return [.. views.Select(view => new Progress(
            view.Name, positions.GetValueOrDefault(view.Name), failures.Of(view.Name),
            rebuilding.ContainsKey(view.Name) ? positions.GetValueOrDefault(view.Name) : null))];
    }

    public async Task<ViewDocument?> Read(string view, string key, DateTimeOffset? at, CancellationToken cancellation) =>
        at is { } moment ? (await Past(view, moment, cancellation)).Read(key) : await Table(view).Read(source, key, cancellation);

    public async Task<ViewPage> List(string view, string prefix, string? after, int limit, DateTimeOffset? at, CancellationToken cancellation) =>
        at is { } moment ? (await Past(view, moment, cancellation)).List(prefix, after, limit) : await Table(view).List(source, prefix, after, limit, cancellation);

    /// <summary>See <see cref="IEventStore.WaitFor"/>.</summary>
    public async Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation)
    {
        Table(view);
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            var next = pulse.Next;
            if ((await PositionOf(view, cancellation)) >= position) return true;
            if (failures.Of(view) is not null) return false;
            var left = timeout - Stopwatch.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) return false;
            await Task.WhenAny(next, Task.Delay(left < BetweenLooks ? left : BetweenLooks, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>. Marten does it.</summary>
    public async Task<long> Rebuild(string view, CancellationToken cancellation)
    {
        Table(view);
        // Marten has nothing to build from an empty log, and would not start the shard again.
        if (log.Head() == 0) return 0;
        failures.Clear(view);
        rebuilding[view] = true;
        try
        {
            await ConnectionLoss.Read(source, async () =>
            {
                await new ShownDocuments(source, Table(view), view, schema).Behind(() => Build(view, cancellation), cancellation);
                return true;
            });
        }
        catch (Exception e) when (failures.Of(view) is { } failure)
        {
            throw new InvalidOperationException(failure, e);
        }
        finally
        {
            rebuilding.TryRemove(view, out _);
            await Run(view);
        }
        return await PositionOf(view, cancellation);
    }

    private async Task Build(string view, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await (await daemonOf()).RebuildProjectionAsync(view, LongestRebuild, cancellation);
                break;
            }
            catch (Exception e) when (e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } && attempt < MostAttempts)
            {
                // The shard was being started when it was stopped for this, and both begin its row of progress.
            }
        }
        if (failures.Of(view) is { } failure) throw new InvalidOperationException(failure);
    }

    /// <summary>Marten stops the shard for the rebuild, and leaves it so.</summary>
    private async Task Run(string view) => await ConnectionLoss.Read(source, async () =>
    {
        var daemon = await daemonOf();
        if (daemon.StatusFor(ViewTable.ShardOf(view)) != AgentStatus.Running) await daemon.StartAgentAsync(ViewTable.ShardOf(view), CancellationToken.None);
        return true;
    });

    private ViewTable Table(string view) => all.TryGetValue(view, out var known) ? known.Table : throw new ArgumentException($"There is no view '{view}'.", nameof(view));

    private async Task<PastDocuments> Past(string view, DateTimeOffset at, CancellationToken cancellation)
    {
        Table(view);
        var documents = new PastDocuments();
        await foreach (var recorded in log.Log(0, await log.PositionAt(at, cancellation), cancellation)) documents.Fold(all[view].View, recorded);
        return documents;
    }

    /// <summary>How far a shard has come: a view's, or the workflows'.</summary>
    public Task<long> PositionOf(string view, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select coalesce((select position from {schema}.view_rebuilds where name = $1), (select last_seq_id from {schema}.mt_event_progression where name = $1))");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = ViewTable.ShardOf(view) });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    });

    /// <summary>How far each shard has come.</summary>
    public Dictionary<string, long> Positions() => ConnectionLoss.Read(source, () =>
    {
        using var command = source.CreateCommand($"""
            select name, last_seq_id from {schema}.mt_event_progression where name not in (select name from {schema}.view_rebuilds)
            union all select name, position from {schema}.view_rebuilds
            """);
        using var row = command.ExecuteReader();
        var positions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (row.Read())
            if (!row.IsDBNull(1)) positions[row.GetString(0).Split(':')[0]] = row.GetInt64(1);
        return positions;
    });
}
