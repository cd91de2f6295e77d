using JasperFx.Events.Projections;
using Marten;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.CritterStack.Throughput;

/// <summary>Durable commands through Marten, with so many callers, each on freshly filled tables: what was appended for one figure does
/// not lengthen the streams of the next.</summary>
internal static class CommandBench
{
    private const int Runs = 3;

    // Until everything is compiled, and the pages of the new tables have been written to PostgreSQL's own log once.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10), Length = TimeSpan.FromSeconds(5);

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        foreach (var callers in new[] { 8, 32, 256 })
        {
            yield return await Measure($"marten-commands-{callers}-tuned", MartenSettings.Tuned(connection), callers, "Max Auto Prepare, No Reset On Close");
            yield return await Measure($"marten-commands-{callers}", MartenSettings.Pooled(connection).ConnectionString, callers, "neither Max Auto Prepare nor No Reset On Close");
        }
    }

    private static async Task<Yardstick> Measure(string name, string connection, int callers, string words)
    {
        var schema = name.Replace('-', '_');
        await using var store = DocumentStore.For(options => MartenSettings.Apply(options, connection, schema, ProjectionLifecycle.Live));
        var loop = new MartenLoop(store);
        await loop.Prepare();
        await MartenSettings.Analyze(connection, schema);
        await Load.Of(callers, WarmUp, One);
        var runs = new List<Load>();
        for (var run = 1; run <= Runs; run++)
        {
            runs.Add(await Load.Of(callers, Length, One));
            Console.Error.WriteLine($"  {name}, run {run}: {runs[^1].Rate:N0}/s, p50 {runs[^1].Median:F2} ms, p99 {runs[^1].Slow:F2} ms");
        }
        return new Yardstick(name, Load.OfRuns(runs).Rate, "commands/s", $"{MartenSettings.Words}, live aggregation; {words}");

        Task One(int caller, long number, Random random) => loop.One(number, random);
    }
}
