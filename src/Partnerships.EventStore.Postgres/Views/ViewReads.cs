using System.Diagnostics;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Reads documents for callers: those that are not saved yet from memory, the others from the table. Each look at the table also
/// says where it stands; when that does not go with what memory had, because a save, a rebuild or a crash of the server came between, both are
/// looked at again. So every answer is the view at one position, and at no earlier one than was told before.</summary>
internal sealed class ViewReads(NpgsqlDataSource source)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public Task<ViewDocument?> Read(ViewRunner view, string key, CancellationToken cancellation) => Consistent(view, async () =>
    {
        if (view.Documents.Read(key, out var basis) is { } change) return (true, change.Document);
        var stored = await Stored(view.View.Name, key, cancellation);
        return (stored.Fits(basis), stored.Documents.SingleOrDefault());
    }, cancellation);

    public Task<ViewPage> List(ViewRunner view, string prefix, string? after, int limit, CancellationToken cancellation) => Consistent(view, async () =>
    {
        var unsaved = view.Documents.Range(prefix, after, limit + 1, out var basis);
        var removed = unsaved.Count(change => change.Body is null);
        var stored = await Stored(view.View.Name, prefix, after, limit + 1L + removed, cancellation);
        var documents = unsaved.Count == 0 ? stored.Documents : Merge(stored.Documents, unsaved, limit + 1);
        return (stored.Fits(basis), ViewTable.Page(documents, limit));
    }, cancellation);

    private static async Task<T> Consistent<T>(ViewRunner view, Func<Task<(bool Fits, T Result)>> read, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        for (var looks = 1; ; looks++)
        {
            if (view.IsAsTold)
            {
                var (fits, result) = await read();
                if (fits && view.IsAsTold) return result;
                // A save that came between is over with the next look.
                if (looks == 1) continue;
                if (looks == 2) view.LookAgain();
            }
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new EventStoreUnavailableException($"The view '{view.View.Name}' is being restored. Try again in a moment.");
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>The later of two documents with the same key; the first of them all.</summary>
    private static List<ViewDocument> Merge(List<ViewDocument> stored, List<Change> unsaved, int limit)
    {
        var documents = new SortedDictionary<string, ViewDocument?>(ByteOrder.Comparer);
        foreach (var document in stored) documents[document.Key] = document;
        foreach (var change in unsaved) documents[change.Key] = change.Document;
        return [.. documents.Values.OfType<ViewDocument>().Take(limit)];
    }

    private Task<Look> Stored(string view, string key, CancellationToken cancellation) => Rows("""
        select c.stored_as, c.position, d.key, d.body, d.changed_at
        from checkpoints c left join view_documents d on d.view = c.stored_as and d.key = $2
        where c.name = $1
        """, [Text(view), Text(key)], cancellation);

    // Everything that starts with a prefix lies between it and itself followed by the last character of all.
    private Task<Look> Stored(string view, string prefix, string? after, long limit, CancellationToken cancellation) => Rows("""
        select c.stored_as, c.position, d.key, d.body, d.changed_at
        from checkpoints c left join lateral (
            select key, body, changed_at from view_documents
            where view = c.stored_as and key >= $2 and key < $2 || chr(1114111) and key > $3 order by key limit $4) d on true
        where c.name = $1 order by d.key
        """, [Text(view), Text(prefix), Text(after ?? ""), new NpgsqlParameter<long> { TypedValue = limit }], cancellation);

    private Task<Look> Rows(string sql, NpgsqlParameter[] parameters, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var look = new Look([], null, 0);
        while (await reader.ReadAsync(cancellation))
        {
            look = look with { StoredAs = reader.GetString(0), Position = reader.GetInt64(1) };
            if (!reader.IsDBNull(2)) look.Documents.Add(new ViewDocument(reader.GetString(2), reader.GetFieldValue<byte[]>(3), reader.GetInt64(4)));
        }
        return look;
    });

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    /// <summary>What the table has, and where it stands.</summary>
    private sealed record Look(List<ViewDocument> Documents, string? StoredAs, long Position)
    {
        public bool Fits(Basis basis) => basis.Fits(StoredAs ?? "", Position);
    }
}
