using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.CritterStack.Log;

/// <summary>Gives appends one order: whoever appends takes a lock that lasts until the transaction ends. So the order of positions is that of
/// commits, none is missing, a command's events stand together, and what was loaded is what is appended to (decision 0026). Marten checks
/// the versions of the streams that it writes; this checks those that were only looked at.</summary>
internal sealed class AppendOrder(string schema)
{
    // Any number, as long as nobody else takes it in this database.
    private const long Lock = 0x5061_7274_6e65_7273;

    // A process that stands still while it has the lock would hold up all others: PostgreSQL then takes it back with the transaction.
    private const string LongestStandstill = "10s";

    /// <summary>What was found once the lock was taken.</summary>
    /// <param name="Head">The last position.</param>
    /// <param name="Versions">The versions of the streams that were asked for; those that do not exist are left out.</param>
    /// <param name="IsKnown">True when the log holds one of the commands that were asked for.</param>
    public sealed record Found(long Head, IReadOnlyDictionary<string, long> Versions, bool IsKnown);

    /// <summary>Takes the lock in the session's transaction, and looks.</summary>
    public Task<Found> Take(IDocumentSession session, IEnumerable<string> streams, IEnumerable<Guid> commands, CancellationToken cancellation) =>
        Take(session.Connection ?? throw new InvalidOperationException("The session has no transaction."), streams, commands, cancellation);

    /// <summary>As above, on a connection that has a transaction.</summary>
    public async Task<Found> Take(NpgsqlConnection connection, IEnumerable<string> streams, IEnumerable<Guid> commands, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new($"set local idle_in_transaction_session_timeout = '{LongestStandstill}'"),
                new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = Lock } } },
                // A transaction that did not come to its end leaves no gap.
                new($"select setval('{schema}.mt_events_sequence', coalesce(max(seq_id), 0) + 1, false) - 1 from {schema}.mt_events"),
                new($"select id, version from {schema}.mt_streams where id = any($1)") { Parameters = { Array(streams, NpgsqlDbType.Text) } },
                new($"select exists (select from {schema}.commands where id = any($1))") { Parameters = { Array(commands, NpgsqlDbType.Uuid) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var head = reader.GetInt64(0);
        await reader.NextResultAsync(cancellation);
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) versions.Add(reader.GetString(0), reader.GetInt64(1));
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new Found(head, versions, reader.GetBoolean(0));
    }

    private static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) => new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
