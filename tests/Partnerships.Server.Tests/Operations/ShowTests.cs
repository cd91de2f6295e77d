using System.Text;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class ShowTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    [Fact]
    public async Task Events_are_shown_one_by_one_with_who_when_and_why()
    {
        var settings = await log.Copy();
        var events = Events(await Operator.Run(settings, "show", log.Agreement, "--json"));
        events.Select(e => e.GetProperty("version").GetInt64()).ShouldBe(Enumerable.Range(1, events.Count).Select(version => (long)version));
        events[0].GetProperty("type").GetString().ShouldBe("agreement-drafted");
        events[0].GetProperty("data").GetProperty("terms").GetProperty("title").GetString().ShouldBe("Partnerskab om tagrenovering");
        events[0].TryGetProperty("cause", out _).ShouldBeFalse();
        var activated = events.Single(e => e.GetProperty("type").GetString() == "agreement-activated");
        activated.GetProperty("actor").GetString()!.ShouldStartWith("workflow:");
        events.Select(e => e.GetProperty("id").GetString()).ShouldContain(activated.GetProperty("cause").GetString());

        var people = (await Operator.Run(settings, "show", log.Agreement)).ShouldEnd(0).Output;
        people.ShouldContain($"version {activated.GetProperty("version")}  position {activated.GetProperty("position")}  2026-03-02 09:00:00Z  agreement-activated");
        people.ShouldContain($"by       {activated.GetProperty("actor")}, in effect on 2026-03-02");
        people.ShouldContain($"cause    {activated.GetProperty("cause")}");
        people.ShouldContain("\"title\": \"Partnerskab om tagrenovering\"");
        people.Split('\n').Count(line => line.StartsWith("version ", StringComparison.Ordinal)).ShouldBe(events.Count);
    }

    [Fact]
    public async Task Only_events_after_a_version_up_to_a_time_and_so_many_are_shown_when_that_is_asked_also_while_a_server_runs()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.NewServer(clock);
        var town = await Town.Found(server, SmallLog.Monday);
        var stream = $"agreement/{await town.Draft()}";
        clock.MoveOn(TimeSpan.FromDays(1));
        var hash = await town.Submit(stream["agreement/".Length..]);
        clock.MoveOn(TimeSpan.FromDays(1));
        await town.Sign(stream["agreement/".Length..], Town.Company, hash);

        (await Versions("--after", "1")).ShouldBe([2, 3]);
        (await Versions("--at", "2026-03-03T09:00:00Z")).ShouldBe([1, 2]);
        (await Versions("--at", "2026-03-03T09:59:59.999999+01:00")).ShouldBe([1]);
        (await Versions("--after", "1", "--limit", "1")).ShouldBe([2]);
        (await Versions("--after", "3")).ShouldBeEmpty();

        async Task<List<long>> Versions(params string[] options) =>
            [.. Events(await Operator.Run(server.Settings, ["show", stream, "--json", .. options])).Select(e => e.GetProperty("version").GetInt64())];
    }

    [Fact]
    public async Task A_payload_that_is_no_json_is_shown_as_its_bytes()
    {
        var settings = await log.Copy();
        await Operator.Damage(settings.ConnectionString!, "update events set payload = 'not json' where type = 'agreement-drafted'");
        var shown = Events(await Operator.Run(settings, "show", log.Agreement, "--limit", "1", "--json"))[0];
        shown.TryGetProperty("data", out _).ShouldBeFalse();
        Encoding.UTF8.GetString(shown.GetProperty("bytes").GetBytesFromBase64()).ShouldBe("not json");
        (await Operator.Run(settings, "show", log.Agreement)).ShouldEnd(0).Output.ShouldContain(shown.GetProperty("bytes").GetString()!);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_an_error() =>
        (await Operator.Run(await log.Copy(), "show", "agreement/none", "--json")).ShouldEnd(1).Error.ShouldContain("agreement/none");

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T12:00:00")]
    [InlineData("yesterday")]
    public async Task A_time_without_its_offset_is_refused(string at) =>
        (await Operator.Run(await log.Copy(), "show", log.Agreement, "--at", at)).ShouldEnd(1).Error.ShouldContain("--at");

    private static List<JsonElement> Events(Said said) => [.. said.ShouldEnd(0).Json.GetProperty("events").EnumerateArray()];
}
