using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Builds a view from the log's beginning beside the live one: folded apart, then written by COPY under another name, and makes
/// that name the live one in one statement.</summary>
internal sealed class Rebuild(NpgsqlDataSource source, View view, Feed feed, Checkpoint live) : IAsyncDisposable
{
    private const int NearHead = 1000;

    private readonly MemoryDocuments documents = new();
    private readonly string shadow = live.Successor();
    private NpgsqlConnection? connection;
    private long position;

    /// <summary>The last event folded, which is also the number of events folded.</summary>
    public long Position
    {
        get => Volatile.Read(ref position);
        private set => Volatile.Write(ref position, value);
    }

    /// <summary>Does all the work that does not need the live view to stand still.</summary>
    public async Task Prepare(SharedPass.Place pass, CancellationToken cancellation)
    {
        connection = await source.OpenConnectionAsync(cancellation);
        await RemoveLeftover(live.Leftover, cancellation);
        await Execute("update checkpoints set leftover = $2 where name = $1", [view.Name, shadow], cancellation);
        await RemoveDocuments(shadow, cancellation);
        Position = await pass.Read(Fold);
        await Copy(documents.TakeAll(), cancellation);
        while (feed.Tail.Head - Position > NearHead)
        {
            await Fold(cancellation);
            await Save(documents.TakeChanges(), null, cancellation);
        }
    }

    /// <summary>Folds what is left and switches. The live view must stand still.</summary>
    public async Task<Checkpoint> Switch(CancellationToken cancellation)
    {
        await Fold(cancellation);
        var next = new Checkpoint(view.Revision, Position, shadow, live.StoredAs);
        await Save(documents.TakeChanges(), next, cancellation);
        return next;
    }

    /// <summary>Removes the documents that were live before.</summary>
    public Task Finish(CancellationToken cancellation) => RemoveLeftover(live.StoredAs, cancellation);

    public ValueTask DisposeAsync()
    {
        documents.Dispose();
        return connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async Task Fold(CancellationToken cancellation)
    {
        await foreach (var page in feed.Pages(Position, feed.Tail.Head, cancellation)) Fold(page);
    }

    private void Fold(IReadOnlyList<RecordedEvent> page)
    {
        documents.Fold(view, page);
        Position = page[^1].Position;
    }

    private async Task Copy(IEnumerable<Change> changes, CancellationToken cancellation)
    {
        await using var copy = await connection!.BeginBinaryImportAsync("copy view_documents (view, key, body, changed_at) from stdin (format binary)", cancellation);
        foreach (var change in changes)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(shadow, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(change.Key, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(change.Body!.Value, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(change.ChangedAt, NpgsqlDbType.Bigint, cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    private async Task Save(List<Change> changes, Checkpoint? next, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var some in changes.Chunk(ViewTable.AtOnce)) ViewTable.AddChanges(batch, shadow, some);
        if (next is not null)
        {
            batch.BatchCommands.Add(new("update checkpoints set stored_as = $2, revision = $3, position = $4, leftover = $5 where name = $1 and stored_as = $5")
            {
                Parameters = { new() { Value = view.Name }, new() { Value = shadow }, new() { Value = next.Revision }, new() { Value = next.Position }, new() { Value = live.StoredAs } },
            });
        }
        if (batch.BatchCommands.Count == 0) return;
        await batch.ExecuteNonQueryAsync(cancellation);
        if (next is not null && batch.BatchCommands[^1].RecordsAffected != 1)
            throw new InvalidOperationException($"The view '{view.Name}' was rebuilt by someone else meanwhile.");
    }

    private async Task RemoveLeftover(string? name, CancellationToken cancellation)
    {
        if (name is null) return;
        await RemoveDocuments(name, cancellation);
        await Execute("update checkpoints set leftover = null where name = $1 and leftover = $2", [view.Name, name], cancellation);
    }

    private Task RemoveDocuments(string name, CancellationToken cancellation) => Execute("delete from view_documents where view = $1", [name], cancellation);

    private async Task Execute(string sql, string[] texts, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var text in texts) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
