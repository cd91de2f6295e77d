using System.Diagnostics;
using JasperFx.Events.Projections;
using Marten;
using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.CritterStack.Rebuild;

/// <summary>The rebuild of one view over a million events by Marten's daemon.</summary>
internal static class RebuildBench
{
    private const string Schema = "marten_rebuild";
    private const int Runs = 3;

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        await using (var store = Store(connection, _ => { }))
        {
            await FilledLog.Write(store);
            await MartenSettings.Analyze(connection, Schema);
            yield return await Measure("marten-rebuild", store, "the daemon's defaults");
        }
        foreach (var (name, set) in Variants)
        {
            await using var store = Store(MartenSettings.Tuned(connection), set);
            yield return await Measure(name, store, name);
        }
    }

    private static readonly (string, Action<StoreOptions>)[] Variants = [
        ("batch5000", o => Async(o).BatchSize = 5000),
        ("batch5000cache", o => { Async(o).BatchSize = 5000; Async(o).CacheLimitPerTenant = 20_000; }),
        ("batch5000cacheflush", o => { Async(o).BatchSize = 5000; Async(o).CacheLimitPerTenant = 20_000; Async(o).RebuildFlushThreshold = 50_000; }),
        ("batch5000cacheflushcopy", o => { Async(o).BatchSize = 5000; Async(o).CacheLimitPerTenant = 20_000; Async(o).RebuildFlushThreshold = 50_000; o.Projections.RebuildWithBulkCopy = true;}),
        ("batch10000cacheflushcopy", o => { Async(o).BatchSize = 10000; Async(o).MaximumHopperSize = 50_000; Async(o).CacheLimitPerTenant = 20_000; Async(o).RebuildFlushThreshold = 50_000; o.Projections.RebuildWithBulkCopy = true;}),
        ("batch20000cacheflushcopy", o => { Async(o).BatchSize = 20000; Async(o).MaximumHopperSize = 100_000; Async(o).CacheLimitPerTenant = 20_000; Async(o).RebuildFlushThreshold = 50_000; o.Projections.RebuildWithBulkCopy = true;}),
    ];

    private static AsyncOptions Async(StoreOptions options) => options.Projections.All.OfType<MappedCompanyProjection>().Single().Options;

    private static DocumentStore Store(string connection, Action<StoreOptions> set) => DocumentStore.For(options =>
    {
        MartenSettings.Apply(options, connection, Schema, ProjectionLifecycle.Async);
        set(options);
    });

    private static async Task<Yardstick> Measure(string name, DocumentStore store, string words)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        var rates = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await daemon.RebuildProjectionAsync<MappedCompanyProjection>(TimeSpan.FromMinutes(5), default);
            rates.Add(FilledLog.Events / watch.Elapsed.TotalSeconds);
            Console.Error.WriteLine($"  {name}, run {run}: {rates[^1]:N0} events/s");
        }
        return new Yardstick(name, rates.Median(), "events/s", $"{MartenSettings.Words}; {words}");
    }
}
