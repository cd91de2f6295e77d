using Microsoft.Extensions.Logging;
using Npgsql;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Workflows;

/// <summary>Carries scheduled commands out when they are due by the clock.</summary>
internal sealed class Scheduler : IAsyncDisposable
{
    private const int GreatestRound = 64;

    // The clock may be set, and another process that has not noticed yet that it lost the log may schedule.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly PostgresOptions options;
    private readonly Func<ScheduledCommand, CancellationToken, Task>? carryOut;
    private readonly NpgsqlDataSource source;
    private readonly Writer writer;
    private readonly Pulse changed;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Pulse wake = new();
    private readonly DueTimes times;
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private bool isBusy;

    public Scheduler(
        PostgresOptions options, Func<ScheduledCommand, CancellationToken, Task>? carryOut, NpgsqlDataSource source, Writer writer, Pulse changed, ILogger logger)
    {
        this.options = options;
        this.carryOut = carryOut;
        this.source = source;
        this.writer = writer;
        times = new DueTimes(source);
        this.changed = changed;
        this.logger = logger;
    }

    public DateTimeOffset? NextDue => times.Next;

    /// <summary>True when nothing is due and nothing is being carried out.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (gate) return carryOut is null || !(isBusy || NextDue <= options.TimeProvider.GetUtcNow());
        }
    }

    public async Task Start(CancellationToken cancellation)
    {
        await Refresh(cancellation);
        if (carryOut is not null) running = Task.Run(Run, CancellationToken.None);
    }

    /// <summary>A command due then is in the table.</summary>
    public void Added(DateTimeOffset due)
    {
        times.Add(due);
        wake.Beat();
    }

    /// <summary>Looks at the clock again: it may have been moved by hand.</summary>
    public void Wake() => wake.Beat();

    public Task Refresh(CancellationToken cancellation) => times.Refresh(cancellation);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
        times.Dispose();
    }

    private async Task Run()
    {
        while (!stopping.IsCancellationRequested && writer.Lost is null)
        {
            var woken = wake.Next;
            try
            {
                if (Claim()) await Round();
                else if (!await IsWoken(woken)) await Refresh(stopping.Token);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.SchedulerInterrupted(e);
                await Task.Delay(Pause, stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            finally
            {
                lock (gate) isBusy = false;
                changed.Beat();
            }
        }
    }

    private bool Claim()
    {
        lock (gate) return isBusy = NextDue <= options.TimeProvider.GetUtcNow();
    }

    /// <summary>Sleeps until the next command is due.</summary>
    private async Task<bool> IsWoken(Task woken)
    {
        // It may have come due since, or one that is due may have been scheduled.
        var rest = Math.Clamp((NextDue - options.TimeProvider.GetUtcNow() ?? LongestSleep).Ticks, 0, LongestSleep.Ticks);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var first = await Task.WhenAny(woken, Task.Delay(TimeSpan.FromTicks(rest), options.TimeProvider, enough.Token));
        await enough.CancelAsync();
        return first == woken;
    }

    private async Task Round()
    {
        await using var connection = await source.OpenConnectionAsync(stopping.Token);
        await using var transaction = await connection.BeginTransactionAsync(stopping.Token);
        var rows = await ScheduledTable.Claim(connection, options.TimeProvider.GetUtcNow(), GreatestRound, stopping.Token);
        if (rows.Count > 0)
        {
            var failures = new Exception?[rows.Count];
            await Parallel.ForEachAsync(Enumerable.Range(0, rows.Count),
                new ParallelOptions { MaxDegreeOfParallelism = options.ScheduledAtOnce, CancellationToken = stopping.Token },
                async (place, _) => failures[place] = await Attempt(rows[place].Command));
            await using var batch = new NpgsqlBatch(connection, transaction);
            batch.BatchCommands.Add(ScheduledTable.Done(rows.Where((_, place) => failures[place] is null).Select(row => row.Command.Id)));
            foreach (var (place, row) in rows.Index())
                if (failures[place] is { } failure && !IsPassing(failure)) batch.BatchCommands.Add(Failed(row, failure));
            await batch.ExecuteNonQueryAsync(stopping.Token);
            await transaction.CommitAsync(stopping.Token);
            if (failures.FirstOrDefault(IsPassing) is { } passing) throw passing;
        }
        await Refresh(stopping.Token);
    }

    /// <summary>Whether a failure says nothing of the command: it stays due, and no attempt is counted.</summary>
    private static bool IsPassing(Exception? failure) => failure is EventStoreUnavailableException or EventStoreBusyException;

    private async Task<Exception?> Attempt(ScheduledCommand command)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(options.AttemptLimit);
        try
        {
            await carryOut!(command, limit.Token).WaitAsync(limit.Token);
            return null;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            return e;
        }
    }

    private NpgsqlBatchCommand Failed(ScheduledTable.Row row, Exception failure)
    {
        var attempts = row.Attempts + 1;
        if (attempts >= options.Attempts)
        {
            logger.DeadLetter(row.Command.Name, row.Command.Id, attempts, failure);
            return ScheduledTable.Failed(row.Command.Id, failure.Message, null);
        }
        logger.AttemptFailed(row.Command.Name, row.Command.Id, attempts, failure);
        return ScheduledTable.Failed(row.Command.Id, failure.Message, options.TimeProvider.GetUtcNow() + (options.FirstRetry * Math.Pow(2, row.Attempts)));
    }
}
