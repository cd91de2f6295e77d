using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore.Postgres.Workflows;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>A log for reading only: opened whether or not another process owns it, and it hinders none.</summary>
public sealed class LogInspection : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly LogLayout layout;

    private LogInspection(NpgsqlDataSource source, LogLayout layout) => (this.source, this.layout) = (source, layout);

    /// <summary>Opens the log of a database.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="layout">Where in it the log is; this engine's when not given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="EventStoreUnavailableException">The database cannot be reached, or it has no log yet.</exception>
    public static async Task<LogInspection> Open(string connectionString, LogLayout? layout = null, CancellationToken cancellation = default)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 4 };
        if (layout?.Schema is { } schema) connection.SearchPath = schema;
        connection.Options = $"{connection.Options} -c default_transaction_read_only=on -c idle_in_transaction_session_timeout=0 -c statement_timeout=0".Trim();
        var source = NpgsqlDataSource.Create(connection);
        try
        {
            await using var command = source.CreateCommand("select to_regclass('events') is not null");
            if (!await Reading.Run(source, async () => (bool)(await command.ExecuteScalarAsync(cancellation))!))
                throw new EventStoreUnavailableException($"The database '{connection.Database}' has no log yet; the first server that starts on it makes one.");
            return new LogInspection(source, layout ?? LogLayout.Own);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether another process owns the log, or waits for it; false also when the database does not answer.</summary>
    public async Task<bool> IsOwned(CancellationToken cancellation = default)
    {
        const string Sql = "select exists (select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()))";
        try
        {
            await using var command = source.CreateCommand(Sql);
            return (bool)(await command.ExecuteScalarAsync(cancellation))!;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>The kinds of streams that there are.</summary>
    public Task<List<KindSummary>> Kinds(CancellationToken cancellation = default) =>
        Reading.Run(source, () => StreamLists.Kinds(source, cancellation));

    /// <summary>Streams of a kind in the order of their ids (ordinal), those after an id, at most so many.</summary>
    public Task<List<StreamSummary>> Streams(string kind, string? after, int limit, CancellationToken cancellation = default) =>
        Reading.Run(source, () => StreamLists.Streams(source, kind, after ?? "", limit, cancellation));

    /// <summary>A stream's events in their order.</summary>
    /// <param name="stream">The stream's stored name.</param>
    /// <param name="afterVersion">Only those after this version.</param>
    /// <param name="at">Only those recorded up to this time; null for all.</param>
    /// <param name="limit">At most so many; null for all.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<StoredEvent> Events(
        string stream, long afterVersion, DateTimeOffset? at, long? limit, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand($"""
            select {StoredEvent.Columns} from events
            where stream = $1 and version > $2 and recorded_at <= coalesce($3, 'infinity') order by version limit $4
            """);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = afterVersion });
        command.Parameters.Add(new() { Value = at?.UtcDateTime ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = limit ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return StoredEvent.Of(reader);
    }

    /// <summary>The scheduled commands that failed for good, oldest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation = default) => await ScheduledTable.Dead(source, cancellation);

    /// <summary>Reads the whole log once and holds against it all that was made of it, as they are at this moment.</summary>
    /// <param name="types">The stored names of the events.</param>
    /// <param name="views">The views that there should be.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CheckReport> Check(EventTypes types, IReadOnlyList<View> views, IProgress<CheckProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var snapshot = await Snapshot.Take(source, cancellation);
        return await new LogCheck(snapshot, layout, types, views, progress).Run(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
