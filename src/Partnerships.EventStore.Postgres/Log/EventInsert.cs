using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Writes a batch in one statement, which is one transaction and one round trip.</summary>
internal sealed class EventInsert : IDisposable
{
    private const string Sql = """
        insert into events (position, stream, version, type, payload, actor, recorded_at, effective_on,
            command_id, ordinal, cause, correlation_id, fingerprint, leaf)
        select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::bytea[], $6::text[], $7::timestamptz[], $8::date[],
            $9::uuid[], $10::integer[], $11::text[], $12::uuid[], $13::bytea[], $14::bytea[])
        """;

    private readonly NpgsqlCommand command;
    private readonly Column<long> position = new(NpgsqlDbType.Bigint);
    private readonly Column<string> stream = new(NpgsqlDbType.Text);
    private readonly Column<long> version = new(NpgsqlDbType.Bigint);
    private readonly Column<string> type = new(NpgsqlDbType.Text);
    private readonly Column<ReadOnlyMemory<byte>> payload = new(NpgsqlDbType.Bytea);
    private readonly Column<string> actor = new(NpgsqlDbType.Text);
    private readonly Column<DateTime> recordedAt = new(NpgsqlDbType.TimestampTz);
    private readonly Column<DateOnly> effectiveOn = new(NpgsqlDbType.Date);
    private readonly Column<Guid> commandId = new(NpgsqlDbType.Uuid);
    private readonly Column<int> ordinal = new(NpgsqlDbType.Integer);
    private readonly Column<string?> cause = new(NpgsqlDbType.Text);
    private readonly Column<Guid> correlationId = new(NpgsqlDbType.Uuid);
    private readonly Column<ReadOnlyMemory<byte>> fingerprint = new(NpgsqlDbType.Bytea);
    private readonly Column<ReadOnlyMemory<byte>> leaf = new(NpgsqlDbType.Bytea);
    private readonly IColumn[] columns;

    public EventInsert(NpgsqlConnection connection)
    {
        columns =
        [
            position, stream, version, type, payload, actor, recordedAt, effectiveOn, commandId, ordinal, cause, correlationId, fingerprint, leaf,
        ];
        command = new NpgsqlCommand(Sql, connection);
        foreach (var column in columns) command.Parameters.Add(column.Parameter);
    }

    public void Execute(Batch batch)
    {
        foreach (var column in columns) column.Clear();
        foreach (var (recorded, print) in batch.Rows) Add(recorded, print);
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();

    private void Add(RecordedEvent recorded, ReadOnlyMemory<byte> print)
    {
        position.Add(recorded.Position);
        stream.Add(recorded.Stream.ToString());
        version.Add(recorded.Version);
        type.Add(recorded.Type);
        payload.Add(recorded.Payload);
        actor.Add(recorded.Actor);
        recordedAt.Add(recorded.RecordedAt.UtcDateTime);
        effectiveOn.Add(recorded.EffectiveOn);
        commandId.Add(recorded.CommandId);
        ordinal.Add(recorded.Ordinal);
        cause.Add(recorded.Cause);
        correlationId.Add(recorded.CorrelationId);
        fingerprint.Add(print);
        leaf.Add(recorded.LeafHash);
    }

    private interface IColumn
    {
        NpgsqlParameter Parameter { get; }

        void Clear();
    }

    private sealed class Column<T>(NpgsqlDbType type) : IColumn
    {
        private readonly List<T> values = [];
        private NpgsqlParameter<List<T>>? parameter;

        public NpgsqlParameter Parameter => parameter ??= new NpgsqlParameter<List<T>> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };

        public void Add(T value) => values.Add(value);

        public void Clear() => values.Clear();
    }
}
