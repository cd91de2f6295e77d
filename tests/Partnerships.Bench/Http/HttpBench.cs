using Partnerships.Bench.Logs;
using Partnerships.Bench.Throughput;
using Partnerships.Bench.Yardsticks;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Server.Access;

namespace Partnerships.Bench.Http;

/// <summary>Commands over HTTP on warm connections to the product as it is served, with its access checks, its views and its workflows, in a
/// process of its own; held against the same command on WolverineFx.Http and Marten, which keep no view of it and check no access.</summary>
internal static class HttpBench
{
    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var connection = await database.Create("http");
        await using (var engine = await PostgresEventStore.Open(new PostgresOptions { ConnectionString = connection, EventTypes = new EventTypes(EventNames.Table) }))
            await CompanyLog.Import(engine, new CompanyLog().Next(CompanyStreams.Count + 1));
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        Load ours;
        try
        {
            await using var server = await ServerProcess.Start(folder, connection, "ready: ", "serve", "--port", $"{ServerProcess.FreePort()}");
            var token = DevelopmentIssuer.In(folder).Issue(new Caller("bench", Roles.Caseworker, []), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(2));
            Console.WriteLine($"http: {HttpLoad.Words}");
            ours = await HttpLoad.Of(new Uri(server.Line), id => $"/api/v1/companies/{id}/mappings", $"Authorization: Bearer {token}\r\n", "engine");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        var wolverine = await CritterStack.Measure(database, "http");
        Console.WriteLine($"http: {ours.Rate:N0} commands/s, p50 {ours.Median:F2} ms, p99 {ours.Slow:F2} ms");
        return wolverine.TryGetValue("wolverine-http", out var rate) && wolverine.TryGetValue("wolverine-http-p99", out var slow)
            ? [Figure.AtLeast("http, Wolverine", ours.Rate, "commands/s", rate.Value, 6), Figure.AtMost("http, Wolverine, slow", ours.Slow, "ms (p99)", slow.Value, 0.2)]
            : [];
    }
}
