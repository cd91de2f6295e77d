using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Placements;

public sealed class PlacementHttpTests(Cluster cluster)
{
    private static readonly string[] Tasks = ["Opmuring"];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Quick_help_is_asked_for_answered_measured_and_counts_in_the_agreements_ledger()
    {
        var (town, agreement, placement) = await Place();
        var problem = (await town.Caseworker.Post($"{placement}/problems", new { by = "company", kind = "transport", on = town.Today, about = "Bussen." }))
            .ShouldBe(HttpStatusCode.Created);
        var at = $"{placement}/problems/{problem.Id}";
        (await town.Caseworker.Post($"{at}/resolutions", new { on = town.Today, how = "Talt om.", outcome = "adapted" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "problem-unanswered");
        (await Queue(town)).ShouldContain("problem");
        (await town.Caseworker.Post($"{at}/answers", new { on = town.Today, by = "Mentoren" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/resolutions", new { on = town.Today, how = "Talt om.", outcome = "adapted" })).ShouldBe(HttpStatusCode.OK);
        (await Queue(town)).ShouldNotContain("problem");
        (await town.Caseworker.Post($"{at}/reopenings", new { on = town.Today, reason = "Igen." })).ShouldBe(HttpStatusCode.OK);
        var read = (await town.Caseworker.Get(placement)).Json.GetProperty("problems")[0];
        (read.GetProperty("workingDays").GetInt32(), read.GetProperty("calls").GetArrayLength()).ShouldBe((3, 2));
        var figures = (await town.Caseworker.Get($"agreements/{agreement}/quick-help?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json;
        (figures.GetProperty("overall").GetProperty("reopened").GetInt32(), figures.GetProperty("overall").GetProperty("waiting").GetInt32()).ShouldBe((1, 1));
        var published = (await town.Steering.Get($"cities/{town.Code}/quick-help?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json;
        published.GetProperty("overall").TryGetProperty("problems", out _).ShouldBeFalse("it is of one resident");
        (await town.Caseworker.Post(
                $"agreements/{agreement}/help-requests/{problem.Id}/corrections", new { was = new { askedOn = town.Today, givenOn = town.Today }, reason = "Fejl.", statedBy = "Mentoren" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "help-of-problem");
        (await town.Steering.Get($"agreements/{agreement}/quick-help")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var history = $"agreements/{agreement}/history?limit=200&after={server.Operations.Head}";
        (await town.Caseworker.Get(history)).Text.ShouldContain("Bussen.");
        var toSteering = (await town.Steering.Get(history)).ShouldBe(HttpStatusCode.OK).Text;
        toSteering.ShouldContain("problem-reported");
        toSteering.ShouldNotContain("Bussen.");
        (await town.Steering.Post($"{placement}/problems", new { by = "company", kind = "wage", on = town.Today, about = "Løn." }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var standing = (await town.Caseworker.Get($"agreements/{agreement}/commitments?after={server.Operations.Head}")).Json.GetProperty("items")[1];
        (standing.GetProperty("state").GetString(), standing.GetProperty("done").GetInt32()).ShouldBe(("onTrack", 1));
        var account = new { problem = problem.Id, by = "company", kind = "transport", about = "Bussen." };
        var resident = new { was = new { account }, @is = new { account = account with { by = "resident" } }, reason = "Hun ringede selv.", statedBy = "Mester" };
        (await town.Caseworker.Post($"{placement}/fact-corrections", resident)).ShouldBe(HttpStatusCode.OK);
        var reporters = (await town.Caseworker.Get($"agreements/{agreement}/quick-help?after={server.Operations.Head}")).Json.GetProperty("reporters").EnumerateArray();
        reporters.Where(it => it.GetProperty("problems").GetInt32() == 1).Select(it => it.GetProperty("by").GetString()).ShouldBe(["resident"]);
        var was = new { problem = new { problem = problem.Id, call = 2, on = town.Today } };
        (await town.Caseworker.Post($"{placement}/fact-corrections", new { was, reason = "Det kom ikke igen.", statedBy = "Mester" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_happens_in_between_is_recorded_corrected_and_known_as_it_was()
    {
        var (town, _, placement) = await Place();
        (await town.Caseworker.Post($"{placement}/terms", new { tasks = Tasks, weeklyHours = 32.5m, followUpWeeks = 4, contactFunction = "Svenden" }))
            .ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{placement}/check-ins", new { heldOn = town.Today, result = "goingWell", with = "both", words = "Godt." }))
            .ShouldBe(HttpStatusCode.OK);
        var absence = (await town.Caseworker.Post($"{placement}/absences", new { from = town.Today, to = town.Today.AddDays(3), reason = "agreedLeave" }))
            .ShouldBe(HttpStatusCode.Created);
        (await town.Caseworker.Post($"{placement}/school-periods", new { from = town.Today, to = town.Today.AddDays(3) }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "no-school-periods");
        var was = new { id = absence.Id, from = town.Today, to = town.Today.AddDays(3), reason = "agreedLeave" };
        var correction = new { was = new { absence = was }, @is = new { absence = was with { to = town.Today.AddDays(5) } }, reason = "Fejl.", statedBy = "Mester" };
        (await town.Caseworker.Post($"{placement}/fact-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{placement}/fact-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        var read = (await town.Caseworker.Get(placement)).ShouldBe(HttpStatusCode.OK).Json;
        read.GetProperty("absences")[0].GetProperty("to").GetString().ShouldBe($"{town.Today.AddDays(5):yyyy-MM-dd}");
        read.GetProperty("checkIns")[0].GetProperty("nextOn").GetString().ShouldBe($"{town.Today.AddDays(28):yyyy-MM-dd}");
        read.GetProperty("terms").GetProperty("weeklyHours").GetDecimal().ShouldBe(32.5m);
    }

    [Fact]
    public async Task A_placement_recorded_in_error_counts_nowhere_and_its_position_is_free_again()
    {
        var (town, agreement, placement) = await Place();
        var vacancy = await town.VacancyOf(agreement);
        var before = DateTimeOffset.UtcNow;
        await server.Settle();
        (await Started(town)).ShouldBe(1);
        var candidate = (await town.Caseworker.Get(placement)).Json.GetProperty("candidate").GetString();
        var path = (await town.Caseworker.Get($"candidates/{candidate}/pathway?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json;
        path.GetProperty("spells")[0].GetProperty("employments")[0].GetProperty("steps").GetArrayLength().ShouldBe(1);
        (await town.Steering.Get($"candidates/{candidate}/pathway")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await town.Steering.Get($"cities/{town.Code}/pathways")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("totals").TryGetProperty("people", out _)
            .ShouldBeFalse("it is one person");
        (await town.Caseworker.Post($"{placement}/annulments", new { reason = "Forkert beboer.", statedBy = "Jobcentret" })).ShouldBe(HttpStatusCode.OK);
        (await Started(town)).ShouldBe(0);
        (await Started(town, $"&at={Uri.EscapeDataString(before.ToString("O"))}")).ShouldBe(1, "so it was known then");
        var changes = (await town.Caseworker.Get($"cities/{town.Code}/changes?from={Uri.EscapeDataString(before.ToString("O"))}&after={server.Operations.Head}"))
            .ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToArray();
        changes.Select(change => change.GetProperty("type").GetString()).ShouldBe(["placement-annulled", "position-reopened"]);
        changes[0].GetProperty("moves")[0].GetProperty("by").GetInt32().ShouldBe(-1);
        (await town.Caseworker.Get($"cities/{town.Code}/changes")).ShouldBeProblem(HttpStatusCode.BadRequest, "parameter-missing");
        (await town.Caseworker.Get($"cities/{town.Code}/changes?from=2020-01-01&to=2020-01-02")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await town.Steering.Get($"cities/{town.Code}/changes?from=2020-01-01")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await town.Caseworker.Get($"vacancies/{vacancy}?after={server.Operations.Head}")).Json.GetProperty("free").GetInt32().ShouldBe(2);
        (await town.Caseworker.Post($"{placement}/endings", new { on = town.Today, reason = "quit" })).ShouldBeProblem(HttpStatusCode.Conflict, "placement-annulled");
        (await town.Caseworker.Get(placement)).Json.GetProperty("annulled").GetProperty("statedBy").GetString().ShouldBe("Jobcentret");
    }

    private async Task<(Town Town, string Agreement, string Placement)> Place()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree(town.TermsWithHelp());
        var placement = (await town.Start(await town.VacancyOf(agreement), await town.NewCandidate())).ShouldBe(HttpStatusCode.Created).Id;
        return (town, agreement, $"placements/{placement}");
    }

    private async Task<int> Started(Town town, string further = "")
    {
        var after = further.Length == 0 ? $"&after={server.Operations.Head}" : "";
        return (await town.Caseworker.Get($"cities/{town.Code}/job-creation?exact=true{after}{further}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("totals").GetProperty("started").GetInt32();
    }

    private async Task<string[]> Queue(Town town) =>
        [.. (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()!)];
}
