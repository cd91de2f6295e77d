using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>What an import has to know of the log: many streams or commands at a time.</summary>
internal sealed class ImportReads(NpgsqlDataSource source)
{
    /// <summary>An event of a recorded command.</summary>
    public readonly record struct Row(byte[] Leaf, byte[] Fingerprint);

    /// <summary>The versions of streams; 0 of those that are not there.</summary>
    public Task<List<(StreamName Stream, long Version)>> Versions(StreamName[] streams, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        var versions = new List<(StreamName, long)>(streams.Length);
        if (streams.Length == 0) return versions;
        await using var command = source.CreateCommand("""
            select coalesce((select version from events where stream = wanted order by version desc limit 1), 0)
            from unnest($1) with ordinality as given (wanted, place) order by place
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. streams.Select(stream => stream.ToString())] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) versions.Add((streams[versions.Count], reader.GetInt64(0)));
        return versions;
    });

    /// <summary>The events of those commands that the log holds, each command's in order.</summary>
    public Task<ILookup<Guid, Row>> Recorded(IReadOnlyCollection<Guid> commandIds, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(
            "select command_id, leaf, fingerprint from events where command_id = any($1) order by command_id, ordinal");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. commandIds] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(Guid Id, Row Row)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add((reader.GetGuid(0), new Row(reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2))));
        return rows.ToLookup(row => row.Id, row => row.Row);
    });
}
