using Npgsql;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>An event as its row is: not decoded, and nothing in it trusted. For who must see also what is damaged.</summary>
/// <param name="Position">See <see cref="RecordedEvent.Position"/>.</param>
/// <param name="Stream">The stream's stored name.</param>
/// <param name="Version">See <see cref="RecordedEvent.Version"/>.</param>
/// <param name="Type">The stored name of its type, which this version may not know.</param>
/// <param name="Payload">The stored bytes.</param>
/// <param name="Actor">See <see cref="RecordedEvent.Actor"/>.</param>
/// <param name="RecordedAt">See <see cref="RecordedEvent.RecordedAt"/>.</param>
/// <param name="EffectiveOn">See <see cref="RecordedEvent.EffectiveOn"/>.</param>
/// <param name="CommandId">See <see cref="RecordedEvent.CommandId"/>.</param>
/// <param name="Ordinal">See <see cref="RecordedEvent.Ordinal"/>.</param>
/// <param name="Cause">See <see cref="RecordedEvent.Cause"/>.</param>
/// <param name="CorrelationId">See <see cref="RecordedEvent.CorrelationId"/>.</param>
/// <param name="LeafHash">The stored hash, right or wrong.</param>
public sealed record StoredEvent(
    long Position, string Stream, long Version, string Type, ReadOnlyMemory<byte> Payload, string Actor, DateTimeOffset RecordedAt,
    DateOnly EffectiveOn, Guid CommandId, int Ordinal, string? Cause, Guid CorrelationId, ReadOnlyMemory<byte> LeafHash)
{
    internal const string Columns =
        "position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id, leaf";

    /// <summary>Unique for ever: <c>commandId/ordinal</c>.</summary>
    public string Id => $"{CommandId:D}/{Ordinal}";

    /// <summary>The event with its payload decoded to <paramref name="data"/>.</summary>
    /// <exception cref="FormatException">The stream's name is none.</exception>
    public RecordedEvent With(object data) => new()
    {
        Position = Position,
        Stream = StreamName.Parse(Stream),
        Version = Version,
        Type = Type,
        Payload = Payload,
        Data = data,
        Actor = Actor,
        RecordedAt = RecordedAt,
        EffectiveOn = EffectiveOn,
        CommandId = CommandId,
        Ordinal = Ordinal,
        Cause = Cause,
        CorrelationId = CorrelationId,
        LeafHash = LeafHash,
    };

    internal static StoredEvent Of(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetString(5),
        row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateOnly>(7), row.GetGuid(8), row.GetInt32(9),
        row.IsDBNull(10) ? null : row.GetString(10), row.GetGuid(11), row.GetFieldValue<byte[]>(12));
}
