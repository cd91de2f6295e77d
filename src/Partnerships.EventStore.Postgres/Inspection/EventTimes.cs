using Npgsql;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>When events were recorded, without reading what they say: also of one that cannot be decoded.</summary>
internal static class EventTimes
{
    public static Task<IReadOnlyDictionary<long, DateTimeOffset>> Of(NpgsqlDataSource source, IReadOnlyCollection<long> positions, CancellationToken cancellation) =>
        Reading.Run<IReadOnlyDictionary<long, DateTimeOffset>>(source, async () =>
        {
            await using var command = source.CreateCommand("select position, recorded_at from events where position = any($1)");
            command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions] });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var times = new Dictionary<long, DateTimeOffset>();
            while (await reader.ReadAsync(cancellation)) times.Add(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1));
            return times;
        });
}
