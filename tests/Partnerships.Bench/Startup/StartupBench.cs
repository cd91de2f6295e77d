namespace Partnerships.Bench.Startup;

/// <summary>How long <c>ops/run</c> takes after the build, on a sample that is loaded and seen by the views: from the start of the process that it turns
/// into, its own PostgreSQL included, to the line that says it is ready. How long loading takes is told as well.</summary>
internal static class StartupBench
{
    private const int Runs = 5;
    private const double Allowed = 3, AllowedWithSample = 20;

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            var sample = await Time(folder, "sample: ", "simulate");
            var views = await Time(folder, "work-queue", "rebuild", "--all");
            Console.WriteLine($"start: the sample was loaded in {sample:F1} s, and its views built in {views:F1} s");
            var times = new List<double>();
            for (var run = 0; run < Runs; run++) times.Add(await Time(folder, ServerProcess.Ready, "serve", "--sample", "--port", $"{ServerProcess.FreePort()}"));
            Console.WriteLine($"start: {string.Join(", ", times.Select(time => $"{time:F2} s"))}");
            return [Figure.AtMost("start", times.Median(), "s", Allowed, 1), Figure.AtMost("sample", sample, "s", AllowedWithSample, 1)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Time(string folder, string expected, params string[] arguments)
    {
        await using var program = await ServerProcess.Start(folder, null, expected, arguments);
        return program.Took.TotalSeconds;
    }
}
