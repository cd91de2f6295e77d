using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>What readers see of a view. Marten empties a view before it builds it anew; until that is done readers are shown a copy of what was,
/// at the position that it was at.</summary>
internal sealed class ShownDocuments(NpgsqlDataSource source, ViewTable table, string view, string schema)
{
    private readonly string before = $"{table.Identifier}_before", shard = ViewTable.ShardOf(view);

    /// <summary>Shows the view's own documents, and puts those back that a rebuild which did not come to its end has taken. No shard may run yet.</summary>
    /// <returns>False while a rebuild is under way, in whichever process.</returns>
    public async Task<bool> Open(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (!await Lock(connection, cancellation)) return false;
        await PutBack(connection, cancellation);
        await Unlock(connection);
        return true;
    }

    /// <summary>Waits for the rebuild that is under way elsewhere, and shows the view's own documents also when it did not come to its end: its
    /// shard goes on from where it was.</summary>
    public async Task Await(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = table.Identifier, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellation);
        await Show(connection, cancellation);
        await Unlock(connection);
    }

    /// <summary>Does a rebuild behind what is shown. When it fails, all is as it was.</summary>
    public async Task Behind(Func<Task> rebuild, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (!await Lock(connection, cancellation)) throw new InvalidOperationException($"The view '{view}' is being rebuilt already.");
        try
        {
            await InOne(connection, [
                $"drop table if exists {before}",
                $"create table {before} as select key, body, changed_at from {table.Identifier}",
                $"create index on {before} (key collate \"C\")",
                $"insert into {schema}.view_rebuilds (name, position) select '{shard}', coalesce((select last_seq_id from {schema}.mt_event_progression where name = '{shard}'), 0)",
                Show(before)], cancellation);
            await rebuild();
            await Show(connection, cancellation);
        }
        catch
        {
            await ConnectionLoss.Read(source, async () =>
            {
                await using var other = await source.OpenConnectionAsync(CancellationToken.None);
                await PutBack(other, CancellationToken.None);
                return true;
            });
            throw;
        }
        finally
        {
            await Unlock(connection);
        }
    }

    private async Task PutBack(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var begun = new NpgsqlCommand($"select exists (select from {schema}.view_rebuilds where name = '{shard}')", connection);
        var isLeftOver = (bool)(await begun.ExecuteScalarAsync(cancellation))!;
        string[] restore = [
            $"delete from {table.Identifier}",
            $"insert into {table.Identifier} (key, body, changed_at) select key, body, changed_at from {before}",
            $"""
            insert into {schema}.mt_event_progression (name, last_seq_id) select name, position from {schema}.view_rebuilds where name = '{shard}'
            on conflict (name) do update set last_seq_id = excluded.last_seq_id
            """,
            $"delete from {schema}.view_rebuilds where name = '{shard}'"];
        await InOne(connection, [.. isLeftOver ? restore : [], Show(table.Identifier), $"drop table if exists {before}"], cancellation);
    }

    private Task Show(NpgsqlConnection connection, CancellationToken cancellation) => InOne(
        connection, [Show(table.Identifier), $"delete from {schema}.view_rebuilds where name = '{shard}'", $"drop table if exists {before}"], cancellation);

    private string Show(string documents) => $"create or replace view {table.Shown} as select key, body, changed_at from {documents}";

    private async Task<bool> Lock(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table.Identifier, NpgsqlDbType = NpgsqlDbType.Text });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    // The lock is the session's, which the pool keeps; with a lost connection it is gone by itself.
    private static async Task Unlock(NpgsqlConnection connection)
    {
        if (connection.FullState != System.Data.ConnectionState.Open) return;
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException lost) when (ConnectionLoss.Is(lost))
        {
        }
    }

    private static async Task InOne(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }
}
