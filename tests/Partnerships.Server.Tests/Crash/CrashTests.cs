using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Crash;

public sealed class CrashTests
{
    private const string City = "0791";
    private const int Callers = 8, Between = 60;

    [Fact, Trait("kind", "torture")]
    public async Task What_was_acknowledged_survives_kill_9_of_the_server_exactly_once() =>
        await LoadAndKill(Torture.Times(few: 1, many: 20), server =>
        {
            server.Kill();
            return server.Run();
        });

    [Fact, Trait("kind", "torture")]
    public async Task What_was_acknowledged_survives_kill_9_of_postgresql_exactly_once() =>
        await LoadAndKill(Torture.Times(few: 1, many: 10), server =>
        {
            server.KillPostgres();
            return Task.CompletedTask;
        });

    [Fact]
    public async Task A_second_server_on_the_same_log_says_who_owns_it_and_ends()
    {
        await using var server = await ServerProcess.Start();
        var (exit, output, error) = await server.Verb("serve", "--port", "0");
        exit.ShouldNotBe(0);
        output.ShouldNotContain("ready");
        error.ShouldContain("owned", Case.Insensitive);
        (await server.As(Roles.Operator).Get("cities")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_ends_well_and_its_postgresql_with_it()
    {
        await using var server = await ServerProcess.Start();
        server.Postmasters.Length.ShouldBe(1);
        (await server.Stop()).ShouldBe(0);
        server.Postmasters.ShouldBeEmpty();
    }

    /// <summary>Callers register candidates, each again under its key until it is acknowledged, while something is killed in their midst
    /// again and again.</summary>
    private static async Task LoadAndKill(int times, Func<ServerProcess, Task> kill)
    {
        await using var server = await ServerProcess.Start();
        var caseworker = server.As(Roles.Caseworker);
        (await server.As(Roles.Steering).Post("steering-groups", new { city = City, name = "Viborg" })).ShouldBe(HttpStatusCode.Created);
        var area = (await caseworker.Post("areas", new { city = City, name = "Houlkærvænget" })).ShouldBe(HttpStatusCode.Created).Id;
        var acknowledged = new ConcurrentDictionary<string, Reply>();
        var (answers, isOver) = (Channel.CreateUnbounded<string>(), false);
        var load = Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            try
            {
                for (var i = 0; !Volatile.Read(ref isOver); i++)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"caller-{caller}-{i}");
                    acknowledged[key] = await UntilAcknowledged(caseworker, key, area);
                    answers.Writer.TryWrite(key);
                }
            }
            catch (Exception e)
            {
                answers.Writer.TryComplete(e);
                throw;
            }
        }));
        for (var kills = 0; kills < times; kills++)
        {
            await More(answers.Reader);
            await kill(server);
        }
        await More(answers.Reader);
        Volatile.Write(ref isOver, true);
        await load;

        foreach (var (key, first) in acknowledged)
        {
            var again = await Register(caseworker, key, area);
            (again.Status, again.Text).ShouldBe((first.Status, first.Text), key);
        }
        var events = await All(server.As(Roles.Auditor), "events?limit=500");
        var registered = events.Where(e => e.GetProperty("type").GetString() == "candidate-registered").ToList();
        registered.Select(Label).Order().ShouldBe(acknowledged.Keys.Order());
        await ViewsEqualRebuiltOnes(server, caseworker, events[^1].GetProperty("position").GetInt64());
    }

    /// <summary>Waits for answers that come from now on.</summary>
    private static async Task More(ChannelReader<string> answers)
    {
        while (answers.TryRead(out _)) { }
        for (var i = 0; i < Between; i++) await answers.ReadAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Reply> UntilAcknowledged(Client caseworker, string key, string area)
    {
        for (; ; )
        {
            try
            {
                var reply = await Register(caseworker, key, area);
                if (reply.Status != HttpStatusCode.ServiceUnavailable) return reply.ShouldBe(HttpStatusCode.Created);
            }
            catch (HttpRequestException)
            {
                // It was killed: the caller does not know whether it was recorded, and asks again under the same key.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private static Task<Reply> Register(Client caseworker, string key, string area) => caseworker.Post(
        "candidates", new { city = City, area, livesThereSince = "2020-01-01", skills = new[] { key } }, ("Idempotency-Key", key));

    private static async Task ViewsEqualRebuiltOnes(ServerProcess server, Client caseworker, long head)
    {
        string[] reads = [$"candidates?city={City}&limit=100", $"cities/{City}?x=1", $"cities/{City}/job-creation?exact=true"];
        var live = await Task.WhenAll(reads.Select(path => caseworker.Get($"{path}&after={head}")));
        live.ShouldAllBe(reply => reply.Status == HttpStatusCode.OK);
        foreach (var view in new[] { "candidates", "cities", "job-creation" })
            (await server.As(Roles.Operator).Post("operations/rebuilds", new { view })).ShouldBe(HttpStatusCode.OK).Json.GetProperty("events").GetInt64().ShouldBe(head);
        var rebuilt = await Task.WhenAll(reads.Select(path => caseworker.Get(path)));
        rebuilt.Select(reply => reply.Text).ShouldBe(live.Select(reply => reply.Text));
    }

    private static async Task<List<JsonElement>> All(Client client, string path)
    {
        var items = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await client.Get(path + cursor)).ShouldBe(HttpStatusCode.OK).Json;
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : null;
        }
        return items;
    }

    private static string Label(JsonElement registered) => registered.GetProperty("data").GetProperty("skills")[0].GetString()!;
}
