using Partnerships.Bench.Logs;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Server.Access;
using Partnerships.Server.Operations;

namespace Partnerships.Bench.Http;

/// <summary>Commands over HTTP on warm connections to the product as it is served, with its access checks, its views and its workflows, in a
/// process of its own; held against the same command on WolverineFx.Http and Marten, which keep no view of it and check no access.</summary>
internal static class HttpBench
{
    private const string Profiles = "DOTNET_TieredPGO";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        // All servers here run as one that runs for long is to (decision 0029).
        Environment.SetEnvironmentVariable(Profiles, "1");
        var connection = await database.Create("http");
        await using (var engine = await PostgresEventStore.Open(new PostgresOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table) }))
            await CompanyLog.Import(engine, new CompanyLog().Next(CompanyStreams.Count + 1));
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            Console.WriteLine($"http: {HttpLoad.Words}");
            var ours = await Measure(folder, "engine", ServerProcess.Start(folder, connection, ServerProcess.Ready, "serve", "--port", $"{ServerProcess.FreePort()}"));
            var bare = ServerProcess.StartProgram(typeof(BareEndpoint).Assembly.Location, folder, connection, ServerProcess.Ready, BareEndpoint.Verb, connection);
            var limit = await Measure(folder, "limit, a bare endpoint", bare, isProduct: false);
            var wolverine = await CritterStack.Measure(database, "http");
            return
            [
                .. ServerProcess.ScaleOut is { } program ? [await BesideScaleOut(program, folder, connection, ours)] : Array.Empty<Figure>(),
                .. wolverine.TryGetValue("wolverine-http", out var rate) && wolverine.TryGetValue("wolverine-http-p99", out var slow)
                    ? [
                        Figure.AtLeast("http, Wolverine", ours.Rate, "commands/s", rate.Value, 6).WithLimit(limit.Rate),
                        Figure.AtMost("http, Wolverine, slow", ours.Slow, "ms (p99)", slow.Value, 0.2).WithLimit(limit.Slow),
                    ]
                    : Array.Empty<Figure>(),
            ];
        }
        finally
        {
            Environment.SetEnvironmentVariable(Profiles, null);
            Directory.Delete(folder, recursive: true);
        }
    }

    // The same log, moved. Side by side; nothing is asked for but that the embedded engine is worth having.
    private static async Task<Figure> BesideScaleOut(string program, string folder, string connection, Load ours)
    {
        await using (var moved = await ServerProcess.StartProgram(program, folder, connection, "Took ", "move", "--to", "critterstack"))
            Console.WriteLine($"http: the log was moved in {moved.Line}");
        var other = await Measure(folder, "scale-out", ServerProcess.StartProgram(program, folder, connection, ServerProcess.Ready, "serve", "--port", $"{ServerProcess.FreePort()}"));
        return Figure.AtLeast("http, scale-out engine", ours.Rate, "commands/s", other.Rate, 1);
    }

    private static async Task<Load> Measure(string folder, string name, Task<ServerProcess> starting, bool isProduct = true)
    {
        await using var server = await starting;
        if (isProduct) await Seen(new Uri(server.Line));
        var token = DevelopmentIssuer.In(folder).Issue(new Caller("bench", Roles.Caseworker, []), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(2));
        var load = await HttpLoad.Of(new Uri(server.Line), id => $"/api/v1/companies/{id}/mappings", $"Authorization: Bearer {token}\r\n", name);
        Console.WriteLine($"http, {name}: {load.Rate:N0} commands/s, p50 {load.Median:F2} ms, p99 {load.Slow:F2} ms");
        return load;
    }

    /// <summary>Waits until all views have seen the whole log, so that its past is not measured too.</summary>
    private static async Task Seen(Uri address)
    {
        using var server = new ServerOverHttp(address, token: null);
        for (; ; await Task.Delay(Look))
        {
            var (head, views) = await server.Progress(default);
            if (views.All(view => view.Position >= head)) return;
        }
    }
}
