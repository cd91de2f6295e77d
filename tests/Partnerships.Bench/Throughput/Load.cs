using System.Diagnostics;

namespace Partnerships.Bench.Throughput;

/// <summary>What callers saw who each gave one command after another for a while.</summary>
/// <param name="Rate">Commands a second, of all callers together.</param>
/// <param name="Median">Milliseconds that half of the commands took at most.</param>
/// <param name="Slow">Milliseconds that 99 of 100 took at most.</param>
internal sealed record Load(double Rate, double Median, double Slow)
{
    /// <summary>Has so many callers give commands for so long.</summary>
    public static async Task<Load> Of(int callers, TimeSpan length, Func<int, long, Random, Task> one)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            var taken = new List<double>();
            for (long count = 0; watch.Elapsed < length; count++)
            {
                var started = Stopwatch.GetTimestamp();
                await one(caller, caller + count, random);
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            return taken;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = times.SelectMany(taken => taken).Order().ToList();
        return new Load(all.Count / seconds, all.Percentile(50), all.Percentile(99));
    }

    /// <summary>Of several runs each figure's median.</summary>
    public static Load OfRuns(IReadOnlyCollection<Load> runs) =>
        new(runs.Select(run => run.Rate).Median(), runs.Select(run => run.Median).Median(), runs.Select(run => run.Slow).Median());
}
