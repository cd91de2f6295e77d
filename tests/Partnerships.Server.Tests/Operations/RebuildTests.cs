using Partnerships.Server.Operations;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class RebuildTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    private const string Spoil = "update view_documents set body = '{}' where view like 'cities~%'";

    [Fact]
    public async Task While_no_server_runs_a_view_is_built_anew_by_the_verb_itself()
    {
        var settings = await log.Copy();
        await Operator.Execute(settings.ConnectionString!, Spoil);
        var events = await Operator.Scalar<long>(settings.ConnectionString!, "select count(*) from events");

        var rows = (await Operator.Run(settings, "rebuild", "cities")).ShouldEnd(0).Rows;
        rows[0].ShouldBe(["view", "events", "took", "events/s"]);
        rows[1][..2].ShouldBe(["cities", $"{events}"]);
        (await Operator.Run(settings, "check")).ShouldEnd(0);
    }

    [Fact]
    public async Task All_views_are_built_anew_one_after_the_other()
    {
        var settings = await log.Copy();
        await Operator.Execute(settings.ConnectionString!, "update view_documents set body = '{}'");
        var rebuilds = (await Operator.Run(settings, "rebuild", "--all", "--json")).ShouldEnd(0).Json.GetProperty("rebuilds").EnumerateArray().ToList();
        rebuilds.Select(it => it.GetProperty("view").GetString()).ShouldBe(Views.All.Select(view => view.Name));
        rebuilds.ShouldAllBe(it => it.GetProperty("events").GetInt64() > 0 && it.GetProperty("eventsPerSecond").GetDouble() > 0);
        (await Operator.Run(settings, "check")).ShouldEnd(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_running_server_does_it_whether_it_is_named_or_found_to_own_the_log(bool named)
    {
        var settings = await log.Copy();
        await using var server = await TestServer.Start(settings.ConnectionString!, new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        await Operator.Execute(settings.ConnectionString!, Spoil);
        string[] where = named ? ["--url", server.Address] : [];
        var rebuilt = (await Operator.Run(server.Settings, ["rebuild", "cities", "--json", .. where])).ShouldEnd(0).Json.GetProperty("rebuilds").EnumerateArray().Single();
        rebuilt.GetProperty("events").GetInt64().ShouldBe(server.Operations.Head);
        (await Operator.Run(server.Settings, "check")).ShouldEnd(0);
    }

    [Fact]
    public async Task A_log_that_is_owned_by_what_does_not_answer_is_an_error_that_names_the_owner_and_the_way_out()
    {
        var settings = cluster.Shared.Settings with { Urls = "http://127.0.0.1:1" };
        var error = (await Operator.Run(settings, "rebuild", "cities")).ShouldEnd(1).Error;
        error.ShouldContain("owned by");
        error.ShouldContain("--url");
    }

    [Fact]
    public async Task An_event_that_cannot_be_folded_is_an_error_that_names_it()
    {
        var settings = await log.Copy();
        await Operator.Damage(settings.ConnectionString!, "update events set payload = '{}' where position = 3");
        (await Operator.Run(settings, "rebuild", "cities")).ShouldEnd(1).Error.ShouldContain("position 3");
    }

    [Theory]
    [InlineData]
    [InlineData("cities", "--all")]
    [InlineData("nonsense")]
    public async Task One_view_or_all_must_be_named(params string[] arguments) =>
        (await Operator.Run(cluster.Shared.Settings, ["rebuild", .. arguments])).ShouldEnd(1).Error.ShouldNotBeEmpty();

    [Theory]
    [InlineData(250_000L, "cities: 250,000 of 1,000,000 events (25 %), 50,000 events/s")]
    [InlineData(0L, "cities: 0 of 1,000,000 events (0 %), 0 events/s")]
    [InlineData(null, "cities: rebuilding, 5.0 s")]
    public void How_far_it_has_come_is_said_with_its_rate(long? folded, string line) =>
        RebuildVerb.Line("cities", folded, 1_000_000, TimeSpan.FromSeconds(5)).ShouldBe(line);
}
