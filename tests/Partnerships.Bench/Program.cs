using Partnerships.Bench;
using Partnerships.Bench.Bulk;
using Partnerships.Bench.Dashboards;
using Partnerships.Bench.Growth;
using Partnerships.Bench.Http;
using Partnerships.Bench.Imports;
using Partnerships.Bench.Loads;
using Partnerships.Bench.LongLog;
using Partnerships.Bench.Matching;
using Partnerships.Bench.Moves;
using Partnerships.Bench.Rebuilds;
using Partnerships.Bench.Startup;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Visibility;

if (args is [BareEndpoint.Verb, var connection])
{
    await BareEndpoint.Serve(connection);
    return 0;
}
var all = new Dictionary<string, Func<Database, Task<IReadOnlyList<Figure>>>>
{
    ["commands"] = ThroughputBench.Run,
    ["dashboard"] = DashboardBench.Run,
    ["visible"] = VisibilityBench.Run,
    ["start"] = StartupBench.Run,
    ["bulk"] = BulkBench.Run,
    ["rebuild"] = RebuildBench.One,
    ["rebuild-all"] = RebuildBench.All,
    ["load"] = LoadBench.Run,
    ["matching"] = MatchingBench.Run,
    ["http"] = HttpBench.Run,
    ["move"] = MoveBench.Run,
    ["growth"] = GrowthBench.Run,
    ["import"] = ImportBench.Run,
    ["memory"] = LongLogBench.Run,
};
// What takes long is measured when it is asked for.
var chosen = args.Length > 0 ? args : [.. all.Keys.Except(["growth", "import", "memory", "move"])];
if (chosen.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no figure '{unknown}'; there are: {string.Join(", ", all.Keys)}.");
    return 2;
}
await using var database = await Database.Start();
var figures = new List<Figure>();
foreach (var name in chosen) figures.AddRange(await all[name](database));
Report.Print(figures);
Report.Write(figures, Directory.GetCurrentDirectory());
return figures.All(figure => figure.Met) ? 0 : 1;
