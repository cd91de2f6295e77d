using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>One view's rows, on one connection that its owner alone uses; single documents are loaded on others, while that one may
/// be saving.</summary>
internal sealed class ViewTable(Connections connections, View view) : IAsyncDisposable
{
    // The keys of so many events do not hold up the start.
    private const int MostAtStart = 50_000;

    private const int LongestKey = 1024;

    /// <summary>So many changes in a statement. Arrays of more would be large objects, which keep alive what is in them until the oldest garbage is
    /// collected.</summary>
    public const int AtOnce = 1_000;

    private NpgsqlConnection? connection;
    private string storedAs = "";

    /// <summary>The checkpoint; made at position 0 when there is none.</summary>
    public Task<Checkpoint> Open(CancellationToken cancellation) => Reading.Run(connections.Followers, async () =>
    {
        // One that is not open any more is of no use.
        if (connection?.FullState != ConnectionState.Open) await DisposeAsync();
        var open = await Connection(cancellation);
        await using var batch = new NpgsqlBatch(open)
        {
            BatchCommands =
            {
                new("insert into checkpoints (name, revision, position, stored_as) values ($1, $2, 0, $3) on conflict do nothing")
                {
                    Parameters = { Text(view.Name), new() { Value = view.Revision }, Text(Checkpoint.FirstName(view.Name)) },
                },
                new("select revision, position, stored_as, leftover from checkpoints where name = $1") { Parameters = { Text(view.Name) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var checkpoint = new Checkpoint(reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        storedAs = checkpoint.StoredAs;
        return checkpoint;
    });

    /// <summary>The keys of a view that has seen a short log. After a long one, to read them would take memory and time that grow with it; there
    /// the first event of a new thing costs a read instead.</summary>
    public async Task<KeyFilter> Keys(long position, CancellationToken cancellation)
    {
        if (position > MostAtStart) return KeyFilter.Blind();
        var filter = new KeyFilter((int)position);
        await using var command = new NpgsqlCommand("select key from view_documents where view = $1", await Connection(cancellation));
        command.Parameters.Add(Text(storedAs));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var key = new char[LongestKey];
        while (await reader.ReadAsync(cancellation))
        {
            // Not as a string: so many would stay in memory for as long as nothing else happens.
            var length = reader.GetChars(0, 0, key, 0, LongestKey);
            filter.Add(length < LongestKey ? key.AsSpan(0, (int)length) : reader.GetString(0));
        }
        return filter;
    }

    /// <summary>One document's body. Synchronous, since folds are; rare, since most are in memory.</summary>
    /// <exception cref="IOException">The table is not where <paramref name="basis"/> says.</exception>
    public byte[]? Load(string key, Basis basis)
    {
        try
        {
            return Loaded(key, basis);
        }
        catch (NpgsqlException e) when (Reading.IsLoss(e))
        {
            // The fold that waits could not go on without it, and what it has changed would have to be forgotten.
            connections.Loads.Clear();
            return Loaded(key, basis);
        }
    }

    /// <summary>Writes changes and the checkpoint in one transaction and one round trip.</summary>
    public async Task Save(IEnumerable<Change[]> changes, long from, long to, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(await Connection(cancellation));
        batch.BatchCommands.Add(new("select advance_checkpoint($1, $2, $3, $4)")
        {
            Parameters = { Text(view.Name), Text(storedAs), new NpgsqlParameter<long> { TypedValue = from }, new NpgsqlParameter<long> { TypedValue = to } },
        });
        foreach (var some in changes) AddChanges(batch, storedAs, some);
        await batch.ExecuteNonQueryAsync(cancellation);
        // The connection would hold on to all that was written until it is used again.
        batch.BatchCommands.Clear();
    }

    /// <summary>Adds the statements that write at most <see cref="AtOnce"/> changes.</summary>
    public static void AddChanges(NpgsqlBatch batch, string name, IReadOnlyCollection<Change> changes)
    {
        List<string> keys = new(changes.Count), removed = [];
        List<ReadOnlyMemory<byte>> bodies = new(changes.Count);
        List<long> changedAt = new(changes.Count);
        foreach (var change in changes)
        {
            if (change.Body is not { } body)
            {
                removed.Add(change.Key);
                continue;
            }
            keys.Add(change.Key);
            bodies.Add(body);
            changedAt.Add(change.ChangedAt);
        }
        if (keys.Count > 0)
        {
            batch.BatchCommands.Add(new("""
                insert into view_documents (view, key, body, changed_at) select $1, * from unnest($2::text[], $3::bytea[], $4::bigint[])
                on conflict (view, key) do update set body = excluded.body, changed_at = excluded.changed_at
                """)
            {
                Parameters =
                {
                    Text(name),
                    new NpgsqlParameter<List<string>> { TypedValue = keys },
                    new NpgsqlParameter<List<ReadOnlyMemory<byte>>> { TypedValue = bodies, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
                    new NpgsqlParameter<List<long>> { TypedValue = changedAt },
                },
            });
        }
        if (removed.Count > 0)
        {
            batch.BatchCommands.Add(new("delete from view_documents where view = $1 and key = any($2)")
            {
                Parameters = { Text(name), new NpgsqlParameter<List<string>> { TypedValue = removed } },
            });
        }
    }

    /// <summary>A page of at most <paramref name="limit"/> of the documents, of which there may be one more.</summary>
    public static ViewPage Page(List<ViewDocument> documents, int limit)
    {
        if (documents.Count <= limit) return new ViewPage(documents, null);
        documents.RemoveRange(limit, documents.Count - limit);
        return new ViewPage(documents, documents[^1].Key);
    }

    public ValueTask DisposeAsync()
    {
        var closing = connection;
        connection = null;
        return closing?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async ValueTask<NpgsqlConnection> Connection(CancellationToken cancellation) =>
        connection ??= await connections.Followers.OpenConnectionAsync(cancellation);

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private byte[]? Loaded(string key, Basis basis)
    {
        using var command = connections.Loads.CreateCommand("""
            select stored_as, position, body from checkpoints left join view_documents on view = stored_as and key = $2 where name = $1
            """);
        command.Parameters.Add(Text(view.Name));
        command.Parameters.Add(Text(key));
        using var row = command.ExecuteReader();
        if (!row.Read() || !basis.Fits(row.GetString(0), row.GetInt64(1)))
            throw new IOException($"The documents of '{view.Name}' are not what they were: the server has crashed, or another one writes them.");
        return row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2);
    }
}
