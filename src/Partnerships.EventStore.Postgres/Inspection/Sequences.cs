namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>Whether versions count up in each stream, and ordinals in each command. The database compares them, since it can do that
/// with little memory for any number of streams.</summary>
internal static class Sequences
{
    private const string Versions = """
        select stream, version, position, previous, before
        from (
            select stream, version, position, lag(version, 1, 0::bigint) over counting as previous, lag(position, 1, 0::bigint) over counting as before
            from events window counting as (partition by stream order by version)) counted
        where version <> previous + 1 or position < before
        """;

    private const string Ordinals = """
        select command_id, count(*), max(ordinal), min(position) from events group by command_id
        having min(ordinal) <> 0 or max(ordinal) <> count(*) - 1
        """;

    public static async Task Check(Snapshot snapshot, Findings findings, CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(Versions, [], cancellation))
        {
            var (stream, version, position, previous) = (row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
            findings.Add(FindingKind.VersionGap, version != previous + 1
                ? $"In the stream {stream} version {version} follows {(previous == 0 ? "nothing" : $"version {previous}")}."
                : $"In the stream {stream} version {version} stands at position {position}, before version {previous} at {row.GetInt64(4)}.", position);
        }
        await foreach (var row in snapshot.Rows(Ordinals, [], cancellation))
            findings.Add(FindingKind.OrdinalHole,
                $"The events of the command {row.GetGuid(0)} do not count up from 0: there are {row.GetInt64(1)}, and the last one's ordinal is {row.GetInt32(2)}.",
                row.GetInt64(3));
    }
}
