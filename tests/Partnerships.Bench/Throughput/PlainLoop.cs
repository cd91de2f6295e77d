using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore;

namespace Partnerships.Bench.Throughput;

/// <summary>The yardstick: the same reads and inserts with Npgsql alone, one transaction a command. Statements are
/// prepared, each caller keeps its connection, BEGIN travels with the first statement; nothing is decoded, decided or
/// hashed, and the payload is ready: all the time is PostgreSQL's and Npgsql's.</summary>
internal sealed class PlainLoop : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly List<Caller> callers = [];

    private PlainLoop(NpgsqlDataSource source) => this.source = source;

    /// <summary>A loop on the engine's database, in a table of the same shape.</summary>
    public static async Task<PlainLoop> Create(string connectionString, int callers)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true, MaxPoolSize = callers + 1, Enlist = false };
        var loop = new PlainLoop(NpgsqlDataSource.Create(settings.ConnectionString));
        await SameTable.Create(loop.source, "plain");
        await using (var count = loop.source.CreateCommand("create sequence plain.positions owned by plain.events.position; alter table plain.events alter column position set default nextval('plain.positions')"))
            await count.ExecuteNonQueryAsync();
        for (var i = 0; i < callers; i++) loop.callers.Add(await Caller.Open(loop.source));
        return loop;
    }

    /// <summary>Gives each stream its first event.</summary>
    public async Task Prepare()
    {
        await using var fill = source.CreateCommand("""
            insert into plain.events (stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, correlation_id, fingerprint, leaf)
            select stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, correlation_id, fingerprint, leaf
            from public.events where version = 1 and stream like 'company/%'; analyze plain.events;
            """);
        await fill.ExecuteNonQueryAsync();
    }

    /// <summary>One command by one of the callers.</summary>
    public Task One(int caller, long number, Random random) =>
        callers[caller].Map($"company/{CompanyStreams.Ids[random.Next(CompanyStreams.Count)]}", CompanyStreams.Payloads[CompanyStreams.MappingOf(number)]);

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in callers) await caller.DisposeAsync();
        await source.DisposeAsync();
    }

    private sealed class Caller(NpgsqlConnection connection, NpgsqlCommand read, NpgsqlCommand insert) : IAsyncDisposable
    {
        private static readonly byte[] Hash = new byte[Leaf.Length];

        public static async Task<Caller> Open(NpgsqlDataSource source)
        {
            var connection = await source.OpenConnectionAsync();
            var read = new NpgsqlCommand("select version, type, payload from plain.events where stream = $1 order by version", connection);
            read.Parameters.Add(new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text });
            await read.PrepareAsync();
            var insert = new NpgsqlCommand("""
                insert into plain.events (stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, correlation_id, fingerprint, leaf)
                values ($1, $2, 'interest-mapped', $3, 'bench', $4, $5, $6, 0, $6, $7, $8)
                """, connection);
            insert.Parameters.Add(new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text });
            insert.Parameters.Add(new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlDbType.Bigint });
            insert.Parameters.Add(new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Bytea });
            insert.Parameters.Add(new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz });
            insert.Parameters.Add(new NpgsqlParameter<DateOnly> { NpgsqlDbType = NpgsqlDbType.Date, TypedValue = CompanyStreams.Day });
            insert.Parameters.Add(new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid });
            insert.Parameters.Add(new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Bytea });
            insert.Parameters.Add(new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Bytea, TypedValue = Hash });
            await insert.PrepareAsync();
            return new Caller(connection, read, insert);
        }

        /// <summary>Again from the start when another caller was faster, as the engine does.</summary>
        public async Task Map(string stream, byte[] payload)
        {
            while (!await TryMap(stream, payload)) { }
        }

        public async ValueTask DisposeAsync()
        {
            await read.DisposeAsync();
            await insert.DisposeAsync();
            await connection.DisposeAsync();
        }

        private async Task<bool> TryMap(string stream, byte[] payload)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            try
            {
                ((NpgsqlParameter<string>)read.Parameters[0]).TypedValue = stream;
                long version = 0;
                await using (var rows = await read.ExecuteReaderAsync())
                {
                    while (await rows.ReadAsync())
                    {
                        version = rows.GetInt64(0);
                        _ = rows.GetString(1);
                        _ = rows.GetFieldValue<byte[]>(2);
                    }
                }
                var id = Guid.CreateVersion7();
                ((NpgsqlParameter<string>)insert.Parameters[0]).TypedValue = stream;
                ((NpgsqlParameter<long>)insert.Parameters[1]).TypedValue = version + 1;
                ((NpgsqlParameter<byte[]>)insert.Parameters[2]).TypedValue = payload;
                ((NpgsqlParameter<DateTime>)insert.Parameters[3]).TypedValue = DateTime.UtcNow;
                ((NpgsqlParameter<Guid>)insert.Parameters[5]).TypedValue = id;
                ((NpgsqlParameter<byte[]>)insert.Parameters[6]).TypedValue = id.ToByteArray();
                await insert.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
                return true;
            }
            catch (PostgresException conflict) when (conflict.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                await transaction.RollbackAsync();
                return false;
            }
        }
    }
}
