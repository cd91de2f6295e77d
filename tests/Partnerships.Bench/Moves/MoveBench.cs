using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.Moves;

/// <summary>What <c>move</c> does between the engines, held against the slower one's bulk append.</summary>
internal static class MoveBench
{
    private const double Required = 0.6;

    /// <summary>Measures it; nothing where Marten and Wolverine cannot be restored.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var found = await CritterStack.Measure(database, "move");
        if (found.Count == 0) return [];
        var slower = Math.Min(found["embedded-bulk"].Value, found["scale-out-bulk"].Value);
        return
        [
            Figure.AtLeast("move to the scale-out engine", found["move-to-scale-out"].Value, "events/s", slower, Required),
            Figure.AtLeast("move to the embedded engine", found["move-to-embedded"].Value, "events/s", slower, Required),
        ];
    }
}
