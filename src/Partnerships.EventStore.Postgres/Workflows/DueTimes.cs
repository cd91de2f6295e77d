using Npgsql;

namespace Partnerships.EventStore.Postgres.Workflows;

/// <summary>When the next scheduled command is due. Kept in memory, since only the owner of the log schedules; so looking costs
/// nothing.</summary>
internal sealed class DueTimes(NpgsqlDataSource source) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim refreshing = new(1);
    private DateTimeOffset? next;
    private DateTimeOffset? addedMeanwhile;

    public DateTimeOffset? Next
    {
        get
        {
            lock (gate) return next;
        }
    }

    /// <summary>A command due then is in the table.</summary>
    public void Add(DateTimeOffset due)
    {
        lock (gate)
        {
            next = Earlier(next, due);
            addedMeanwhile = Earlier(addedMeanwhile, due);
        }
    }

    /// <summary>Asks the table.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        await refreshing.WaitAsync(cancellation);
        try
        {
            lock (gate) addedMeanwhile = null;
            var due = await ScheduledTable.NextDue(source, cancellation);
            lock (gate) next = Earlier(due, addedMeanwhile);
        }
        finally
        {
            refreshing.Release();
        }
    }

    public void Dispose() => refreshing.Dispose();

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left is null || right < left ? right : left;
}
