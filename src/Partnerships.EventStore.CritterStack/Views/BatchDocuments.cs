using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>A view's documents while one batch of events is folded: what the batch changes stays here until it is written with the shard's
/// progress in one transaction; the rest is read from the table. One shard folds a view at a time, wherever it runs.</summary>
internal sealed class BatchDocuments(NpgsqlDataSource source, string table) : IDocuments
{
    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> changed = new(StringComparer.Ordinal);

    private long position;

    /// <summary>Folds one more event.</summary>
    public void Fold(View view, RecordedEvent recorded)
    {
        position = recorded.Position;
        view.Fold(this, recorded);
    }

    public T? Get<T>(string key) where T : class
    {
        if (known.TryGetValue(key, out var document)) return (T?)document;
        var loaded = Load(key) is { } body ? JsonSerializer.Deserialize<T>(body, DocumentJson.Options) : null;
        known.Add(key, loaded);
        return loaded;
    }

    public void Put<T>(string key, T document) where T : class => Set(key, document);

    public void Remove(string key) => Set(key, null);

    /// <summary>Has the changes written when the session saves.</summary>
    public void Save(IDocumentOperations operations)
    {
        string[] removed = [.. changed.Keys.Where(key => known[key] is null)];
        string[] put = [.. changed.Keys.Where(key => known[key] is not null)];
        if (removed.Length > 0) operations.QueueSqlCommand($"delete from {table} where key = any(?)", (object)removed);
        if (put.Length == 0) return;
        operations.QueueSqlCommand(
            $"insert into {table} (key, body, changed_at) select * from unnest(?, ?, ?) on conflict (key) do update set body = excluded.body, changed_at = excluded.changed_at",
            put, put.Select(key => JsonSerializer.SerializeToUtf8Bytes(known[key], known[key]!.GetType(), DocumentJson.Options)).ToArray(),
            put.Select(key => changed[key]).ToArray());
    }

    private void Set(string key, object? document)
    {
        known[key] = document;
        changed[key] = position;
    }

    // A fold is a plain function, and waits for what it looks at.
    private byte[]? Load(string key) => ConnectionLoss.Read(source, () =>
    {
        using var command = source.CreateCommand($"select body from {table} where key = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = key, NpgsqlDbType = NpgsqlDbType.Text });
        return command.ExecuteScalar() as byte[];
    });
}
