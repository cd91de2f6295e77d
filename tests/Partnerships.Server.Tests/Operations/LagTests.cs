using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class LagTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_view_that_has_seen_all_is_not_behind()
    {
        await using var server = await TestServer.Start((await log.Copy()).ConnectionString!, new TestClock(Noon));
        await Caught(server);
        var lag = (await Operator.Run(server.Settings, "lag", "--url", server.Address, "--json")).ShouldEnd(0).Json;
        lag.GetProperty("head").GetInt64().ShouldBe(server.Operations.Head);
        var views = lag.GetProperty("views").EnumerateArray().ToList();
        views.Select(view => view.GetProperty("name").GetString()).ShouldBe([.. Views.All.Select(view => view.Name), "workflows"]);
        views.ShouldAllBe(view => view.GetProperty("behind").GetInt64() == 0 && view.GetProperty("ageSeconds").GetDouble() == 0);
        views.ShouldAllBe(view => view.GetProperty("seenUpTo").GetDateTimeOffset() == Noon.AddHours(-3));

        var rows = (await Operator.Run(server.Settings, "lag", "--url", server.Address)).ShouldEnd(0).Rows;
        rows[0].ShouldBe(["view", "position", "behind", "age", "last", "event", "seen"]);
        rows[1].ShouldBe(["cities", $"{server.Operations.Head}", "0", "-", "2026-03-02", "09:00:00Z"]);
    }

    [Fact]
    public async Task A_view_that_stands_still_says_why_and_for_how_long_the_first_event_has_waited()
    {
        var settings = await log.Copy();
        // A document that cannot be read is poison to every fold that needs it.
        await Operator.Execute(settings.ConnectionString!, "update view_documents set body = 'unreadable' where view = 'companies~1'");
        var clock = new TestClock(Noon);
        await using var server = await TestServer.Start(settings.ConnectionString!, clock);
        var town = await Town.Found(server, SmallLog.Monday);
        clock.MoveOn(TimeSpan.FromHours(1));
        (await town.Caseworker.Post($"companies/{log.Company}/mappings", new { city = town.Code, interest = "strong", trades = Array.Empty<string>(), expectedOpenings = Array.Empty<object>() }))
            .ShouldBe(HttpStatusCode.OK);
        await Caught(server);
        clock.MoveOn(TimeSpan.FromMinutes(90));

        var companies = View(await Operator.Run(server.Settings, "lag", "--url", server.Address, "--json"), "companies");
        companies.GetProperty("behind").GetInt64().ShouldBeGreaterThan(0);
        companies.GetProperty("ageSeconds").GetDouble().ShouldBe(TimeSpan.FromMinutes(90).TotalSeconds);
        companies.GetProperty("unseenSince").GetDateTimeOffset().ShouldBe(Noon.AddHours(1));
        companies.GetProperty("failure").GetString()!.ShouldContain("The event at position");

        var row = (await Operator.Run(server.Settings, "lag", "--url", server.Address)).ShouldEnd(0).Rows.Single(row => row[0] == "companies");
        string.Join(' ', row).ShouldContain("90 min");
        string.Join(' ', row).ShouldContain("stands still: The event at position");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_an_error() =>
        (await Operator.Run(cluster.Shared.Settings, "lag", "--url", "http://127.0.0.1:1")).ShouldEnd(1).Error.ShouldContain("No server answers");

    [Fact]
    public async Task What_is_no_address_is_refused() =>
        (await Operator.Run(cluster.Shared.Settings, "lag", "--url", "here")).ShouldEnd(1).Error.ShouldContain("--url");

    private static JsonElement View(Said said, string name) =>
        said.ShouldEnd(0).Json.GetProperty("views").EnumerateArray().Single(view => view.GetProperty("name").GetString() == name);

    /// <summary>Waits until every view has seen the whole log, or stands still.</summary>
    private static async Task Caught(TestServer server)
    {
        while (true)
        {
            var changed = server.Operations.Changed(TestContext.Current.CancellationToken);
            if (server.Operations.Progress().All(view => view.Failure is not null || view.Position == server.Operations.Head)) return;
            await changed;
        }
    }
}
