using Npgsql;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Reads documents for callers: those that are not saved yet from memory, the others from the table. Which documents are live is
/// looked up in the same statement, so that no reader sees half of a rebuilt view.</summary>
internal sealed class ViewReads(NpgsqlDataSource source)
{
    private const string Live = "view = (select stored_as from checkpoints where name = $1)";

    /// <summary>Memory is looked at first: what is not found there is in the table by then.</summary>
    public async Task<ViewDocument?> Read(ViewRunner view, string key, CancellationToken cancellation) =>
        view.Documents.Read(key) is { } change ? change.Document : await Stored(view.View.Name, key, cancellation);

    public async Task<ViewPage> List(ViewRunner view, string prefix, string? after, int limit, CancellationToken cancellation)
    {
        var unsaved = view.Documents.Range(prefix, after, limit + 1);
        var removed = unsaved.Count(change => change.Body is null);
        var stored = await Stored(view.View.Name, prefix, after, limit + 1L + removed, cancellation);
        return ViewTable.Page(unsaved.Count == 0 ? stored : Merge(stored, unsaved, limit + 1), limit);
    }

    /// <summary>The first documents of both, the later of two with the same key.</summary>
    private static List<ViewDocument> Merge(List<ViewDocument> stored, List<Change> unsaved, int limit)
    {
        var documents = new SortedDictionary<string, ViewDocument?>(ByteOrder.Comparer);
        foreach (var document in stored) documents[document.Key] = document;
        foreach (var change in unsaved)
            if (!documents.TryGetValue(change.Key, out var known) || known!.ChangedAt <= change.ChangedAt) documents[change.Key] = change.Document;
        return [.. documents.Values.OfType<ViewDocument>().Take(limit)];
    }

    private Task<ViewDocument?> Stored(string view, string key, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand($"select key, body, changed_at from view_documents where {Live} and key = $2");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = view });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        return (await Rows(command, cancellation)).SingleOrDefault();
    });

    private Task<List<ViewDocument>> Stored(string view, string prefix, string? after, long limit, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        // Everything that starts with a prefix lies between it and itself followed by the last character of all.
        await using var command = source.CreateCommand($"""
            select key, body, changed_at from view_documents
            where {Live} and key >= $2 and key < $2 || chr(1114111) and key > $3 order by key limit $4
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = view });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = prefix });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after ?? "" });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = limit });
        return await Rows(command, cancellation);
    });

    private static async Task<List<ViewDocument>> Rows(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var documents = new List<ViewDocument>();
        while (await reader.ReadAsync(cancellation))
            documents.Add(new ViewDocument(reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2)));
        return documents;
    }
}
