using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.EventStore.CritterStack;

namespace Partnerships.Bench.CritterStack.Throughput;

/// <summary>The scale-out engine at the work of the embedded one: the same loop through the same seam, one process, no views.</summary>
internal static class ScaleOutBench
{
    private const int Runs = 3;
    private const string Settings = "one process, no views";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Length = TimeSpan.FromSeconds(5);

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        await using var engine = await CritterStackEventStore.Open(
            new CritterStackOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table), IsAlone = true });
        var loop = new EngineLoop(engine);
        await loop.Prepare();
        foreach (var callers in new[] { 1, 32 })
        {
            var runs = new List<Load>();
            await Load.Of(callers, WarmUp, One);
            for (var run = 1; run <= Runs; run++)
            {
                runs.Add(await Load.Of(callers, Length, One));
                Console.Error.WriteLine($"  scale-out, {callers} callers, run {run}: {runs[^1].Rate:N0}/s, p50 {runs[^1].Median:F2} ms, p99 {runs[^1].Slow:F2} ms");
            }
            yield return new Yardstick($"scale-out-commands-{callers}", Load.OfRuns(runs).Rate, "commands/s", Settings);
        }

        Task One(int caller, long number, Random random) => loop.One(number, random);
    }
}
