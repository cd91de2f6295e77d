using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Writes a large batch with COPY, which is one transaction like the one statement of smaller ones.</summary>
internal static class EventCopy
{
    /// <summary>From so many rows on it is quicker than a statement.</summary>
    public const int WorthIt = 1_500;

    private const string Sql = """
        copy events (position, stream, version, type, payload, actor, recorded_at, effective_on,
            command_id, ordinal, cause, correlation_id, fingerprint, leaf) from stdin (format binary)
        """;

    public static void Execute(NpgsqlConnection connection, Batch batch)
    {
        using var copy = connection.BeginBinaryImport(Sql);
        foreach (var (recorded, fingerprint) in batch.Rows) Write(copy, recorded, fingerprint);
        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, RecordedEvent recorded, ReadOnlyMemory<byte> fingerprint)
    {
        copy.StartRow();
        copy.Write(recorded.Position, NpgsqlDbType.Bigint);
        copy.Write(recorded.Stream.ToString(), NpgsqlDbType.Text);
        copy.Write(recorded.Version, NpgsqlDbType.Bigint);
        copy.Write(recorded.Type, NpgsqlDbType.Text);
        copy.Write(recorded.Payload, NpgsqlDbType.Bytea);
        copy.Write(recorded.Actor, NpgsqlDbType.Text);
        copy.Write(recorded.RecordedAt.UtcDateTime, NpgsqlDbType.TimestampTz);
        copy.Write(recorded.EffectiveOn, NpgsqlDbType.Date);
        copy.Write(recorded.CommandId, NpgsqlDbType.Uuid);
        copy.Write(recorded.Ordinal, NpgsqlDbType.Integer);
        if (recorded.Cause is { } cause) copy.Write(cause, NpgsqlDbType.Text);
        else copy.WriteNull();
        copy.Write(recorded.CorrelationId, NpgsqlDbType.Uuid);
        copy.Write(fingerprint, NpgsqlDbType.Bytea);
        copy.Write(recorded.LeafHash, NpgsqlDbType.Bytea);
    }
}
