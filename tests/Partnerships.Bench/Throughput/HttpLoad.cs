namespace Partnerships.Bench.Throughput;

/// <summary>Mappings over HTTP, each connection giving one command after another.</summary>
internal static class HttpLoad
{
    private const int Connections = 32, Runs = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(1), Length = TimeSpan.FromSeconds(5);

    /// <summary>How it is measured, in words.</summary>
    public static string Words => $"{Connections} connections, {Runs} runs of {Length.TotalSeconds} s each after {WarmUp.TotalMinutes} min of warm-up";

    /// <summary>Measures it.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="path">Where the mappings of a company are posted.</param>
    /// <param name="headers">Further header lines, each with its line end.</param>
    /// <param name="name">How the runs are named on standard error.</param>
    public static async Task<Load> Of(Uri server, Func<string, string> path, string headers, string name)
    {
        var clients = Enumerable.Range(0, Connections).Select(_ => new HttpConnection(server, headers)).ToList();
        await Load.Of(Connections, WarmUp, One);
        var runs = new List<Load>();
        for (var run = 1; run <= Runs; run++)
        {
            runs.Add(await Load.Of(Connections, Length, One));
            Console.Error.WriteLine($"  {name}, run {run}: {runs[^1].Rate:N0}/s, p50 {runs[^1].Median:F2} ms, p99 {runs[^1].Slow:F2} ms");
        }
        clients.ForEach(client => client.Dispose());
        return Load.OfRuns(runs);

        async Task One(int caller, long number, Random random)
        {
            var target = path(CompanyStreams.Ids[random.Next(CompanyStreams.Count)]);
            var body = CompanyStreams.Payloads[CompanyStreams.MappingOf(number)];
            // A conflict with another caller may be an error of the server's; as in the other loops, the command is given again.
            for (var tries = 1; await clients[caller].Post(target, body) is var status and not (>= 200 and < 300); tries++)
                if (status != 500 || tries == 5) throw new InvalidOperationException($"{target} was answered with {status}.");
        }
    }
}
