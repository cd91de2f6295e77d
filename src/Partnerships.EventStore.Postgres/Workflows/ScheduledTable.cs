using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.Postgres.Workflows;

/// <summary>The statements on the table of scheduled commands.</summary>
internal static class ScheduledTable
{
    private const string Columns = "id, name, body, due_at, actor, cause, correlation_id, attempts, failure";

    public sealed record Row(ScheduledCommand Command, int Attempts, string? Failure);

    /// <summary>Adds commands; ids that are there already, waiting or done, are left as they are.</summary>
    public static NpgsqlBatchCommand Insert(IReadOnlyCollection<ScheduledCommand> commands) => new("""
        insert into scheduled (id, name, body, due_at, next_attempt_at, actor, cause, correlation_id)
        select id, name, body, due_at, due_at, actor, cause, correlation_id
        from unnest($1::uuid[], $2::text[], $3::bytea[], $4::timestamptz[], $5::text[], $6::text[], $7::uuid[])
            with ordinality as given (id, name, body, due_at, actor, cause, correlation_id, place)
        order by place
        on conflict (id) do nothing
        """)
    {
        Parameters =
        {
            Array(commands.Select(command => command.Id), NpgsqlDbType.Uuid),
            Array(commands.Select(command => command.Name), NpgsqlDbType.Text),
            Array(commands.Select(command => command.Body), NpgsqlDbType.Bytea),
            Array(commands.Select(command => command.DueAt.UtcDateTime), NpgsqlDbType.TimestampTz),
            Array(commands.Select(command => command.Actor), NpgsqlDbType.Text),
            Array(commands.Select(command => command.Cause), NpgsqlDbType.Text),
            Array(commands.Select(command => command.CorrelationId), NpgsqlDbType.Uuid),
        },
    };

    public static Task<int> Add(NpgsqlDataSource source, ScheduledCommand command, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Insert([command]) } };
        return await batch.ExecuteNonQueryAsync(cancellation);
    });

    /// <summary>Locks and reads commands that are due, in the order of their times. What another session has locked is passed over.</summary>
    public static async Task<List<Row>> Claim(NpgsqlConnection connection, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select {Columns} from scheduled where state = 'waiting' and next_attempt_at <= $1
            order by next_attempt_at, sequence limit $2 for update skip locked
            """, connection)
        {
            Parameters = { new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime }, new NpgsqlParameter<int> { TypedValue = limit } },
        };
        return await Rows(command, cancellation);
    }

    /// <summary>The body goes when the command is done; the id stays, so that it is never scheduled again.</summary>
    public static NpgsqlBatchCommand Done(IEnumerable<Guid> ids) =>
        new("update scheduled set state = 'done', attempts = attempts + 1, body = '' where id = any($1)") { Parameters = { Array(ids, NpgsqlDbType.Uuid) } };

    /// <summary>Waits for another attempt, or is dead when there is no time for one.</summary>
    public static NpgsqlBatchCommand Failed(Guid id, string failure, DateTimeOffset? nextAttempt) => new("""
        update scheduled set attempts = attempts + 1, failure = $2, next_attempt_at = coalesce($3, next_attempt_at),
            state = case when $3 is null then 'dead' else 'waiting' end
        where id = $1
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = id },
            new NpgsqlParameter<string> { TypedValue = failure },
            new NpgsqlParameter { Value = nextAttempt?.UtcDateTime ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        },
    };

    public static Task<DateTimeOffset?> NextDue(NpgsqlDataSource source, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand("select min(next_attempt_at) from scheduled where state = 'waiting'");
        return await command.ExecuteScalarAsync(cancellation) is DateTime due ? new DateTimeOffset(due) : (DateTimeOffset?)null;
    });

    public static Task<List<ScheduledCommand>> Waiting(NpgsqlDataSource source, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand($"select {Columns} from scheduled where state = 'waiting' order by due_at, sequence");
        return (await Rows(command, cancellation)).ConvertAll(row => row.Command);
    });

    public static Task<List<DeadLetter>> Dead(NpgsqlDataSource source, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand($"select {Columns} from scheduled where state = 'dead' order by sequence");
        return (await Rows(command, cancellation)).ConvertAll(row => new DeadLetter(row.Command, row.Attempts, row.Failure ?? ""));
    });

    /// <summary>Has a dead letter wait again.</summary>
    public static Task<bool> Revive(NpgsqlDataSource source, Guid id, DateTimeOffset now, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(
            "update scheduled set state = 'waiting', attempts = 0, next_attempt_at = $2 where id = $1 and state = 'dead'");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime });
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    });

    private static async Task<List<Row>> Rows(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new Row(
                new ScheduledCommand(
                    reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<DateTimeOffset>(3),
                    reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetGuid(6)),
                reader.GetInt32(7), reader.IsDBNull(8) ? null : reader.GetString(8)));
        }
        return rows;
    }

    private static NpgsqlParameter<T[]> Array<T>(IEnumerable<T> values, NpgsqlDbType type) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };
}
