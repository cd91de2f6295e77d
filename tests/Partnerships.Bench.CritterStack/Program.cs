using Partnerships.Bench.CritterStack.Growth;
using Partnerships.Bench.CritterStack.Http;
using Partnerships.Bench.CritterStack.Moves;
using Partnerships.Bench.CritterStack.Rebuild;
using Partnerships.Bench.CritterStack.Throughput;
using Partnerships.Bench.Yardsticks;

var connection = Environment.GetEnvironmentVariable("PARTNERSHIPS_BENCH_CONNECTION")
    ?? throw new InvalidOperationException("PARTNERSHIPS_BENCH_CONNECTION must hold the connection string of an empty database.");
var all = new Dictionary<string, Func<string, IAsyncEnumerable<Yardstick>>>
{
    ["commands"] = CommandBench.Run,
    ["scaleout"] = ScaleOutBench.Run,
    ["move"] = MoveBench.Run,
    ["growth"] = GrowthBench.Run,
    ["rebuild"] = RebuildBench.Run,
    ["http"] = HttpBench.Run,
};
if (args is ["serve"])
{
    await WebApp.Serve(connection);
    return;
}
// What the libraries say themselves must not stand among the figures.
var figures = Console.Out;
Console.SetOut(Console.Error);
foreach (var name in args.Length > 0 ? args : [.. all.Keys])
    await foreach (var yardstick in all[name](connection))
        await figures.WriteLineAsync(yardstick.ToLine());
