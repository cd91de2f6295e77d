using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Reads a long part of the log in one go with COPY in its binary form, which costs a fraction of what rows do.</summary>
internal sealed class LogExport(NpgsqlDataSource source, EventTypes types)
{
    // Four pages are in memory at a time: what the feed reads ahead, and what is folded.
    private const int PageSize = 1000;

    // What the stream begins with: a signature, flags and the length of an extension that there is none of.
    private const int HeaderLength = 19;
    private const int Columns = 13;
    private const short EndOfData = -1;
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int EpochDay = DateOnly.FromDateTime(Epoch).DayNumber;

    private readonly RecentTexts kinds = new(), names = new(), actors = new();

    /// <summary>Pages of the log after one position and up to another. When the connection is lost, a new one goes on from where it broke off.</summary>
    public async IAsyncEnumerable<List<RecordedEvent>> Pages(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var isRetry = false; ;)
        {
            await using var pages = Read(after, upTo, cancellation).GetAsyncEnumerator(cancellation);
            while (true)
            {
                try
                {
                    if (!await pages.MoveNextAsync()) yield break;
                }
                catch (NpgsqlException e) when (Reading.IsLoss(e))
                {
                    if (isRetry) throw Reading.Unreachable(e);
                    isRetry = true;
                    source.Clear();
                    break;
                }
                isRetry = false;
                after = pages.Current[^1].Position;
                yield return pages.Current;
            }
        }
    }

    private async IAsyncEnumerable<List<RecordedEvent>> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var stream = await connection.BeginRawBinaryCopyAsync(FormattableString.Invariant($"""
            copy (select position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id, leaf
                from events where position > {after} and position <= {upTo} order by position) to stdout (format binary)
            """), cancellation);
        var input = new CopyInput(stream);
        await input.Have(HeaderLength, cancellation);
        input.Skip(HeaderLength);
        var page = new List<RecordedEvent>(PageSize);
        while (await ReadRow(input, cancellation) is { } recorded)
        {
            page.Add(recorded);
            if (page.Count < PageSize) continue;
            yield return page;
            page = new List<RecordedEvent>(PageSize);
        }
        if (page.Count > 0) yield return page;
    }

    /// <summary>The next row, or null after the last.</summary>
    private async ValueTask<RecordedEvent?> ReadRow(CopyInput input, CancellationToken cancellation)
    {
        int length;
        while ((length = LengthOf(input.Buffered)) < 0) await input.Have(-length, cancellation);
        if (length == sizeof(short)) return null;
        var recorded = Decode(input.Buffered[..length]);
        input.Skip(length);
        return recorded;
    }

    /// <summary>How long the row is that the bytes begin with; less than zero when more must be read: so many bytes at least.</summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(short)) return -sizeof(short);
        if (BinaryPrimitives.ReadInt16BigEndian(bytes) == EndOfData) return sizeof(short);
        var at = sizeof(short);
        for (var column = 0; column < Columns; column++)
        {
            if (bytes.Length < at + sizeof(int)) return -(at + sizeof(int));
            at += sizeof(int) + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[at..]));
            if (bytes.Length < at) return -at;
        }
        return at;
    }

    private RecordedEvent Decode(ReadOnlySpan<byte> row)
    {
        row = row[sizeof(short)..];
        var position = BinaryPrimitives.ReadInt64BigEndian(Next(ref row));
        var stream = Next(ref row);
        var slash = stream.IndexOf((byte)'/');
        var name = new StreamName(kinds.Of(stream[..slash]), Encoding.UTF8.GetString(stream[(slash + 1)..]));
        var version = BinaryPrimitives.ReadInt64BigEndian(Next(ref row));
        var type = names.Of(Next(ref row));
        var payload = Next(ref row).ToArray();
        return new RecordedEvent
        {
            Position = position,
            Stream = name,
            Version = version,
            Type = type,
            Payload = payload,
            Data = LogReader.Decode(types, position, type, payload),
            Actor = actors.Of(Next(ref row)),
            RecordedAt = Epoch.AddTicks(BinaryPrimitives.ReadInt64BigEndian(Next(ref row)) * TicksPerMicrosecond),
            EffectiveOn = DateOnly.FromDayNumber(EpochDay + BinaryPrimitives.ReadInt32BigEndian(Next(ref row))),
            CommandId = new Guid(Next(ref row), bigEndian: true),
            Ordinal = BinaryPrimitives.ReadInt32BigEndian(Next(ref row)),
            Cause = IsNull(row) ? Null(ref row) : Encoding.UTF8.GetString(Next(ref row)),
            CorrelationId = new Guid(Next(ref row), bigEndian: true),
            LeafHash = Next(ref row).ToArray(),
        };
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> row)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(row);
        var value = row.Slice(sizeof(int), length);
        row = row[(sizeof(int) + length)..];
        return value;
    }

    private static bool IsNull(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt32BigEndian(row) < 0;

    private static string? Null(ref ReadOnlySpan<byte> row)
    {
        row = row[sizeof(int)..];
        return null;
    }
}
