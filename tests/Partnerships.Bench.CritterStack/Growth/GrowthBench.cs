using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.EventStore.CritterStack;

namespace Partnerships.Bench.CritterStack.Growth;

/// <summary>How the scale-out engine grows, in small: the same callers on one log through more and more nodes, and on more and more logs, one
/// for each city, each in a database of its own. All on one PostgreSQL and in one process, so that what is seen is what the orders of the logs
/// cost, and not what machines bring.</summary>
internal static class GrowthBench
{
    private const int Runs = 3, Most = 3, Callers = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Length = TimeSpan.FromSeconds(5);

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        for (var nodes = 1; nodes <= Most; nodes++)
            yield return await Measure($"growth-nodes-{nodes}", Enumerable.Repeat(await Databases.Create(connection, $"nodes_{nodes}"), nodes), "one log, so many nodes");
        for (var cities = 1; cities <= Most; cities++)
        {
            var logs = new List<string>();
            for (var city = 1; city <= cities; city++) logs.Add(await Databases.Create(connection, $"cities_{cities}_{city}"));
            yield return await Measure($"growth-cities-{cities}", logs, "so many logs, a node each");
        }
    }

    private static async Task<Yardstick> Measure(string name, IEnumerable<string> logs, string words)
    {
        var engines = new List<CritterStackEventStore>();
        var prepared = new HashSet<string>();
        try
        {
            foreach (var log in logs)
            {
                engines.Add(await CritterStackEventStore.Open(new CritterStackOptions { ConnectionString = log, EventTypes = new EventTypes(EventNames.Table) }));
                if (prepared.Add(log)) await new EngineLoop(engines[^1]).Prepare();
            }
            var loops = engines.ConvertAll(engine => new EngineLoop(engine));
            await Load.Of(Callers, WarmUp, One);
            var runs = new List<Load>();
            for (var run = 1; run <= Runs; run++)
            {
                runs.Add(await Load.Of(Callers, Length, One));
                Console.Error.WriteLine($"  {name}, run {run}: {runs[^1].Rate:N0}/s, p50 {runs[^1].Median:F2} ms, p99 {runs[^1].Slow:F2} ms");
            }
            return new Yardstick(name, Load.OfRuns(runs).Rate, "commands/s", $"{Callers} callers, {words}, no views");

            Task One(int caller, long number, Random random) => loops[caller % loops.Count].One(number, random);
        }
        finally
        {
            foreach (var engine in engines) await engine.DisposeAsync();
        }
    }
}
