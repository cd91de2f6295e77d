using Npgsql;
using NpgsqlTypes;
using Weasel.Postgresql.Tables;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>Where a view's documents are: in a table of its own, which Marten empties when it rebuilds the view.</summary>
internal sealed class ViewTable(string schema, View view)
{
    private readonly string name = $"view_{view.Name.Replace('-', '_')}";

    /// <summary>The name of the one shard that folds the view.</summary>
    public static string ShardOf(string view) => $"{view}:All";

    /// <summary>A statement that sets a shard's progress to the position of its first parameter, when it is below that of its second.</summary>
    public static string Advance(string schema, string view) => $"""
        insert into {schema}.mt_event_progression (name, last_seq_id) values ('{ShardOf(view)}', ?)
        on conflict (name) do update set last_seq_id = excluded.last_seq_id where mt_event_progression.last_seq_id < ?
        """;

    /// <summary>See <see cref="Advance(string, string)"/>.</summary>
    public string Advanced => Advance(schema, view.Name);

    /// <summary>Has the view folded from the log's beginning when it was folded by another revision than this one.</summary>
    public async Task ForgetOthers(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var kept = new NpgsqlCommand($"""
            insert into {schema}.view_revisions as kept (name, revision) values ($1, $2)
            on conflict (name) do update set revision = excluded.revision where kept.revision <> excluded.revision
            """, connection);
        kept.Parameters.Add(new NpgsqlParameter { Value = view.Name });
        kept.Parameters.Add(new NpgsqlParameter { Value = view.Revision });
        if (await kept.ExecuteNonQueryAsync(cancellation) == 0) return;
        await using var forget = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new($"delete from {Identifier}"),
                new($"delete from {schema}.mt_event_progression where name = $1") { Parameters = { new() { Value = ShardOf(view.Name) } } },
            },
        };
        await forget.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The table's name with its schema.</summary>
    public string Identifier => $"{schema}.{name}";

    /// <summary>What readers look at.</summary>
    public string Shown => $"{schema}.shown_{name}";

    /// <summary>The table.</summary>
    public Table Definition()
    {
        var table = new Table(Identifier);
        table.AddColumn("key", "text").AsPrimaryKey();
        table.AddColumn("body", "bytea").NotNull();
        table.AddColumn("changed_at", "bigint").NotNull();
        return table;
    }

    /// <summary>The stored name of an event's type, also of one that this version does not know.</summary>
    public async Task<string?> TypeAt(NpgsqlDataSource source, long position, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select type from {schema}.mt_events where seq_id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>A document, or null.</summary>
    public Task<ViewDocument?> Read(NpgsqlDataSource source, string key, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select key, body, changed_at from {Shown} where key = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = key, NpgsqlDbType = NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Document(row) : null;
    });

    /// <summary>A page of documents in the order of their keys, in one statement, so that it shows one moment.</summary>
    public Task<ViewPage> List(NpgsqlDataSource source, string prefix, string? after, int limit, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"""
            select key, body, changed_at from {Shown}
            where starts_with(key, $1) and key collate "C" >= $1 and ($2::text is null or key collate "C" > $2) order by key collate "C" limit $3
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = prefix, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = after ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = limit + 1L });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var documents = new List<ViewDocument>();
        while (await row.ReadAsync(cancellation)) documents.Add(Document(row));
        if (documents.Count <= limit) return new ViewPage(documents, null);
        documents.RemoveRange(limit, documents.Count - limit);
        return new ViewPage(documents, documents[^1].Key);
    });

    private static ViewDocument Document(NpgsqlDataReader row) => new(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2));
}
