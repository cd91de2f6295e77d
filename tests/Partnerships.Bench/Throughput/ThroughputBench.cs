using System.Diagnostics;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;

namespace Partnerships.Bench.Throughput;

/// <summary>Durable commands a second: the engine against a plain loop, alternately, on one PostgreSQL.</summary>
internal static class ThroughputBench
{
    private const int Callers = 32, Runs = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Length = TimeSpan.FromSeconds(6);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var connection = await database.Create("throughput");
        await using var engine = await PostgresEventStore.Open(new PostgresOptions
        {
            ConnectionString = connection,
            EventTypes = new EventTypes(EventNames.Table),
        });
        var ours = new EngineLoop(engine);
        await ours.Prepare();
        await using var plain = await PlainLoop.Create(connection, Callers);
        await plain.Prepare();
        Console.WriteLine(
            $"commands: {Callers} callers, {CompanyStreams.Count} streams, one event of {CompanyStreams.Payloads[0].Length} bytes a command; "
            + $"{Runs} runs of {Length.TotalSeconds} s each, alternately, after {WarmUp.TotalSeconds} s of warm-up; states cached as in service; no views");
        await Measure(WarmUp, (_, number, random) => ours.One(number, random));
        await Measure(WarmUp, plain.One);
        var (engineRates, plainRates) = (new List<double>(), new List<double>());
        for (var run = 1; run <= Runs; run++)
        {
            plainRates.Add(await Measure(Length, plain.One));
            engineRates.Add(await Measure(Length, (_, number, random) => ours.One(number, random)));
            Console.WriteLine($"  run {run}: plain {plainRates[^1]:N0}/s, engine {engineRates[^1]:N0}/s");
        }
        return [Figure.AtLeast("commands", engineRates.Median(), "commands/s", plainRates.Median(), 3)];
    }

    private static async Task<double> Measure(TimeSpan length, Func<int, long, Random, Task> one)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            long count = 0;
            for (; watch.Elapsed < length; count++) await one(caller, caller + count, random);
            return count;
        })));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }
}
