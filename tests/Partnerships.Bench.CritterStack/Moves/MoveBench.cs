using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.Bench.Logs;
using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.Server.CritterStack;
using Partnerships.Server.Operations;
using Partnerships.Server.Serving;

namespace Partnerships.Bench.CritterStack.Moves;

/// <summary>A log carried from one engine to the other and back, with the comparison at its end, and each engine's bulk append of the same commands
/// from memory, which needs no reading and compares nothing. Each round has databases of its own.</summary>
internal static class MoveBench
{
    private const int Runs = 3, Events = 200_000;
    private const string Settings = "200,000 events, one process, no views";

    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        List<DecidedCommand> commands = [.. new CompanyLog().Next(Events)];
        var (embedded, scaleOut, there, back) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var (first, bulk) = (await Databases.Create(connection, $"first_{run}"), await Databases.Create(connection, $"bulk_{run}"));
            var (second, third) = (await Databases.Create(connection, $"second_{run}"), await Databases.Create(connection, $"third_{run}"));
            embedded.Add(await Append(Engine.Embedded, first, commands));
            scaleOut.Add(await Append(ScaleOut.Engine, bulk, commands));
            there.Add(await Move(Engine.Embedded, first, ScaleOut.Engine, second));
            back.Add(await Move(ScaleOut.Engine, second, Engine.Embedded, third));
            Console.Error.WriteLine(
                $"  move, {(run == 0 ? "warm-up" : $"run {run}")}: bulk append embedded {embedded[^1]:N0} events/s, scale-out {scaleOut[^1]:N0}; moved there {there[^1]:N0}, and back {back[^1]:N0}");
        }
        yield return Of("embedded-bulk", embedded);
        yield return Of("scale-out-bulk", scaleOut);
        yield return Of("move-to-scale-out", there);
        yield return Of("move-to-embedded", back);
    }

    private static Yardstick Of(string name, List<double> rates) => new(name, rates.Skip(1).Median(), "events/s", Settings);

    private static async Task<double> Append(Engine engine, string database, List<DecidedCommand> commands)
    {
        await using var log = await engine.Open(
            new EngineSetup(database, new EventTypes(EventNames.Table), [], null, null, TimeProvider.System, NullLoggerFactory.Instance), default);
        var watch = Stopwatch.StartNew();
        await CompanyLog.Import(log, commands);
        var taken = watch.Elapsed;
        // As a log is whose workflows run: there is nothing left to react to before it is moved.
        await log.SkipReactions();
        return Events / taken.TotalSeconds;
    }

    private static async Task<double> Move(Engine from, string source, Engine to, string target)
    {
        var watch = Stopwatch.StartNew();
        var made = await new LogCopy(from, source, to, target, TimeProvider.System, (_, _) => { }).Make(default);
        return made.Events / watch.Elapsed.TotalSeconds;
    }
}
