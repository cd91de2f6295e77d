using Npgsql;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Reads documents for callers. Which documents are live is looked up in the same statement, so that no reader sees
/// half of a rebuilt view.</summary>
internal sealed class ViewReads(NpgsqlDataSource source)
{
    private const string Live = "view = (select stored_as from checkpoints where name = $1)";

    public Task<ViewDocument?> Read(string view, string key, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand($"select key, body, changed_at from view_documents where {Live} and key = $2");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = view });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        return (await Rows(command, cancellation)).SingleOrDefault();
    });

    public Task<ViewPage> List(string view, string prefix, string? after, int limit, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        // Everything that starts with a prefix lies between it and itself followed by the last character of all.
        await using var command = source.CreateCommand($"""
            select key, body, changed_at from view_documents
            where {Live} and key >= $2 and key < $2 || chr(1114111) and key > $3 order by key limit $4
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = view });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = prefix });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after ?? "" });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit + 1 });
        return ViewTable.Page(await Rows(command, cancellation), limit);
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
