using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;

namespace Partnerships.Bench.Throughput;

/// <summary>Durable commands: the engine against a plain loop with as many callers and against a bare group-commit loop, alternately, on
/// one PostgreSQL.</summary>
internal static class ThroughputBench
{
    private const int Runs = 3, Many = 32, Most = 256, RowsOfBare = 128;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Length = TimeSpan.FromSeconds(5);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var connection = await database.Create("throughput");
        await using var engine = await PostgresEventStore.Open(new PostgresOptions
        {
            ConnectionString = connection,
            EventTypes = new EventTypes(EventNames.Table),
        });
        var ours = new EngineLoop(engine);
        await ours.Prepare();
        await using var plain = await PlainLoop.Create(connection, Many);
        await plain.Prepare();
        await using var bare = await BareGroupCommit.Create(connection, RowsOfBare);
        await using var bareOfMany = await BareGroupCommit.Create(connection, Many);
        Console.WriteLine(
            $"commands: {CompanyStreams.Count} streams, one event of {CompanyStreams.Payloads[0].Length} bytes a command; {Runs} runs of {Length.TotalSeconds} s each, "
            + $"alternately, each kind after {WarmUp.TotalSeconds} s of warm-up; states cached as in service; no views");
        var (one, onePlain) = await Compare("1 caller", Ours(1), Plain(1));
        var (many, manyPlain) = await Compare($"{Many} callers", Ours(Many), Plain(Many));
        var (most, bareRate) = await Compare($"{Most} callers", Ours(Most), length => Task.Run(() => bare.Run(length)));
        var limit = await LimitOfMany(bareOfMany);
        var marten = await CritterStack.Measure(database, "commands");
        var scaleOut = await CritterStack.Measure(database, "scaleout");
        return
        [
            .. OfScaleOut("1", one),
            .. OfScaleOut("32", many),
            .. OfMarten("32", many, 10).Select(figure => figure.WithLimit(limit)),
            .. OfMarten("256", most, 15).Select(figure => figure.WithLimit(bareRate.Rate)),
            Figure.AtMost("commands, 1 caller", one.Median, "ms (p50)", onePlain.Median, 1.1),
            Figure.AtLeast("commands, 32 callers", many.Rate, "commands/s", manyPlain.Rate, 5).WithLimit(limit),
            Figure.AtLeast("commands, 256 callers", most.Rate, "commands/s", bareRate.Rate, 0.7),
            // Asked for is less than 20 ms where the bare loop stays under 10.
            Figure.AtMost("commands, 256 callers, slow", most.Slow, "ms (p99)", Math.Max(10, bareRate.Slow), 2),
        ];

        IEnumerable<Figure> OfMarten(string callers, Load load, double times) => marten.TryGetValue($"marten-commands-{callers}-tuned", out var reached)
            ? [Figure.AtLeast($"commands, {callers} callers, Marten", load.Rate, "commands/s", reached.Value, times)]
            : [];
        // Side by side; nothing is asked for but that the embedded engine is worth having.
        IEnumerable<Figure> OfScaleOut(string callers, Load load) => scaleOut.TryGetValue($"scale-out-commands-{callers}", out var reached)
            ? [Figure.AtLeast($"commands, {callers} callers, scale-out engine", load.Rate, "commands/s", reached.Value, 1)]
            : [];
        Func<TimeSpan, Task<Load>> Ours(int callers) => length => Load.Of(callers, length, (_, number, random) => ours.One(number, random));
        Func<TimeSpan, Task<Load>> Plain(int callers) => length => Load.Of(callers, length, plain.One);
    }

    private static async Task<(Load Ours, Load Yardstick)> Compare(string name, Func<TimeSpan, Task<Load>> ours, Func<TimeSpan, Task<Load>> yardstick)
    {
        await ours(WarmUp);
        await yardstick(WarmUp);
        var (engine, other) = (new List<Load>(), new List<Load>());
        for (var run = 1; run <= Runs; run++)
        {
            other.Add(await yardstick(Length));
            engine.Add(await ours(Length));
            Console.WriteLine($"  {name}, run {run}: yardstick {Show(other[^1])}; engine {Show(engine[^1])}");
        }
        return (Load.OfRuns(engine), Load.OfRuns(other));
    }

    /// <summary>The commands a second that cannot be passed by callers who wait for each one's commit: a bare loop with a row of each to a commit.</summary>
    private static async Task<double> LimitOfMany(BareGroupCommit bare)
    {
        await Task.Run(() => bare.Run(WarmUp));
        var runs = new List<Load>();
        for (var run = 1; run <= Runs; run++) runs.Add(await Task.Run(() => bare.Run(Length)));
        var limit = Load.OfRuns(runs);
        Console.WriteLine($"  {Many} callers, limit: a bare loop with {Many} rows to a commit {Show(limit)}");
        return limit.Rate;
    }

    private static string Show(Load load) => $"{load.Rate:N0}/s, p50 {load.Median:F2} ms, p99 {load.Slow:F2} ms";
}
