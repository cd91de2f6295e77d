using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.EventStore.Postgres;
using Partnerships.JobCreation;
using Partnerships.Server.EventLog;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

namespace Partnerships.Bench.Visibility;

/// <summary>From commit to visible in the dashboard's view, while 2,000 commands a second arrive at their times whatever became of
/// those before (open loop). All views and workflows of the product run; what workflows do comes on top.</summary>
internal static class VisibilityBench
{
    private const int Rate = 2_000, Allowed = 250;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Length = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromSeconds(30);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            var settings = new ServerSettings { DataDirectory = folder, ConnectionString = await database.Create("visible") };
            await SampleLoading.Load(settings, SampleLoading.Default(TimeProvider.System) with { Agreements = 60 }, NullLoggerFactory.Instance, default);
            await using var store = await Store.Open(settings, NullLoggerFactory.Instance);
            await SampleLoading.Seen(store.Engine, default);
            var traffic = await Traffic.On(store.Engine, Rate * (int)(WarmUp + Length).TotalSeconds);
            await SampleLoading.Seen(store.Engine, default);
            Console.WriteLine($"visible: {Rate}/s for {Length.TotalSeconds} s after {WarmUp.TotalSeconds} s of warm-up: candidates, placements, check-ins, endings; {DomainViews.All.Count} views and the workflows");
            return await Measure(store.Engine, traffic);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> Measure(PostgresEventStore log, Traffic traffic)
    {
        var (visible, durable) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < WarmUp + Length;)
        {
            for (; number < Math.Min(Rate * watch.Elapsed.TotalSeconds, Rate * (WarmUp + Length).TotalSeconds); number++)
            {
                var (command, isMeasured) = (traffic.Command(number), number >= Rate * WarmUp.TotalSeconds);
                running.Add(Task.Run(async () =>
                {
                    var given = Stopwatch.GetTimestamp();
                    var position = await traffic.Carry(command);
                    var committed = Stopwatch.GetTimestamp();
                    // What is not visible by then counts with that time, which is far beyond what is allowed.
                    await log.WaitFor(JobCreationView.Name, position, Patience);
                    if (!isMeasured) return;
                    durable.Add(Stopwatch.GetElapsedTime(given, committed).TotalMilliseconds);
                    visible.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
                }));
            }
            await Task.Delay(1);
        }
        await Task.WhenAll(running);
        var rate = running.Count / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"visible: {rate:N0} commands/s carried out; from giving to commit p50 {durable.Percentile(50):F1} ms, p99 {durable.Percentile(99):F1} ms");
        Console.WriteLine($"visible: from commit to visible p50 {visible.Percentile(50):F1} ms, p99 {visible.Percentile(99):F1} ms, most {visible.Max():F1} ms");
        foreach (var view in log.Progress())
            if (view.Failure is not null) throw new InvalidOperationException($"{view.Name}: {view.Failure}");
        return [Figure.AtMost("visible", visible.Percentile(99), "ms (p99)", Allowed, 1)];
    }
}
