using Npgsql;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>A kind of streams.</summary>
/// <param name="Name">The kind's stored name.</param>
/// <param name="Streams">How many streams of it there are.</param>
/// <param name="Events">How many events they have together.</param>
public sealed record KindSummary(string Name, long Streams, long Events);

/// <summary>A stream.</summary>
/// <param name="Name">Its stored name.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="LastType">The stored name of its last event's type.</param>
/// <param name="LastPosition">The position of its last event.</param>
/// <param name="LastRecordedAt">When its last event was recorded.</param>
public sealed record StreamSummary(string Name, long Version, string LastType, long LastPosition, DateTimeOffset LastRecordedAt);

/// <summary>Lists of streams. Both are read off the index of streams and versions, payloads untouched.</summary>
internal static class StreamLists
{
    // A stream has one event of version 1, and counting those spares the sorting that counting distinct names would take.
    private const string ByKind = """
        select split_part(stream, '/', 1), count(*) filter (where version = 1), count(*) from events group by 1 order by 1
        """;

    // '0' is the character after '/'.
    private const string OfKind = """
        select e.stream, e.version, e.type, e.position, e.recorded_at
        from (
            select stream, max(version) as version from events
            where stream > $1 || '/' || $2 and stream < $1 || '0' group by stream order by stream limit $3) last
        join events e using (stream, version) order by e.stream
        """;

    public static async Task<List<KindSummary>> Kinds(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(ByKind);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var kinds = new List<KindSummary>();
        while (await reader.ReadAsync(cancellation)) kinds.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        return kinds;
    }

    public static async Task<List<StreamSummary>> Streams(NpgsqlDataSource source, string kind, string after, int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(OfKind);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = kind });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var streams = new List<StreamSummary>();
        while (await reader.ReadAsync(cancellation))
            streams.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3), reader.GetFieldValue<DateTimeOffset>(4)));
        return streams;
    }
}
