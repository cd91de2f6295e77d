using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>The ids of all commands that were ever scheduled: none is scheduled twice.</summary>
internal sealed class ScheduledIds(NpgsqlDataSource source, string schema)
{
    /// <summary>Adds those that are new when the session saves; a command that somebody else adds meanwhile fails that, and is known when it
    /// is tried again.</summary>
    /// <returns>Those that are new.</returns>
    public async Task<IReadOnlyList<ScheduledCommand>> Add(IDocumentOperations operations, IReadOnlyList<ScheduledCommand> commands, CancellationToken cancellation)
    {
        if (commands.Count == 0) return [];
        var known = await Known(commands.Select(command => command.Id), cancellation);
        List<ScheduledCommand> news = [.. commands.Where(command => !known.Contains(command.Id)).DistinctBy(command => command.Id)];
        if (news.Count > 0) operations.QueueSqlCommand($"insert into {schema}.scheduled_ids (id) select * from unnest(?)", (object)news.Select(command => command.Id).ToArray());
        return news;
    }

    private async Task<HashSet<Guid>> Known(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select id from {schema}.scheduled_ids where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var known = new HashSet<Guid>();
        while (await row.ReadAsync(cancellation)) known.Add(row.GetGuid(0));
        return known;
    }
}
