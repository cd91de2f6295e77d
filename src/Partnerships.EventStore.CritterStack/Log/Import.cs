using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore.CritterStack.Storage;

namespace Partnerships.EventStore.CritterStack.Log;

/// <summary>Appends what was decided elsewhere, batch by batch, each in one transaction. By COPY into Marten's tables, as Marten's own bulk
/// import does, which takes new streams only.</summary>
internal sealed class Import(NpgsqlDataSource source, AppendOrder order, EventForms forms, EventTypes types, string schema)
{
    public Task<ImportOutcome> Run(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation) =>
        ImportPipeline.Run<Batch>(commands, types, batch => Write(batch, cancellation), cancellation);

    private async Task<ImportOutcome> Write(Batch batch, CancellationToken cancellation)
    {
        if (batch.Commands.Count == 0) return new(0, 0, null);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var found = await order.Take(connection, batch.Streams, batch.Commands.Keys, cancellation);
        var known = found.IsKnown ? await Recorded(connection, batch.Commands.Keys, cancellation) : [];
        var versions = new Dictionary<string, long>(found.Versions, StringComparer.Ordinal);
        var (head, passedOver, news) = (found.Head, 0, new List<(Guid Id, byte[] Fingerprint, List<RecordedEvent> Events)>());
        foreach (var (id, (fingerprint, events)) in batch.Commands)
        {
            if (known.TryGetValue(id, out var there))
            {
                if (!there.Fingerprint.AsSpan().SequenceEqual(fingerprint) || !there.Leaves.SequenceEqual(events.Select(e => Convert.ToHexStringLower(e.LeafHash.Span))))
                    return new(0, passedOver, ImportCheck.Refuse(events[0], ImportFault.OtherContent, "The log holds a command with that id and another content."));
                passedOver += events.Length;
                continue;
            }
            var placed = new List<RecordedEvent>(events.Length);
            foreach (var recorded in events)
            {
                var name = recorded.Stream.ToString();
                var version = versions.GetValueOrDefault(name);
                if (recorded.Version != version + 1)
                    return new(0, passedOver, ImportCheck.Refuse(recorded, ImportFault.Version, $"Version {version} of {recorded.Stream} is followed by version {recorded.Version}."));
                versions[name] = recorded.Version;
                placed.Add(recorded with { Position = ++head });
            }
            news.Add((id, fingerprint, placed));
        }
        if (news.Count == 0) return new(0, passedOver, null);
        await CopyStreams(connection, versions, news.SelectMany(command => command.Events), cancellation);
        await CopyEvents(connection, news.SelectMany(command => command.Events), cancellation);
        await CopyCommands(connection, news, cancellation);
        await using var after = new NpgsqlCommand($"select setval('{schema}.mt_events_sequence', $1)", connection) { Parameters = { new() { Value = head } } };
        await after.ExecuteScalarAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(head - found.Head, passedOver, null);
    }

    private async Task<Dictionary<Guid, (byte[] Fingerprint, List<string> Leaves)>> Recorded(NpgsqlConnection connection, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select c.id, c.fingerprint, e.headers->>'leaf' from {schema}.commands c
            join {schema}.mt_events e on e.seq_id between c.position and c.position + c.events - 1
            where c.id = any($1) order by e.seq_id
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var recorded = new Dictionary<Guid, (byte[], List<string> Leaves)>();
        while (await row.ReadAsync(cancellation))
        {
            if (!recorded.TryGetValue(row.GetGuid(0), out var one)) recorded.Add(row.GetGuid(0), one = (row.GetFieldValue<byte[]>(1), []));
            one.Leaves.Add(row.GetString(2));
        }
        return recorded;
    }

    private async Task CopyStreams(
        NpgsqlConnection connection, Dictionary<string, long> versions, IEnumerable<RecordedEvent> events, CancellationToken cancellation)
    {
        string[] streams = [.. events.Select(e => e.Stream.ToString()).Distinct()];
        await using var command = new NpgsqlCommand($"""
            insert into {schema}.mt_streams (id, version, timestamp, created, tenant_id, is_archived)
            select id, version, now(), now(), '{JasperFx.StorageConstants.DefaultTenantId}', false from unnest($1::text[], $2::bigint[]) as given (id, version)
            on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = streams });
        command.Parameters.Add(new NpgsqlParameter { Value = streams.Select(stream => versions[stream]).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task CopyEvents(NpgsqlConnection connection, IEnumerable<RecordedEvent> events, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"""
            copy {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived, bdata)
            from stdin (format binary)
            """, cancellation);
        foreach (var recorded in events)
        {
            var stored = forms.ToMarten(recorded);
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(recorded.Position, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(stored.Id, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(stored.StreamKey!, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(stored.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync("{}", NpgsqlDbType.Jsonb, cancellation);
            await copy.WriteAsync(recorded.Type, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(recorded.RecordedAt, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(JasperFx.StorageConstants.DefaultTenantId, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync($"{stored.EventType.FullName}, {stored.EventType.Assembly.GetName().Name}", NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(stored.CorrelationId!, NpgsqlDbType.Varchar, cancellation);
            if (stored.CausationId is { } cause) await copy.WriteAsync(cause, NpgsqlDbType.Varchar, cancellation);
            else await copy.WriteNullAsync(cancellation);
            await copy.WriteAsync(EventForms.HeadersOf(stored), NpgsqlDbType.Jsonb, cancellation);
            await copy.WriteAsync(stored.UserName!, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean, cancellation);
            await copy.WriteAsync(((IFact)stored.Data).Payload, NpgsqlDbType.Bytea, cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    private async Task CopyCommands(NpgsqlConnection connection, List<(Guid Id, byte[] Fingerprint, List<RecordedEvent> Events)> commands, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {schema}.commands (id, fingerprint, position, events) from stdin (format binary)", cancellation);
        foreach (var (id, fingerprint, events) in commands)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(fingerprint, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(events[0].Position, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(events.Count, NpgsqlDbType.Integer, cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    private sealed class Batch : IImportBatch
    {
        private const int MostEvents = 10_000;
        private int events;

        public OrderedDictionary<Guid, (byte[] Fingerprint, RecordedEvent[] Events)> Commands { get; } = [];

        public HashSet<string> Streams { get; } = new(StringComparer.Ordinal);

        public bool HasRoom(RecordedEvent[] more) => events == 0 || (events + more.Length <= MostEvents && !Commands.ContainsKey(more[0].CommandId));

        // Whether versions follow on each other is seen when the batch is written.
        public ImportRefusal? Add(ReadOnlyMemory<byte> fingerprint, RecordedEvent[] more)
        {
            Commands.Add(more[0].CommandId, (fingerprint.ToArray(), more));
            foreach (var recorded in more) Streams.Add(recorded.Stream.ToString());
            events += more.Length;
            return null;
        }

        public void Clear()
        {
            Commands.Clear();
            Streams.Clear();
            events = 0;
        }
    }
}
