using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore;

namespace Partnerships.Bench.Throughput;

/// <summary>The yardstick for many callers: one loop that writes the same rows so many to a commit, in one prepared statement, without any of our
/// code. Nobody asks it for anything: it is as fast as PostgreSQL and Npgsql write. With a row for each caller to a commit it is the limit of so
/// many callers: each waits for its commit, so that no more rows can be in one.</summary>
internal sealed class BareGroupCommit : IAsyncDisposable
{
    private static readonly byte[] Hash = new byte[Leaf.Length];
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand insert;
    private readonly long[] positions, versions;
    private readonly string[] streams;
    private readonly byte[][] payloads, prints;
    private readonly DateTime[] times;
    private readonly Guid[] ids;
    private readonly List<Action<int>> takes = [];
    private readonly long[] last = new long[CompanyStreams.Count];
    private readonly Random random = new(1);
    private long position;

    private BareGroupCommit(NpgsqlConnection connection, int rows)
    {
        this.connection = connection;
        (positions, versions, streams, payloads) = (new long[rows], new long[rows], new string[rows], new byte[rows][]);
        (prints, times, ids) = (new byte[rows][], new DateTime[rows], new Guid[rows]);
        insert = new NpgsqlCommand($"""
            insert into bare_{rows}.events (position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, correlation_id, fingerprint, leaf)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11, $12)
            """, connection);
        Add(positions, NpgsqlDbType.Bigint);
        Add(streams, NpgsqlDbType.Text);
        Add(versions, NpgsqlDbType.Bigint);
        Add([.. Enumerable.Repeat("interest-mapped", rows)], NpgsqlDbType.Text);
        Add(payloads, NpgsqlDbType.Bytea);
        Add([.. Enumerable.Repeat("bench", rows)], NpgsqlDbType.Text);
        Add(times, NpgsqlDbType.TimestampTz);
        Add([.. Enumerable.Repeat(CompanyStreams.Day, rows)], NpgsqlDbType.Date);
        Add(ids, NpgsqlDbType.Uuid);
        Add(new int[rows], NpgsqlDbType.Integer);
        Add(prints, NpgsqlDbType.Bytea);
        Add([.. Enumerable.Repeat(Hash, rows)], NpgsqlDbType.Bytea);
    }

    /// <summary>A loop on the engine's database, in a table of the same shape.</summary>
    /// <param name="connectionString">The engine's database.</param>
    /// <param name="rows">Rows to a commit.</param>
    public static async Task<BareGroupCommit> Create(string connectionString, int rows)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await SameTable.Create(source, $"bare_{rows}");
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        var loop = new BareGroupCommit(connection, rows);
        loop.Fill(rows);
        await loop.insert.PrepareAsync();
        loop.position = 0;
        Array.Clear(loop.last);
        return loop;
    }

    /// <summary>Writes for so long, alone.</summary>
    public Load Run(TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var times = new List<double>();
        while (watch.Elapsed < length)
        {
            var started = Stopwatch.GetTimestamp();
            One();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return new Load(times.Count * positions.Length / watch.Elapsed.TotalSeconds, times.Percentile(50), times.Percentile(99));
    }

    /// <summary>One commit, of all rows or of so many.</summary>
    public void One(int? rows = null)
    {
        var count = rows ?? positions.Length;
        Fill(count);
        foreach (var take in takes) take(count);
        insert.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    private void Add<T>(T[] values, NpgsqlDbType type)
    {
        var parameter = new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
        insert.Parameters.Add(parameter);
        takes.Add(rows => parameter.TypedValue = rows == values.Length ? values : values[..rows]);
    }

    private void Fill(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var stream = random.Next(CompanyStreams.Count);
            positions[i] = ++position;
            streams[i] = $"company/{CompanyStreams.Ids[stream]}";
            versions[i] = ++last[stream];
            payloads[i] = CompanyStreams.Payloads[CompanyStreams.MappingOf(position)];
            times[i] = DateTime.UtcNow;
            ids[i] = Guid.CreateVersion7();
            prints[i] = ids[i].ToByteArray();
        }
    }
}
