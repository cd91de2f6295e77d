using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Candidates;

/// <summary>What was recorded wrongly of a candidate is corrected by a further event, and what was known then can still be asked.</summary>
public sealed class CandidateCorrectionHttpTests(Cluster cluster)
{
    private static readonly string[] Painter = ["maler"], Mason = ["murer"];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task A_profile_is_corrected_by_its_day()
    {
        var town = await Town.Found(server);
        var at = $"candidates/{await town.NewCandidate()}";
        var (was, asOf) = (town.Today.AddDays(-9), town.Today.AddDays(-7));
        (await town.Caseworker.Post($"{at}/profiles", new { skills = Painter, asOf = was })).ShouldBe(HttpStatusCode.OK);
        var correction = new { was, @is = new { skills = Mason, danish = "b1", asOf }, reason = "Det var en andens.", statedBy = "Jobcentret" };
        (await town.Caseworker.Post($"{at}/profile-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/profile-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        var read = (await town.Caseworker.Get(at)).ShouldBe(HttpStatusCode.OK).Json;
        (read.GetProperty("profileAsOf").GetString(), read.GetProperty("skills")[0].GetString()).ShouldBe(($"{asOf:yyyy-MM-dd}", "murer"));
        (await town.Caseworker.Get($"{at}/path?after={server.Operations.Head}")).Json.GetProperty("skills")[0].GetString().ShouldBe("murer");
        (await town.Caseworker.Post($"{at}/profile-corrections", correction with { was = town.Today, @is = correction.@is with { danish = "a1" } })).ShouldBeProblem(HttpStatusCode.Conflict, "fact-unknown at /was");
    }

    [Fact]
    public async Task A_home_is_corrected_and_what_was_known_then_can_be_asked()
    {
        var town = await Town.Found(server);
        var candidate = await town.NewCandidate();
        var at = $"candidates/{candidate}";
        var (since, moved) = (town.Today.AddYears(-3), town.Today.AddDays(-30));
        (await town.Caseworker.Post($"{at}/moves", new { on = moved })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        var before = DateTimeOffset.UtcNow;
        await server.Settle();
        (await Homes()).ShouldBe([$"{since:yyyy-MM-dd} {town.Area}", $"{moved:yyyy-MM-dd} "]);
        var correction = new { was = new { from = moved }, reason = "Flytningen blev aflyst.", statedBy = "Boligforeningen" };
        (await town.Caseworker.Post($"{at}/home-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/home-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await Homes()).ShouldBe([$"{since:yyyy-MM-dd} {town.Area}"]);
        (await Homes($"at={Uri.EscapeDataString(before.ToString("O"))}")).Length.ShouldBe(2, "so it was known then");
        (await town.Caseworker.Post($"{at}/home-corrections", new { was = new { from = since, area = town.Area }, reason = "Fejl.", statedBy = "x" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "only-home at /is");
        (await town.Steering.Post($"{at}/home-corrections", correction)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");

        async Task<string[]> Homes(string? asOf = null) =>
        [
            .. (await town.Caseworker.Get($"{at}/path?{asOf ?? $"after={server.Operations.Head}"}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("homes").EnumerateArray()
                .Select(home => $"{home.GetProperty("from").GetString()} {(home.TryGetProperty("area", out var area) ? area.GetString() : "")}"),
        ];
    }
}
