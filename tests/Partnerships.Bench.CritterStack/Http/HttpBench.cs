using System.Diagnostics;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.CritterStack.Http;

/// <summary>Commands over HTTP on warm connections, the server being a process of its own.</summary>
internal static class HttpBench
{
    /// <summary>Measures it.</summary>
    public static async IAsyncEnumerable<Yardstick> Run(string connection)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebApp).Assembly.Location, "serve"]) { RedirectStandardOutput = true };
        using var server = Process.Start(start)!;
        try
        {
            foreach (var yardstick in await Measure(await Address(server.StandardOutput))) yield return yardstick;
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task<Uri> Address(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.StartsWith(WebApp.Ready, StringComparison.Ordinal)) return new Uri(line[WebApp.Ready.Length..]);
        throw new InvalidOperationException("The web application did not start.");
    }

    private static async Task<IReadOnlyList<Yardstick>> Measure(Uri address)
    {
        var words = $"WolverineFx.Http, aggregate handler workflow, {MartenSettings.Words}, live aggregation; Max Auto Prepare, No Reset On Close";
        var load = await HttpLoad.Of(address, id => $"/companies/{id}/mappings", "", "wolverine-http");
        return
        [
            new("wolverine-http", load.Rate, "commands/s", words),
            new("wolverine-http-p50", load.Median, "ms", words),
            new("wolverine-http-p99", load.Slow, "ms", words),
        ];
    }
}
