using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Partnerships.Bench.Logs;
using Partnerships.Bench.Throughput;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;

namespace Partnerships.Bench.Bulk;

/// <summary>The import of commands that are ready in memory: each checked, hashed again and guarded. Held against binary COPY of the same
/// rows, in one transaction and without a look at them, into a table like the engine's, alternately.</summary>
internal static class BulkBench
{
    private const int Runs = 3, Events = 200_000;

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var connection = await database.Create("bulk");
        await using var engine = await PostgresEventStore.Open(new PostgresOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table) });
        await using var source = NpgsqlDataSource.Create(connection);
        await SameTable.Create(source, "copied");
        var log = new CompanyLog();
        Console.WriteLine($"bulk: {Runs} runs of {Events:N0} events each, alternately, after one of warm-up");
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var commands = log.Next(Events).ToList();
            bare.Add(await Rate(() => Copy(source, commands, (long)run * Events)));
            ours.Add(await Rate(() => CompanyLog.Import(engine, commands)));
            Console.WriteLine($"  {(run == 0 ? "warm-up" : $"run {run}")}: COPY {bare[^1]:N0} events/s; engine {ours[^1]:N0} events/s");
        }
        return [Figure.AtLeast("bulk append", ours.Skip(1).Median(), "events/s", bare.Skip(1).Median(), 0.7)];
    }

    private static async Task<double> Rate(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return Events / watch.Elapsed.TotalSeconds;
    }

    private static Task Copy(NpgsqlDataSource source, List<DecidedCommand> commands, long position) => Task.Run(() =>
    {
        using var connection = source.OpenConnection();
        using var copy = connection.BeginBinaryImport("""
            copy copied.events (position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id, fingerprint, leaf)
            from stdin (format binary)
            """);
        foreach (var command in commands)
        {
            var e = command.Events[0];
            copy.StartRow();
            copy.Write(++position, NpgsqlDbType.Bigint);
            copy.Write(e.Stream.ToString(), NpgsqlDbType.Text);
            copy.Write(e.Version, NpgsqlDbType.Bigint);
            copy.Write(e.Type, NpgsqlDbType.Text);
            copy.Write(e.Payload, NpgsqlDbType.Bytea);
            copy.Write(e.Actor, NpgsqlDbType.Text);
            copy.Write(e.RecordedAt.UtcDateTime, NpgsqlDbType.TimestampTz);
            copy.Write(e.EffectiveOn, NpgsqlDbType.Date);
            copy.Write(e.CommandId, NpgsqlDbType.Uuid);
            copy.Write(e.Ordinal, NpgsqlDbType.Integer);
            copy.WriteNull();
            copy.Write(e.CorrelationId, NpgsqlDbType.Uuid);
            copy.Write(command.Fingerprint, NpgsqlDbType.Bytea);
            copy.Write(e.LeafHash, NpgsqlDbType.Bytea);
        }
        copy.Complete();
    });
}
