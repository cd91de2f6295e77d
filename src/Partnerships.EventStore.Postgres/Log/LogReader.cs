using System.Runtime.CompilerServices;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Reads events from the table. Long reads go page by page, so that a slow reader holds no connection.</summary>
internal sealed class LogReader(NpgsqlDataSource source, EventTypes types)
{
    private const int PageSize = 1000;
    private const int FactsAtOnce = 4000;
    private const int CopiedAtOnce = 4000;

    private const string Columns =
        "position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id, leaf";

    /// <summary>A stream's events after one of its versions, as far as the log's position <paramref name="upTo"/>.</summary>
    public async IAsyncEnumerable<RecordedEvent> Stream(StreamName stream, long afterVersion, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = await Read(
                $"select {Columns} from events where stream = $1 and version > $2 and position <= $3 order by version limit {PageSize}",
                [
                    new NpgsqlParameter<string> { TypedValue = stream.ToString() },
                    new NpgsqlParameter<long> { TypedValue = afterVersion },
                    new NpgsqlParameter<long> { TypedValue = upTo },
                ],
                cancellation);
            foreach (var recorded in page) yield return recorded;
            if (page.Count < PageSize) yield break;
            afterVersion = page[^1].Version;
        }
    }

    /// <summary>What a stream's state is folded from, and no more: each event's version and decoded payload.</summary>
    public async IAsyncEnumerable<(long Version, object Data)> Facts(StreamName stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long after = 0; ;)
        {
            var page = await Facts(stream, after, cancellation);
            foreach (var fact in page) yield return fact;
            if (page.Count < FactsAtOnce) yield break;
            after = page[^1].Version;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> Log(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (after < upTo)
        {
            var page = await Page(after, upTo, PageSize, cancellation);
            foreach (var recorded in page) yield return recorded;
            if (page.Count == 0) yield break;
            after = page[^1].Position;
        }
    }

    /// <summary>The commands whose events stand in the log up to a position, in their order. Payloads are decoded when somebody asks for them.</summary>
    public IAsyncEnumerable<DecidedCommand> Commands(long upTo, CancellationToken cancellation) => DecidedCommand.Of(Copied(upTo, cancellation));

    // Asked for by its positions, which have no gaps, and not by a limit: where a table has no statistics yet, PostgreSQL would read and sort all
    // that follows for each page.
    private static long EndOf(long after, int size, long upTo) => Math.Min(after + size, upTo);

    /// <summary>Events after a position, in order. Empty only when there are none.</summary>
    /// <exception cref="UnreadableEventException">The first of them cannot be decoded.</exception>
    public Task<List<RecordedEvent>> Page(long after, long upTo, int limit, CancellationToken cancellation) => Read(
        $"select {Columns} from events where position > $1 and position <= $2 order by position",
        [new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<long> { TypedValue = EndOf(after, limit, upTo) }],
        cancellation);

    public Task<long> VersionOf(StreamName stream, CancellationToken cancellation) => Number(
        "select coalesce(max(version), 0) from events where stream = $1", new NpgsqlParameter<string> { TypedValue = stream.ToString() }, cancellation);

    /// <summary>The events of a command and the fingerprint that it had; none when the log does not hold it.</summary>
    public Task<(List<RecordedEvent> Events, byte[] Fingerprint)> Command(Guid commandId, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand($"select {Columns}, fingerprint from events where command_id = $1 order by ordinal");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = commandId });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var events = new List<RecordedEvent>();
        byte[] fingerprint = [];
        while (await reader.ReadAsync(cancellation))
        {
            events.Add(Decode(reader));
            fingerprint = reader.GetFieldValue<byte[]>(reader.FieldCount - 1);
        }
        return (events, fingerprint);
    });

    /// <summary>The greatest position of the events recorded at or before a moment; 0 when there is none.</summary>
    public Task<long> PositionAt(DateTimeOffset moment, CancellationToken cancellation) => Number(
        "select coalesce(max(position), 0) from events where recorded_at <= $1",
        new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() }, cancellation);

    /// <exception cref="UnreadableEventException">It cannot be decoded.</exception>
    public static object Decode(EventTypes types, long position, string type, byte[] payload)
    {
        try
        {
            return CanonicalJson.Decode(payload, types.TypeOf(type));
        }
        catch (Exception e)
        {
            throw new UnreadableEventException(position, e);
        }
    }

    private async IAsyncEnumerable<(RecordedEvent Event, byte[] Fingerprint)> Copied(long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long after = 0; after < upTo;)
        {
            var page = await Copied(after, upTo, cancellation);
            if (page.Count == 0) yield break;
            foreach (var copied in page) yield return copied;
            after = page[^1].Event.Position;
        }
    }

    private Task<List<(RecordedEvent Event, byte[] Fingerprint)>> Copied(long after, long upTo, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(
            $"select {Columns}, fingerprint from events where position > $1 and position <= $2 order by position");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = EndOf(after, CopiedAtOnce, upTo) });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var page = new List<(RecordedEvent, byte[])>();
        while (await row.ReadAsync(cancellation)) page.Add((Row(row), row.GetFieldValue<byte[]>(row.FieldCount - 1)));
        return page;
    });

    private Task<List<(long Version, object Data)>> Facts(StreamName stream, long after, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(
            $"select position, version, type, payload from events where stream = $1 and version > $2 order by version limit {FactsAtOnce}");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream.ToString() });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<(long, object)>();
        while (await row.ReadAsync(cancellation))
        {
            var position = row.GetInt64(0);
            var type = row.GetString(2);
            var payload = row.GetFieldValue<byte[]>(3);
            facts.Add((row.GetInt64(1), Decode(types, position, type, payload)));
        }
        return facts;
    });

    private Task<long> Number(string sql, NpgsqlParameter parameter, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(parameter.Clone());
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    });

    private Task<List<RecordedEvent>> Read(string sql, NpgsqlParameter[] parameters, CancellationToken cancellation) => Reading.Run(source, async () =>
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var events = new List<RecordedEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            try
            {
                events.Add(Decode(reader));
            }
            catch (UnreadableEventException) when (events.Count > 0)
            {
                // What comes before it is handed out first; the next page starts with it.
                break;
            }
        }
        return events;
    });

    private RecordedEvent Decode(NpgsqlDataReader row)
    {
        var recorded = Row(row);
        return recorded with { Data = recorded.Data, Decoder = null };
    }

    /// <summary>An event that is decoded when somebody asks for what it states.</summary>
    private RecordedEvent Row(NpgsqlDataReader row)
    {
        var position = row.GetInt64(0);
        var type = row.GetString(3);
        var payload = row.GetFieldValue<byte[]>(4);
        try
        {
            return new RecordedEvent
            {
                Position = position,
                Stream = StreamName.Parse(row.GetString(1)),
                Version = row.GetInt64(2),
                Type = type,
                Payload = payload,
                Decoder = () => Decode(types, position, type, payload),
                Actor = row.GetString(5),
                RecordedAt = row.GetFieldValue<DateTimeOffset>(6),
                EffectiveOn = row.GetFieldValue<DateOnly>(7),
                CommandId = row.GetGuid(8),
                Ordinal = row.GetInt32(9),
                Cause = row.IsDBNull(10) ? null : row.GetString(10),
                CorrelationId = row.GetGuid(11),
                LeafHash = row.GetFieldValue<byte[]>(12),
            };
        }
        catch (Exception e) when (e is not (NpgsqlException or UnreadableEventException))
        {
            throw new UnreadableEventException(position, e);
        }
    }
}
