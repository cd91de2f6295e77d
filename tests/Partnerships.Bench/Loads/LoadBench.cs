using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Partnerships.Agreements;
using Partnerships.Bench.Logs;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Server.EventLog;

namespace Partnerships.Bench.Loads;

/// <summary>How long a decision waits for an agreement of 1,000 events: cold, when the engine has not seen it since it opened, held against a
/// SELECT of the payloads with decoding and folding and nothing else; and hot. In PostgreSQL's memory are all of them.</summary>
internal static class LoadBench
{
    private const int Runs = 3, WarmUp = 20, EachRun = 40;
    private const double AllowedHot = 0.05;

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var connection = await database.Create("load");
        var ids = Enumerable.Range(0, WarmUp + (Runs * EachRun)).Select(_ => Guid.CreateVersion7()).ToList();
        await using (var filler = await Open(connection)) await CompanyLog.Import(filler, ids.SelectMany(LongAgreement.Of));
        await using var engine = await Open(connection);
        await using var bare = await BareLoad.Open(connection);
        Console.WriteLine($"load: agreements of {LongAgreement.Length:N0} events, each once by either in turns; {Runs} runs of {EachRun} after {WarmUp} of warm-up");
        var (cold, yardstick, hot) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var (ours, theirs, again) = (new List<double>(), new List<double>(), new List<double>());
            foreach (var (i, id) in ids.Skip(run == 0 ? 0 : WarmUp + ((run - 1) * EachRun)).Take(run == 0 ? WarmUp : EachRun).Index())
            {
                if (i % 2 == 0) theirs.Add(await bare.Load(id));
                ours.Add(await Load(engine, id));
                if (i % 2 == 1) theirs.Add(await bare.Load(id));
                again.Add(await Load(engine, id));
            }
            Console.WriteLine($"  {(run == 0 ? "warm-up" : $"run {run}")}: SELECT {theirs.Median():F2} ms; engine cold {ours.Median():F2} ms, hot {again.Median() * 1000:F1} us");
            if (run == 0) continue;
            cold.Add(ours.Median());
            yardstick.Add(theirs.Median());
            hot.Add(again.Median());
        }
        return [Figure.AtMost("load, cold", cold.Median(), "ms", yardstick.Median(), 1.3), Figure.AtMost("load, hot", hot.Median(), "ms", AllowedHot, 1)];
    }

    private static Task<PostgresEventStore> Open(string connection) =>
        PostgresEventStore.Open(new PostgresOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table) });

    /// <summary>The milliseconds that the decision waits for the state.</summary>
    private static async Task<double> Load(PostgresEventStore engine, Guid id)
    {
        var time = 0.0;
        var command = Guid.CreateVersion7();
        await engine.Execute(new CommandContext(command, default, "bench", null, command), async (streams, stop) =>
        {
            var started = Stopwatch.GetTimestamp();
            var loaded = await streams.Load(Kinds.Agreements, id.ToString("D"), stop);
            time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            return loaded.Version == LongAgreement.Length ? new Verdict.NothingToDo() : throw new InvalidOperationException($"{loaded.Version} events");
        });
        return time;
    }

    private sealed class BareLoad(NpgsqlConnection connection, NpgsqlCommand select) : IAsyncDisposable
    {
        private readonly EventTypes types = new(EventNames.Table);

        public static async Task<BareLoad> Open(string connectionString)
        {
            var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync();
            var select = new NpgsqlCommand("select type, payload from events where stream = $1 order by version", connection);
            select.Parameters.Add(new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text });
            await select.PrepareAsync();
            return new BareLoad(connection, select);
        }

        public async Task<double> Load(Guid id)
        {
            var started = Stopwatch.GetTimestamp();
            ((NpgsqlParameter<string>)select.Parameters[0]).TypedValue = $"{Agreement.Stream}/{id:D}";
            var state = Agreement.Initial;
            await using (var rows = await select.ExecuteReaderAsync())
                while (await rows.ReadAsync())
                    state = Agreement.Evolve(state, (IEvent)CanonicalJson.Decode(rows.GetFieldValue<byte[]>(1), types.TypeOf(rows.GetString(0))));
            var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            return state.Exists ? time : throw new InvalidOperationException("The agreement is not there.");
        }

        public async ValueTask DisposeAsync()
        {
            await select.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
