using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.Growth;

/// <summary>What the scale-out engine's commands cost and gain with a node more, and with a log for each city (decision 0027).</summary>
internal static class GrowthBench
{
    // What is lost to a second and third node on the cores of one, at most; and what a city's own log must bring there, at least.
    private const double KeptByNodes = 0.7, BroughtByCities = 1;

    /// <summary>Measures it; nothing where Marten and Wolverine cannot be restored.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var found = await CritterStack.Measure(database, "growth");
        return [.. Of("nodes", KeptByNodes), .. Of("cities", BroughtByCities)];

        IEnumerable<Figure> Of(string what, double times) => (found.Count > 0 ? Enumerable.Range(2, 2) : []).Select(count =>
            Figure.AtLeast($"commands, {count} {what}", found[$"growth-{what}-{count}"].Value, "commands/s", found[$"growth-{what}-1"].Value, times));
    }
}
