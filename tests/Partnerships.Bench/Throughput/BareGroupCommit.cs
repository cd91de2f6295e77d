using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore;

namespace Partnerships.Bench.Throughput;

/// <summary>The yardstick for many callers: one loop that writes the same rows 128 to a commit, in one prepared statement, without any of our
/// code. Nobody asks it for anything: it is as fast as PostgreSQL and Npgsql write.</summary>
internal sealed class BareGroupCommit : IAsyncDisposable
{
    /// <summary>Rows to a commit.</summary>
    public const int BatchSize = 128;

    private static readonly byte[] Hash = new byte[Leaf.Length];
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand insert;
    private readonly long[] positions = new long[BatchSize], versions = new long[BatchSize];
    private readonly string[] streams = new string[BatchSize];
    private readonly byte[][] payloads = new byte[BatchSize][], prints = new byte[BatchSize][];
    private readonly DateTime[] times = new DateTime[BatchSize];
    private readonly Guid[] ids = new Guid[BatchSize];
    private readonly long[] last = new long[CompanyStreams.Count];
    private readonly Random random = new(1);
    private long position;

    private BareGroupCommit(NpgsqlConnection connection)
    {
        this.connection = connection;
        insert = new NpgsqlCommand("""
            insert into bare.events (position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, correlation_id, fingerprint, leaf)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11, $12)
            """, connection);
        Add(positions, NpgsqlDbType.Bigint);
        Add(streams, NpgsqlDbType.Text);
        Add(versions, NpgsqlDbType.Bigint);
        Add([.. Enumerable.Repeat("interest-mapped", BatchSize)], NpgsqlDbType.Text);
        Add(payloads, NpgsqlDbType.Bytea);
        Add([.. Enumerable.Repeat("bench", BatchSize)], NpgsqlDbType.Text);
        Add(times, NpgsqlDbType.TimestampTz);
        Add([.. Enumerable.Repeat(CompanyStreams.Day, BatchSize)], NpgsqlDbType.Date);
        Add(ids, NpgsqlDbType.Uuid);
        Add(new int[BatchSize], NpgsqlDbType.Integer);
        Add(prints, NpgsqlDbType.Bytea);
        Add([.. Enumerable.Repeat(Hash, BatchSize)], NpgsqlDbType.Bytea);
    }

    /// <summary>A loop on the engine's database, in a table of the same shape.</summary>
    public static async Task<BareGroupCommit> Create(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await SameTable.Create(source, "bare");
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        var loop = new BareGroupCommit(connection);
        loop.Fill();
        await loop.insert.PrepareAsync();
        loop.position = 0;
        Array.Clear(loop.last);
        return loop;
    }

    /// <summary>One commit.</summary>
    public void One()
    {
        Fill();
        insert.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    private void Add<T>(T[] values, NpgsqlDbType type) =>
        insert.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private void Fill()
    {
        for (var i = 0; i < BatchSize; i++)
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
