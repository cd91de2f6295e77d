using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Partnerships.EventStore;
using Partnerships.JobCreation;
using Partnerships.Server.EventLog;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

namespace Partnerships.Bench.Visibility;

/// <summary>From commit to visible, in the dashboard's view at 2,000 commands a second, and in all views at half of the rate that is the most
/// that this machine keeps up with. The commands arrive at their times whatever became of those before (open loop). All views and workflows of
/// the product run; what workflows do comes on top.</summary>
internal static class VisibilityBench
{
    private const int Rate = 2_000, Allowed = 250, AllowedInAll = 50, Callers = 256, PeakCommands = 40_000, MostRate = 6_000;
    // A view whose documents did not change lets its checkpoint lag by up to a thousand events.
    private const long AlmostSaved = 1_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Length = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromSeconds(30);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            var connection = await database.Create("visible");
            var settings = new ServerSettings { DataDirectory = folder, ConnectionString = connection };
            await SampleLoading.Load(settings, SampleLoading.Default(TimeProvider.System) with { Agreements = 390 }, NullLoggerFactory.Instance, default);
            await using var store = await Store.Open(settings, NullLoggerFactory.Instance);
            await SampleLoading.Seen(store.Engine, default);
            Console.WriteLine($"visible: commands at a given rate for {Length.TotalSeconds} s after {WarmUp.TotalSeconds} s of warm-up: candidates, placements, check-ins, endings; {DomainViews.All.Count} views and the workflows");
            var slow = await Measure(store.Engine, Rate, [JobCreationView.Name]);
            var peak = await Peak(store.Engine, connection);
            Console.WriteLine($"visible: at most {peak:N0} commands/s with all that follows");
            var half = Math.Min(MostRate, (int)peak / 2);
            var slowInAll = await Measure(store.Engine, half, [.. DomainViews.All.Select(view => view.Name)]);
            return
            [
                Figure.AtMost("visible", slow, "ms (p99)", Allowed, 1),
                Figure.AtMost("visible in all views, half the peak", slowInAll, "ms (p99)", AllowedInAll, 1),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The most commands a second that the machine keeps up with: until views and workflows have seen what follows from the last, and the
    /// views are saved. Each caller gives one after another.</summary>
    private static async Task<double> Peak(IEventStoreEngine log, string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var traffic = await Traffic.On(log, PeakCommands);
        await SampleLoading.Seen(log, default);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, PeakCommands), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (number, _) => await traffic.Carry(traffic.Command(number)));
        var given = watch.Elapsed;
        await SampleLoading.Seen(log, default);
        var seen = watch.Elapsed;
        while (await Unsaved(source) > AlmostSaved) await Task.Delay(50);
        Console.WriteLine(
            $"visible: {PeakCommands:N0} commands by {Callers} callers carried out in {given.TotalSeconds:F1} s, seen by all in {seen.TotalSeconds:F1} s, saved in {watch.Elapsed.TotalSeconds:F1} s");
        return PeakCommands / watch.Elapsed.TotalSeconds;
    }

    /// <summary>How many events the view that is saved the least is behind.</summary>
    private static async Task<long> Unsaved(NpgsqlDataSource source)
    {
        await using var behind = source.CreateCommand("select max(position) - (select min(position) from checkpoints) from events");
        return (long)(await behind.ExecuteScalarAsync())!;
    }

    /// <summary>The time in milliseconds from commit until an event is visible in all of some views, at p99.</summary>
    private static async Task<double> Measure(IEventStoreEngine log, int rate, IReadOnlyList<string> views)
    {
        var commands = rate * (int)(WarmUp + Length).TotalSeconds;
        var traffic = await Traffic.On(log, commands);
        await SampleLoading.Seen(log, default);
        var (visible, durable) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < commands;)
        {
            for (; number < Math.Min(rate * watch.Elapsed.TotalSeconds, commands); number++)
            {
                var (command, isMeasured) = (traffic.Command(number), number >= rate * WarmUp.TotalSeconds);
                running.Add(Task.Run(async () =>
                {
                    var given = Stopwatch.GetTimestamp();
                    var position = await traffic.Carry(command);
                    var committed = Stopwatch.GetTimestamp();
                    // What is not visible by then counts with that time, which is far beyond what is allowed.
                    await Task.WhenAll(views.Select(view => log.WaitFor(view, position, Patience)));
                    if (!isMeasured) return;
                    durable.Add(Stopwatch.GetElapsedTime(given, committed).TotalMilliseconds);
                    visible.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
                }));
            }
            await Task.Delay(1);
        }
        await Task.WhenAll(running);
        Console.WriteLine($"visible: {running.Count / watch.Elapsed.TotalSeconds:N0} commands/s of {rate:N0} carried out; from giving to commit p50 {durable.Percentile(50):F1} ms, p99 {durable.Percentile(99):F1} ms");
        Console.WriteLine($"visible: from commit to visible in {views.Count} p50 {visible.Percentile(50):F1} ms, p99 {visible.Percentile(99):F1} ms, most {visible.Max():F1} ms");
        foreach (var view in log.Progress())
            if (view.Failure is not null) throw new InvalidOperationException($"{view.Name}: {view.Failure}");
        return visible.Percentile(99);
    }
}
