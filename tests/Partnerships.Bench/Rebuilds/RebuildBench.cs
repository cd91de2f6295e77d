using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Partnerships.Bench.Logs;
using Partnerships.Bench.Yardsticks;
using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Server.EventLog;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

namespace Partnerships.Bench.Rebuilds;

/// <summary>The rebuild of one view over a million events of companies, which Marten's daemon folds as well, and of all views of the product at
/// once over a multiplied sample: each from the call until the new documents are live. Yardstick and engine alternately.</summary>
internal static class RebuildBench
{
    private const int Runs = 3, Events = 1_000_000, SampleEvents = 300_000, AgreementsForSample = 390;

    /// <summary>Measures the rebuild of one.</summary>
    public static async Task<IReadOnlyList<Figure>> One(Database database)
    {
        var (ours, bare) = await One(await database.Create("rebuild_one"));
        var marten = await CritterStack.Measure(database, "rebuild");
        return
        [
            Figure.AtLeast("rebuild", ours, "events/s", bare, 0.8),
            .. OfMarten("marten-rebuild", "rebuild, Marten's default", 8),
            .. OfMarten("marten-rebuild-fastest", "rebuild, Marten's fastest", 4),
        ];

        IEnumerable<Figure> OfMarten(string yardstick, string name, double times) =>
            marten.TryGetValue(yardstick, out var reached) ? [Figure.AtLeast(name, ours, "events/s", reached.Value, times)] : [];
    }

    /// <summary>Measures the rebuild of all.</summary>
    public static async Task<IReadOnlyList<Figure>> All(Database database)
    {
        var (all, once, limit) = await Both(database);
        return [Figure.AtMost("rebuild, all views", SampleEvents / all, "s", SampleEvents / once, 2).WithLimit(limit)];
    }

    private static async Task<(double Ours, double Bare)> One(string connection)
    {
        var view = DomainViews.All.Single(view => view.Name == CompanyRegister.Name);
        await using (var filler = await Open(connection, [])) await CompanyLog.Import(filler, new CompanyLog().Next(Events));
        await using var source = NpgsqlDataSource.Create(connection);
        await Vacuum(source);
        await using var engine = await Open(connection, [view]);
        await SampleLoading.Seen(engine, default);
        Console.WriteLine($"rebuild: view '{view.Name}' over {Events:N0} events, {Runs} runs after one of warm-up");
        return await Compare(Events, () => BareFold.Run(source, view), () => engine.Rebuild(view.Name));
    }

    private static async Task<(double Ours, double Bare, double Limit)> Both(Database database)
    {
        var (small, large) = (await database.Create("rebuild_sample"), await database.Create("rebuild_all"));
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            var request = SampleLoading.Default(TimeProvider.System) with { Agreements = AgreementsForSample };
            await SampleLoading.Load(new ServerSettings { DataDirectory = folder, ConnectionString = small }, request, NullLoggerFactory.Instance, default);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        var events = await Multiplication.Copy(small, large, SampleEvents);
        await using var engine = await Open(large, DomainViews.All);
        await using var source = NpgsqlDataSource.Create(large);
        await SampleLoading.Seen(engine, default);
        Console.WriteLine($"rebuild: all {DomainViews.All.Count} views at once over {events:N0} events, against reading and decoding them once; {Runs} runs after one of warm-up");
        var limit = await RebuildCosts.Measure(source, DomainViews.All);
        var (ours, bare) = await Compare(SampleEvents, () => BareFold.Run(source, null), () => Task.WhenAll(DomainViews.All.Select(view => engine.Rebuild(view.Name))));
        return (ours, bare, limit);
    }

    /// <summary>The rates of both in events a second.</summary>
    private static async Task<(double Ours, double Bare)> Compare(int events, Func<Task> yardstick, Func<Task> ours)
    {
        var (engine, bare) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            bare.Add(await Rate(events, yardstick));
            engine.Add(await Rate(events, ours));
            Console.WriteLine($"  {(run == 0 ? "warm-up" : $"run {run}")}: yardstick {bare[^1]:N0} events/s; engine {engine[^1]:N0} events/s");
        }
        return (engine.Skip(1).Median(), bare.Skip(1).Median());
    }

    private static async Task<double> Rate(int events, Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return events / watch.Elapsed.TotalSeconds;
    }

    private static Task<PostgresEventStore> Open(string connection, IReadOnlyList<EventStore.View> views) => PostgresEventStore.Open(
        new PostgresOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table), Views = views });

    private static async Task Vacuum(NpgsqlDataSource source)
    {
        await using var vacuum = source.CreateCommand("vacuum analyze events");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }
}
