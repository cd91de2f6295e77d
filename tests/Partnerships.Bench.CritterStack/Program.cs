using Partnerships.Bench.CritterStack.Http;
using Partnerships.Bench.CritterStack.Rebuild;
using Partnerships.Bench.CritterStack.Throughput;
using Partnerships.Bench.Yardsticks;

var connection = Environment.GetEnvironmentVariable("PARTNERSHIPS_BENCH_CONNECTION")
    ?? throw new InvalidOperationException("PARTNERSHIPS_BENCH_CONNECTION must hold the connection string of an empty database.");
var all = new Dictionary<string, Func<string, IAsyncEnumerable<Yardstick>>>
{
    ["commands"] = CommandBench.Run,
    ["rebuild"] = RebuildBench.Run,
    ["http"] = HttpBench.Run,
};
if (args is ["serve"])
{
    await WebApp.Serve(connection);
    return;
}
foreach (var name in args.Length > 0 ? args : [.. all.Keys])
    await foreach (var yardstick in all[name](connection))
        Console.WriteLine(yardstick.ToLine());
