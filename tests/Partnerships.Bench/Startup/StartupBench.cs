using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

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
            var sample = await Start("simulate", folder, "sample: ");
            var views = await Start("rebuild", folder, "work-queue: ", "--all");
            Console.WriteLine($"start: the sample was loaded in {sample:F1} s, and its views built in {views:F1} s");
            var times = new List<double>();
            for (var run = 0; run < Runs; run++) times.Add(await Start("serve", folder, "ready: ", "--sample", "--port", $"{FreePort()}"));
            Console.WriteLine($"start: {string.Join(", ", times.Select(time => $"{time:F2} s"))}");
            return [Figure.AtMost("start", times.Median(), "s", Allowed, 1), Figure.AtMost("sample", sample, "s", AllowedWithSample, 1)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs the program; the time to its line that begins as expected. Then it is told to stop.</summary>
    private static async Task<double> Start(string verb, string folder, string expected, params string[] arguments)
    {
        var program = Path.Combine("src", "Partnerships.Server", "bin", "Release", "net10.0", "Partnerships.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, verb, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["PARTNERSHIPS_DATA"] = folder, ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__Partnerships"] = "" },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is var line && line?.StartsWith(expected, StringComparison.Ordinal) != true)
            if (line is null) throw new InvalidOperationException($"{verb} ended without saying {expected}");
        var time = watch.Elapsed.TotalSeconds;
        using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return time;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
