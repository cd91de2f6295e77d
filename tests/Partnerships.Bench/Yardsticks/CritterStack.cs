using System.Diagnostics;

namespace Partnerships.Bench.Yardsticks;

/// <summary>Marten and Wolverine at the same work. They are measured by a program of their own, since their packages cannot be restored
/// everywhere; <c>ops/bench</c> says in the environment where it is when it could be built.</summary>
internal static class CritterStack
{
    private static readonly string? Program = Environment.GetEnvironmentVariable("PARTNERSHIPS_BENCH_CRITTERSTACK");

    /// <summary>Measures them on the same PostgreSQL, in a database of their own.</summary>
    /// <param name="database">The PostgreSQL.</param>
    /// <param name="work">Which work: <c>commands</c>, <c>scaleout</c>, <c>growth</c>, <c>move</c>, <c>rebuild</c> or <c>http</c>.</param>
    /// <returns>The yardsticks by name; none where the program is not there.</returns>
    public static async Task<IReadOnlyDictionary<string, Yardstick>> Measure(Database database, string work)
    {
        if (Program is null) return new Dictionary<string, Yardstick>();
        var start = new ProcessStartInfo("dotnet", [Program, work])
        {
            RedirectStandardOutput = true,
            Environment = { ["PARTNERSHIPS_BENCH_CONNECTION"] = await database.Create($"critterstack_{work}") },
        };
        using var process = Process.Start(start)!;
        var found = new Dictionary<string, Yardstick>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var yardstick = Yardstick.Of(line);
            found.Add(yardstick.Name, yardstick);
            Console.WriteLine(FormattableString.Invariant($"  {yardstick.Name}: {yardstick.Value:N1} {yardstick.Unit} ({yardstick.Settings})"));
        }
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? found : throw new InvalidOperationException($"The measuring of Marten ended with exit code {process.ExitCode}.");
    }
}
