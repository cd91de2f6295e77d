using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class StreamsTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    [Fact]
    public async Task Kinds_are_counted()
    {
        var settings = await log.Copy();
        var events = await Operator.Scalar<long>(settings.ConnectionString!, "select count(*) from events");
        var streams = await Operator.Scalar<long>(settings.ConnectionString!, "select count(distinct stream) from events");

        var rows = (await Operator.Run(settings, "streams")).ShouldEnd(0).Rows;
        rows[0].ShouldBe(["kind", "streams", "events"]);
        rows.Skip(1).Select(row => row[0]).ShouldBe(["agreement", "area", "candidate", "company", "placement", "steering-group", "vacancy", "all"]);
        rows[^1].ShouldBe(["all", $"{streams}", $"{events}"]);

        var json = (await Operator.Run(settings, "streams", "--json")).ShouldEnd(0).Json;
        (json.GetProperty("streams").GetInt64(), json.GetProperty("events").GetInt64()).ShouldBe((streams, events));
        json.GetProperty("kinds").EnumerateArray().Sum(kind => kind.GetProperty("events").GetInt64()).ShouldBe(events);
    }

    [Fact]
    public async Task The_streams_of_a_kind_are_listed_with_version_and_last_change()
    {
        var settings = await log.Copy();
        var stream = (await Operator.Run(settings, "streams", "agreement", "--json")).ShouldEnd(0).Json.GetProperty("streams").EnumerateArray().ShouldHaveSingleItem();
        stream.GetProperty("name").GetString().ShouldBe(log.Agreement);
        stream.GetProperty("lastType").GetString().ShouldBe("reminders-planned");
        stream.GetProperty("lastRecordedAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        var row = (await Operator.Run(settings, "streams", "agreement")).ShouldEnd(0).Rows[1];
        row.ShouldBe([log.Agreement, $"{stream.GetProperty("version")}", $"{stream.GetProperty("lastPosition")}", "2026-03-02", "09:00:00Z", "reminders-planned"]);
    }

    [Fact]
    public async Task Page_by_page_every_stream_comes_once_also_while_a_server_runs()
    {
        await using var server = await cluster.NewServer();
        var town = await Town.Found(server);
        for (var i = 0; i < 7; i++) await town.NewCandidate();

        var names = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = (await Operator.Run(server.Settings, "streams", "candidate", "--limit", "3", "--after", after, "--json")).ShouldEnd(0).Json;
            names.AddRange(page.GetProperty("streams").EnumerateArray().Select(stream => stream.GetProperty("name").GetString()!));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        names.Count.ShouldBe(7);
        names.ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
        (await Operator.Run(server.Settings, "streams", "candidate", "--limit", "6")).ShouldEnd(0).Output.ShouldContain($"--after {names[5]["candidate/".Length..]}");
        (await Operator.Run(server.Settings, "streams", "candidate", "--limit", "7")).ShouldEnd(0).Output.ShouldNotContain("--after");
    }

    [Fact]
    public async Task A_kind_that_is_not_there_is_an_error_that_names_those_that_are() =>
        (await Operator.Run(await log.Copy(), "streams", "nonsense")).ShouldEnd(1).Error.ShouldContain("agreement, area, candidate");

    [Fact]
    public async Task A_limit_of_nothing_is_refused() =>
        (await Operator.Run(await log.Copy(), "streams", "agreement", "--limit", "0")).ShouldEnd(1).Error.ShouldContain("--limit");
}
