using System.Diagnostics;
using JasperFx.Events.Projections;
using Marten;
using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.CritterStack.Rebuild;

/// <summary>The rebuild of one view over a million events by Marten's daemon, each run from the call until it is done.</summary>
internal static class RebuildBench
{
    private const string Schema = "marten_rebuild";
    private const int Runs = 3;

    // What Marten's documentation offers for faster rebuilds, in two steps. The cache holds all documents, and the flush comes at the end.
    private static readonly (string Name, string Words, Action<StoreOptions, AsyncOptions> Set)[] Settings =
    [
        ("marten-rebuild", "the daemon's defaults", (_, _) => { }),
        ("marten-rebuild-tuned", "batches of 5,000, 20,000 events read ahead, cache of all documents", (_, projection) => Tune(projection)),
        ("marten-rebuild-fastest", "batches of 5,000, 20,000 events read ahead, cache of all documents, deferred flush, bulk copy", (options, projection) =>
        {
            Tune(projection);
            projection.RebuildFlushThreshold = 20_000;
            options.Projections.RebuildWithBulkCopy = true;
        }),
    ];

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        var isFilled = false;
        foreach (var (name, words, set) in Settings)
        {
            await using var store = DocumentStore.For(options =>
            {
                MartenSettings.Apply(options, MartenSettings.Tuned(connection), Schema, ProjectionLifecycle.Async);
                set(options, options.Projections.All.OfType<MappedCompanyProjection>().Single().Options);
            });
            if (!isFilled) await Fill(store, connection);
            isFilled = true;
            yield return await Measure(name, store, words);
        }
    }

    private static void Tune(AsyncOptions projection)
    {
        projection.BatchSize = 5_000;
        projection.MaximumHopperSize = 20_000;
        projection.CacheLimitPerTenant = 20_000;
    }

    private static async Task Fill(DocumentStore store, string connection)
    {
        await FilledLog.Write(store);
        await MartenSettings.Analyze(connection, Schema);
    }

    private static async Task<Yardstick> Measure(string name, DocumentStore store, string words)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        var rates = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await daemon.RebuildProjectionAsync<MappedCompanyProjection>(TimeSpan.FromMinutes(5), default);
            rates.Add(FilledLog.Events / watch.Elapsed.TotalSeconds);
            Console.Error.WriteLine($"  {name}, {(run == 0 ? "warm-up" : $"run {run}")}: {rates[^1]:N0} events/s");
        }
        return new Yardstick(name, rates.Skip(1).Median(), "events/s", $"{MartenSettings.Words}; Max Auto Prepare, No Reset On Close; {words}");
    }
}
