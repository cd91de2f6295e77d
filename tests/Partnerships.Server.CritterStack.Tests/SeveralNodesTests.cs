using System.Net.Http.Json;
using System.Text.Json;
using Partnerships.EventStore;
using Partnerships.EventStore.CritterStack;
using Partnerships.EventStore.Postgres.Cluster;
using Shouldly;
using Xunit;

namespace Partnerships.Server.CritterStack.Tests;

/// <summary>Three server processes on one log, of which one dies and another stands still for a while.</summary>
[Collection(nameof(SeveralNodesTests))]
[CollectionDefinition(nameof(SeveralNodesTests), DisableParallelization = true)]
public sealed class SeveralNodesTests
{
    private const string City = "0791";
    private const int Some = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_was_acknowledged_is_there_once_and_what_follows_from_it_happens_once()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(3 * Patience);
        await using var postgres = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true, Settings = new Dictionary<string, string> { ["max_connections"] = "300" } }, patience.Token);
        var data = Directory.CreateTempSubdirectory("partnerships-nodes-").FullName;
        var token = await Node.Token(postgres.ConnectionString, data, "caseworker");
        // The first makes the tables.
        await using var first = await Node.Start(postgres.ConnectionString, data, token);
        await using var second = await Node.Start(postgres.ConnectionString, data, token);
        await using var third = await Node.Start(postgres.ConnectionString, data, token);
        await Found(first, await Node.Token(postgres.ConnectionString, data, "steering"));
        await using var clients = new Clients([first, second, third], City);
        await clients.Send("companies", new { cvr = "98000011", name = "Firmaet" });

        clients.Start();
        await clients.More(Some, patience.Token);
        first.Kill();
        await clients.More(Some, patience.Token);
        second.Freeze();
        await clients.More(Some, patience.Token);
        second.Thaw();
        await clients.More(Some, patience.Token);
        await clients.Stop();

        await Until(async () => (await ActiveAgreements(third)) == clients.Agreements.Count, patience.Token);
        await using var engine = await CritterStackEventStore.Open(
            new CritterStackOptions { ConnectionString = postgres.ConnectionString, EventTypes = new EventTypes(EventNames.Table) }, patience.Token);
        // What follows from the last activation is awaited, and then what should not follow.
        await Until(async () => Streams(await Log(engine, patience.Token), "vacancy-opened").Count >= clients.Agreements.Count, patience.Token);
        await Until(async () => (await engine.Scheduled(patience.Token)).All(it => it.DueAt > DateTimeOffset.UtcNow), patience.Token);
        var log = await Log(engine, patience.Token);
        log.Select(e => e.Position).ShouldBe(Enumerable.Range(1, log.Count).Select(i => (long)i));
        foreach (var recorded in log) recorded.LeafHash.ToArray().ShouldBe(Leaf.Hash(recorded));
        Streams(log, "area-registered").ShouldBe(clients.Areas.Select(id => $"area/{id:D}"), ignoreOrder: true);
        Streams(log, "agreement-activated").ShouldBe(clients.Agreements.Select(id => $"agreement/{id:D}"), ignoreOrder: true);
        Streams(log, "vacancy-opened").Count.ShouldBe(clients.Agreements.Count);
        Directory.Delete(data, recursive: true);
    }

    private static async Task Found(Node node, string steering)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "steering-groups") { Content = JsonContent.Create(new { city = City, name = "Viborg" }) };
        request.Headers.Authorization = new("Bearer", steering);
        (await node.Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<int> ActiveAgreements(Node node)
    {
        var (count, next) = (0, "");
        do
        {
            var page = await node.Http.GetFromJsonAsync<JsonElement>($"agreements?city={City}&limit=100{next}");
            count += page.GetProperty("items").EnumerateArray().Count(it => it.GetProperty("status").GetString() == "active");
            next = page.TryGetProperty("next", out var cursor) ? $"&cursor={cursor.GetString()}" : "";
        }
        while (next.Length > 0);
        return count;
    }

    private static async Task<List<RecordedEvent>> Log(CritterStackEventStore engine, CancellationToken cancellation) =>
        await engine.ReadLog(0, cancellation).ToListAsync(cancellation);

    private static List<string> Streams(List<RecordedEvent> log, string type) => [.. log.Where(e => e.Type == type).Select(e => e.Stream.ToString())];

    private static async Task Until(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
    }
}
