using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;

namespace Partnerships.Bench.Logs;

/// <summary>Makes a log many times as long: each agreement, vacancy, candidate and placement of a log is written again and again
/// under new ids, with the same facts, days and times; cities, areas, goals and companies are there once. So the long log
/// has the proportions, the years, the areas and the kinds of the short one.</summary>
internal static partial class Multiplication
{
    private const string Columns =
        "stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id";

    private static readonly string[] Shared = ["steering-group", "area", "company"];

    /// <summary>Copies the log of one database into the empty log of another until it has at least so many events. No workflow reacts
    /// to them.</summary>
    /// <returns>How many it has.</returns>
    public static async Task<long> Copy(string from, string to, long events)
    {
        var rows = await Read(from);
        var shared = rows.Count(row => row.IsShared);
        var copies = (int)Math.Ceiling((events - shared) / (double)(rows.Count - shared));
        await using (var engine = await PostgresEventStore.Open(new PostgresOptions { ConnectionString = to, EventTypes = new EventTypes(EventNames.Table) }))
        {
            var outcome = await engine.Import(Commands(rows, copies).ToAsyncEnumerable());
            if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
        }
        await using var source = NpgsqlDataSource.Create(to);
        await using var done = source.CreateCommand(
            "insert into checkpoints (name, revision, position, stored_as) select 'workflows', 0, max(position), 'workflows' from events");
        await done.ExecuteNonQueryAsync();
        await using var vacuum = source.CreateCommand("vacuum analyze events");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
        await using var count = source.CreateCommand("select max(position) from events");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>Command by command, each followed by its copies.</summary>
    private static IEnumerable<DecidedCommand> Commands(List<Row> rows, int copies)
    {
        for (int first = 0, next; first < rows.Count; first = next)
        {
            for (next = first + 1; next < rows.Count && rows[next].Event.CommandId == rows[first].Event.CommandId;) next++;
            var command = rows[first..next];
            for (var copy = 0; copy < (command.Any(row => row.IsShared) ? 1 : copies); copy++)
                yield return new DecidedCommand(command[0].Copy(copy).CommandId.ToByteArray(), [.. command.Select(row => Hashed(row.Copy(copy)))]);
        }
    }

    private static RecordedEvent Hashed(RecordedEvent recorded) => recorded with { LeafHash = Leaf.Hash(recorded) };

    private static async Task<List<Row>> Read(string from)
    {
        await using var source = NpgsqlDataSource.Create(from);
        await using var select = source.CreateCommand($"select {Columns} from events order by position");
        await using var reader = await select.ExecuteReaderAsync();
        var events = new List<RecordedEvent>();
        while (await reader.ReadAsync())
        {
            var payload = reader.GetFieldValue<byte[]>(3);
            events.Add(new RecordedEvent
            {
                Position = 0,
                Stream = StreamName.Parse(reader.GetString(0)),
                Version = reader.GetInt64(1),
                Type = reader.GetString(2),
                Payload = payload,
                Data = payload,
                Actor = reader.GetString(4),
                RecordedAt = new DateTimeOffset(reader.GetDateTime(5), TimeSpan.Zero),
                EffectiveOn = reader.GetFieldValue<DateOnly>(6),
                CommandId = reader.GetGuid(7),
                Ordinal = reader.GetInt32(8),
                Cause = reader.IsDBNull(9) ? null : reader.GetString(9),
                CorrelationId = reader.GetGuid(10),
                LeafHash = default,
            });
        }
        var own = events.Select(e => e.Stream).Where(stream => !Shared.Contains(stream.Kind)).Select(stream => stream.Id).ToHashSet();
        return [.. events.Select(e => new Row(e, Shared.Contains(e.Stream.Kind), Places(e.Payload, own)))];
    }

    private static int[] Places(ReadOnlyMemory<byte> payload, HashSet<string> own) =>
        [.. Uuid().Matches(Encoding.Latin1.GetString(payload.Span)).Where(match => own.Contains(match.Value)).Select(match => match.Index)];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    /// <summary>An event, and where in its payload ids stand that each copy has of its own.</summary>
    private sealed record Row(RecordedEvent Event, bool IsShared, int[] Places)
    {
        /// <summary>The first copy is the event itself.</summary>
        public RecordedEvent Copy(int number)
        {
            if (number == 0) return Event;
            var payload = Event.Payload.ToArray();
            foreach (var at in Places) Encoding.ASCII.GetBytes(Renamed(Encoding.ASCII.GetString(payload, at, 36), number)).CopyTo(payload, at);
            return Event with
            {
                Stream = Event.Stream with { Id = Renamed(Event.Stream.Id, number) },
                Payload = payload,
                CommandId = Renamed(Event.CommandId, number),
                Cause = Event.Cause is { } cause ? Renamed(cause[..36], number) + cause[36..] : null,
                CorrelationId = Renamed(Event.CorrelationId, number),
            };
        }

        private static string Renamed(string id, int number) => Renamed(Guid.ParseExact(id, "D"), number).ToString("D");

        /// <summary>The last of an id's 16 bytes are random, so that ids with other bits there are other ids.</summary>
        private static Guid Renamed(Guid id, int number)
        {
            Span<byte> bytes = stackalloc byte[16];
            id.TryWriteBytes(bytes);
            bytes[14] ^= (byte)(number >> 8);
            bytes[15] ^= (byte)number;
            return new Guid(bytes);
        }
    }
}
