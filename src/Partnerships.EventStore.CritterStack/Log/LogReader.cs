using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore.CritterStack.Storage;

namespace Partnerships.EventStore.CritterStack.Log;

/// <summary>Reads events through Marten, page by page, so that a slow reader holds no connection. Since appends have one order, what can be
/// seen is always the log's beginning without a gap.</summary>
internal sealed class LogReader(IDocumentStore store, NpgsqlDataSource source, EventForms forms, string schema)
{
    private const int PageSize = 1000;

    /// <summary>The last position.</summary>
    public long Head() => ConnectionLoss.Read(source, () =>
    {
        using var command = source.CreateCommand($"select coalesce(max(seq_id), 0) from {schema}.mt_events");
        return (long)command.ExecuteScalar()!;
    });

    /// <summary>The events after one position and up to another.</summary>
    public async IAsyncEnumerable<RecordedEvent> Log(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in Pages(after, upTo, cancellation))
            foreach (var stored in page)
                yield return forms.FromMarten(stored);
    }

    /// <summary>A stream's events after one of its versions.</summary>
    public async IAsyncEnumerable<RecordedEvent> Stream(StreamName stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var events = await ConnectionLoss.Read(source, async () =>
        {
            await using var session = store.QuerySession();
            return await session.Events.FetchStreamAsync(stream.ToString(), fromVersion: afterVersion + 1, token: cancellation);
        });
        foreach (var stored in events) yield return forms.FromMarten(stored);
    }

    /// <summary>The events of a command and the fingerprint that it had; none when the log does not hold it.</summary>
    public async Task<(List<RecordedEvent> Events, byte[] Fingerprint)> Command(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select position, events, fingerprint from {schema}.commands where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation)) return ([], []);
        var (position, count, fingerprint) = (row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));
        return (await Log(position - 1, position + count - 1, cancellation).ToListAsync(cancellation), fingerprint);
    }

    /// <summary>All commands, in the order of their events. Payloads are decoded when somebody asks for them.</summary>
    public IAsyncEnumerable<DecidedCommand> Commands(CancellationToken cancellation) => DecidedCommand.Of(Copied(cancellation));

    private async IAsyncEnumerable<(RecordedEvent Event, byte[] Fingerprint)> Copied([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in Pages(0, Head(), cancellation))
        {
            var copied = page.Select(forms.Copied).ToList();
            var fingerprints = await Fingerprints(copied.Select(recorded => recorded.CommandId).Distinct(), cancellation);
            foreach (var recorded in copied) yield return (recorded, fingerprints[recorded.CommandId]);
        }
    }

    // While one is looked at, the next is read.
    private async IAsyncEnumerable<IReadOnlyList<IEvent>> Pages(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = Page(after, upTo, cancellation);
        try
        {
            while (await next is { Count: > 0 } page)
            {
                next = Page(page[^1].Sequence, upTo, cancellation);
                yield return page;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Asked for by its positions, and not by a limit: where a table has no statistics yet, PostgreSQL would read and sort all that follows.
    private async Task<IReadOnlyList<IEvent>> Page(long after, long upTo, CancellationToken cancellation) => after >= upTo ? [] : await ConnectionLoss.Read(source, async () =>
    {
        var end = Math.Min(after + PageSize, upTo);
        await using var session = store.QuerySession();
        return await session.Events.QueryAllRawEvents().Where(e => e.Sequence > after && e.Sequence <= end).OrderBy(e => e.Sequence).ToListAsync(cancellation);
    });

    private Task<Dictionary<Guid, byte[]>> Fingerprints(IEnumerable<Guid> commands, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select id, fingerprint from {schema}.commands where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = commands.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var fingerprints = new Dictionary<Guid, byte[]>();
        while (await row.ReadAsync(cancellation)) fingerprints.Add(row.GetGuid(0), row.GetFieldValue<byte[]>(1));
        return fingerprints;
    });

    /// <summary>The present versions of streams; those that do not exist are left out.</summary>
    public Task<IReadOnlyDictionary<string, long>> Versions(IEnumerable<string> streams, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select id, version from {schema}.mt_streams where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = streams.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancellation)) versions.Add(row.GetString(0), row.GetInt64(1));
        return (IReadOnlyDictionary<string, long>)versions;
    });

    /// <summary>When the events at some positions were recorded.</summary>
    public Task<IReadOnlyDictionary<long, DateTimeOffset>> RecordedAt(IEnumerable<long> positions, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select seq_id, timestamp from {schema}.mt_events where seq_id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = positions.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var times = new Dictionary<long, DateTimeOffset>();
        while (await row.ReadAsync(cancellation)) times.Add(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1));
        return (IReadOnlyDictionary<long, DateTimeOffset>)times;
    });

    /// <summary>The last position of those recorded up to a moment; 0 when there is none.</summary>
    public Task<long> PositionAt(DateTimeOffset moment, CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select coalesce(max(seq_id), 0) from {schema}.mt_events where timestamp <= $1");
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = moment.UtcDateTime });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    });
}
