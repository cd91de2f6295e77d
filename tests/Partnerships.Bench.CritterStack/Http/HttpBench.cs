using System.Diagnostics;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;

namespace Partnerships.Bench.CritterStack.Http;

/// <summary>Commands over HTTP on warm connections, the server being a process of its own.</summary>
internal static class HttpBench
{
    private const int Connections = 32, Runs = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6), Length = TimeSpan.FromSeconds(5);

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
        var clients = Enumerable.Range(0, Connections).Select(_ => new HttpConnection(address)).ToList();
        await Load.Of(Connections, WarmUp, One);
        var runs = new List<Load>();
        for (var run = 1; run <= Runs; run++)
        {
            runs.Add(await Load.Of(Connections, Length, One));
            Console.Error.WriteLine($"  wolverine-http, run {run}: {runs[^1].Rate:N0}/s, p50 {runs[^1].Median:F2} ms, p99 {runs[^1].Slow:F2} ms");
        }
        var words = $"WolverineFx.Http, aggregate handler workflow, {MartenSettings.Words}, live aggregation; Max Auto Prepare, No Reset On Close";
        var load = Load.OfRuns(runs);
        return
        [
            new("wolverine-http", load.Rate, "commands/s", words),
            new("wolverine-http-p50", load.Median, "ms", words),
            new("wolverine-http-p99", load.Slow, "ms", words),
        ];

        async Task One(int caller, long number, Random random)
        {
            var path = $"/companies/{CompanyStreams.Ids[random.Next(CompanyStreams.Count)]}/mappings";
            var body = CompanyStreams.Payloads[CompanyStreams.MappingOf(number)];
            // A conflict with another caller is an error of the server's; as in the other loops, the command is given again.
            for (var tries = 1; await clients[caller].Post(path, body) is var status and not 204; tries++)
                if (status != 500 || tries == 5) throw new InvalidOperationException($"{path} was answered with {status}.");
        }
    }
}
