using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.AgreementHistory;
using Partnerships.Bench.Logs;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

namespace Partnerships.Bench.LongLog;

/// <summary>The product on a log of ten million events in the sample's proportions: the memory of a rebuild, the memory of an idle server, and
/// the start, the last two held against a log of a thousand. It takes some ten minutes, most of them to write that log and its views.</summary>
internal static class LongLogBench
{
    private const int AgreementsForSmall = 20, AgreementsToMultiply = 390, Starts = 3;
    private const double MostResident = 400, Growth = 1.1, MostStart = 2;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);
    private static readonly int Events = int.Parse(Environment.GetEnvironmentVariable("PARTNERSHIPS_BENCH_EVENTS") ?? "10000000", CultureInfo.InvariantCulture);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var (few, many) = (await database.Create("long_few"), await database.Create("long_many"));
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            await Fill(database, few, many, folder);
            var rebuild = await Rebuild(folder, many);
            var (smallTime, smallMemory) = await Serve(folder, few);
            var (largeTime, largeMemory) = await Serve(folder, many);
            return
            [
                Figure.AtMost("memory of a rebuild", rebuild, "MB", MostResident, 1),
                Figure.AtMost("memory, idle", largeMemory, "MB", smallMemory, Growth),
                Figure.AtMost("start, long log", largeTime, "s", smallTime, MostStart),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(Database database, string few, string many, string folder)
    {
        var request = SampleLoading.Default(TimeProvider.System);
        var settings = new ServerSettings { DataDirectory = folder, ConnectionString = few };
        var (_, small) = await SampleLoading.Load(settings, request with { Agreements = AgreementsForSmall }, NullLoggerFactory.Instance, default);
        var model = await database.Create("long_model");
        await SampleLoading.Load(settings with { ConnectionString = model }, request with { Agreements = AgreementsToMultiply }, NullLoggerFactory.Instance, default);
        var watch = Stopwatch.StartNew();
        var head = await Multiplication.Copy(model, many, Events);
        Console.WriteLine($"memory: logs of {small:N0} and {head:N0} events; the long one written in {watch.Elapsed.TotalSeconds:F0} s");
        watch.Restart();
        foreach (var connection in new[] { few, many })
        {
            await using var store = await Store.Open(settings with { ConnectionString = connection }, NullLoggerFactory.Instance, works: false);
            await SampleLoading.Seen(store.Engine, default);
        }
        Console.WriteLine($"memory: all views built in {watch.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>The most memory that the rebuild of the view with the most documents used, in MB: of ten events some eight are one each.</summary>
    private static async Task<double> Rebuild(string folder, string connection)
    {
        var (most, took) = await ServerProcess.Run(folder, connection, "rebuild", AgreementHistoryView.Name);
        Console.WriteLine($"memory: {AgreementHistoryView.Name} rebuilt in {took.TotalSeconds:F0} s, {most:F0} MB at most");
        return most;
    }

    /// <summary>The time to the line that says it is ready, and the memory when nothing has happened for a while since.</summary>
    private static async Task<(double Seconds, double Resident)> Serve(string folder, string connection)
    {
        var (times, memories) = (new List<double>(), new List<double>());
        for (var start = 0; start <= Starts; start++)
        {
            await using var server = await ServerProcess.Start(folder, connection, ServerProcess.Ready, "serve", "--port", $"{ServerProcess.FreePort()}");
            await Task.Delay(Idle);
            if (start == 0) continue;
            times.Add(server.Took.TotalSeconds);
            memories.Add(server.Resident);
        }
        Console.WriteLine($"memory: ready after {string.Join(", ", times.Select(time => $"{time:F2} s"))}; idle with {string.Join(", ", memories.Select(memory => $"{memory:F0} MB"))}");
        return (times.Median(), memories.Median());
    }
}
