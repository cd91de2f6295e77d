using Partnerships.Bench;
using Partnerships.Bench.Dashboards;
using Partnerships.Bench.Startup;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Visibility;
using Partnerships.Bench.Yardsticks;

var all = new Dictionary<string, Func<Database, Task<IReadOnlyList<Figure>>>>
{
    ["commands"] = ThroughputBench.Run,
    ["dashboard"] = DashboardBench.Run,
    ["visible"] = VisibilityBench.Run,
    ["start"] = StartupBench.Run,
    ["critterstack"] = CritterStack.Run,
};
var chosen = args.Length > 0 ? args : [.. all.Keys];
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
