using System.Runtime.CompilerServices;
using Npgsql;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>All tables as they are at one moment, while others go on writing.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private const int PageSize = 4000;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    public static async Task<Snapshot> Take(NpgsqlDataSource source, CancellationToken cancellation) => await Reading.Run(source, async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            // The first statement fixes the moment.
            var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
            await using var first = new NpgsqlCommand("select 1", connection, transaction);
            await first.ExecuteNonQueryAsync(cancellation);
            return new Snapshot(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    });

    /// <summary>The checkpoints by the names of their views.</summary>
    public async Task<Dictionary<string, Checkpoint>> Checkpoints(CancellationToken cancellation)
    {
        var checkpoints = new Dictionary<string, Checkpoint>(StringComparer.Ordinal);
        await foreach (var row in Rows("select name, revision, position, stored_as, leftover from checkpoints order by name", [], cancellation))
            checkpoints.Add(row.GetString(0), new(row.GetInt32(1), row.GetInt64(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)));
        return checkpoints;
    }

    /// <summary>The whole log in its order. The next page is read while the caller works on the present one.</summary>
    public async IAsyncEnumerable<List<StoredEvent>> Log([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var rows = Rows($"select {StoredEvent.Columns} from events order by position", [], cancellation).GetAsyncEnumerator(cancellation);
        var next = Task.Run(() => Page(rows), cancellation);
        try
        {
            while (await next is { Count: > 0 } page)
            {
                next = Task.Run(() => Page(rows), cancellation);
                yield return page;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The documents under a stored name, in the order of their keys.</summary>
    public async IAsyncEnumerable<ViewDocument> Documents(string storedAs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in Rows("select key, body, changed_at from view_documents where view = $1 order by key", [storedAs], cancellation))
            yield return new(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2));
    }

    public async Task<T?> Scalar<T>(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }

    /// <summary>The rows of a statement, one after the other; the reader itself stands for each.</summary>
    public async IAsyncEnumerable<NpgsqlDataReader> Rows(string sql, string[] texts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
        foreach (var text in texts) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return reader;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<List<StoredEvent>> Page(IAsyncEnumerator<NpgsqlDataReader> rows)
    {
        var page = new List<StoredEvent>(PageSize);
        while (page.Count < PageSize && await rows.MoveNextAsync()) page.Add(StoredEvent.Of(rows.Current));
        return page;
    }
}
