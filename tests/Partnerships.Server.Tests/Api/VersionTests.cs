using System.Globalization;
using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class VersionTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task A_stale_if_match_is_refused_with_the_present_version()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var read = await town.Caseworker.Get($"agreements/{agreement}");
        read.Tag.ShouldBe("\"1\"");
        (await town.Caseworker.Post($"agreements/{agreement}/submissions", new { }, ("If-Match", read.Tag))).ShouldBe(HttpStatusCode.OK).Tag.ShouldBe("\"2\"");
        var stale = (await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("Ny") }, ("If-Match", read.Tag)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-stale");
        stale.Json.GetProperty("version").GetInt64().ShouldBe(2);
        (await town.Caseworker.Get($"agreements/{agreement}")).Tag.ShouldBe("\"2\"");
    }

    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"7\", \"1\"", HttpStatusCode.OK)]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"x\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("1", HttpStatusCode.BadRequest)]
    public async Task If_match_is_read_as_the_standard_says(string header, HttpStatusCode expected)
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        (await town.Caseworker.Post($"agreements/{agreement}/submissions", new { }, ("If-Match", header))).ShouldBe(expected);
    }

    [Fact]
    public async Task A_new_thing_matches_no_version()
    {
        var town = await Town.Found(server);
        (await town.Caseworker.Post("companies", new { cvr = Town.NewCvr(), name = "A" }, ("If-Match", "*"))).ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        var town = await Town.Found(server);
        foreach (var path in new[] { $"areas/{town.Area}", $"cities/{town.Code}?after={server.Operations.Head}", $"cities/{town.Code}/job-creation" })
        {
            var read = (await town.Caseworker.Get(path)).ShouldBe(HttpStatusCode.OK);
            (await town.Caseworker.Get(path, ("If-None-Match", read.Tag))).ShouldBe(HttpStatusCode.NotModified).Text.ShouldBeEmpty();
            (await town.Caseworker.Get(path, ("If-None-Match", "\"other\""))).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_read_at_a_time_shows_what_was_recorded_by_then()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft(town.Terms("Første titel"));
        var between = await Now(town, agreement);
        await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("Anden titel") });
        Title((await town.Caseworker.Get($"agreements/{agreement}")).Json).ShouldBe("Anden titel");
        Title((await town.Caseworker.Get($"agreements/{agreement}?at={between}")).Json).ShouldBe("Første titel");
        Title((await town.Caseworker.Get($"agreements/{agreement}/overview?at={between}")).Json).ShouldBe("Første titel");
        (await town.Caseworker.Get($"agreements/{agreement}?at=2020-01-01T00:00:00Z")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await town.Caseworker.Get($"cities/{town.Code}/job-creation?at={between}")).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{agreement}/history?at={between}")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_read_after_a_position_waits_for_it_or_says_that_it_did_not_come()
    {
        var town = await Town.Found(server);
        var draft = await town.Caseworker.Post("agreements", new { city = town.Code, terms = town.Terms() });
        (await town.Caseworker.Get($"agreements/{draft.Id}/overview?after={draft.Position}")).ShouldBe(HttpStatusCode.OK);
        var never = server.Operations.Head + 1_000_000;
        string[] paths = [$"agreements/{draft.Id}/overview?after={never}", $"agreements/{draft.Id}?after={never}"];
        foreach (var reply in await Task.WhenAll(paths.Select(path => town.Caseworker.Get(path))))
            reply.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "view-behind").Headers["Retry-After"].ShouldBe("1");
    }

    private async Task<string> Now(Town town, string agreement)
    {
        var events = (await server.As("auditor", town.Code).Get("events?limit=500")).Json.GetProperty("items");
        var drafted = events.EnumerateArray().Single(e => e.GetProperty("stream").GetString() == $"agreement/{agreement}");
        return drafted.GetProperty("recordedAt").GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }

    private static string? Title(System.Text.Json.JsonElement agreement) => agreement.GetProperty("terms").GetProperty("title").GetString();
}
