using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Commitments;

public sealed class CommitmentHttpTests(Cluster cluster)
{
    private static readonly string[] Internships = ["internship"], FlexJobs = ["flexJob"];
    private static readonly object[] Rates = [new { owed = "internship", instead = "youthJob", count = 2 }];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Places_are_replaced_under_the_steering_groups_rate_and_the_substitute_is_opened()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var at = $"agreements/{agreement}/commitments/{Town.Places}/substitutions";
        var asked = new { owed = 1, instead = "youthJob", count = 2, by = town.Today.AddDays(90), reason = "Ingen praktikant." };
        (await town.Caseworker.Post(at, asked)).ShouldBeProblem(HttpStatusCode.Conflict, "exchange-rate-missing at /instead");
        (await town.Steering.Post($"steering-groups/{town.Code}/frames", new { allowedKinds = Internships, exchangeRates = Rates, retention = "26 uger." }))
            .ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post(at, asked with { count = 3 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "exchange-rate-other at /count");
        (await town.Caseworker.Post(at, asked)).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        var standings = await Standings(town, agreement);
        (standings[0].GetProperty("substitutes")[0].GetString(), standings[1].GetProperty("substituteFor").GetString())
            .ShouldBe(($"{Town.Places}-i-stedet-1", Town.Places));
        standings[1].GetProperty("state").GetString().ShouldBe("onTrack", "its vacancy is open");
        (await town.Steering.Get($"steering-groups/{town.Code}")).Json.GetProperty("frames").GetProperty("exchangeRates").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Candidates_deliveries_help_and_waivers_are_recorded()
    {
        var town = await Town.Found(server);
        var terms = JsonSerializer.SerializeToNode(town.Terms(), Server.Api.ApiJson.Options)!;
        terms["commitments"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { id = "hjaelp", party = Town.Initiative, kind = "help", workingDays = 2 }));
        terms["commitments"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { id = "cafe", party = Town.Initiative, kind = "contribution", description = "Café" }));
        var agreement = await town.Agree(terms);
        var at = $"agreements/{agreement}";
        (await town.Caseworker.Post($"{at}/candidates-sent", new { vacancy = await town.VacancyOf(agreement), count = 2, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/commitments/cafe/deliveries", new { on = town.Today, note = "Café i beboerhuset.", isWhole = true })).ShouldBe(HttpStatusCode.OK);
        var sent = new { vacancy = await town.VacancyOf(agreement), count = 2, on = town.Today };
        var correction = new { was = new { sent }, @is = new { sent = sent with { count = 1 } }, reason = "Tastefejl.", statedBy = "Jobcentret" };
        for (var i = 0; i < 2; i++) (await town.Caseworker.Post($"{at}/fact-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Steering.Post($"{at}/fact-corrections", correction)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        var help = (await town.Caseworker.Post($"{at}/commitments/hjaelp/help-requests", new { on = town.Today, about = "Fravær." })).ShouldBe(HttpStatusCode.Created);
        help.Headers["Location"].ShouldEndWith($"/help-requests/{help.Id}");
        (await town.Caseworker.Post($"{at}/help-requests/{help.Id}/answers", new { on = town.Today, note = "Møde." })).ShouldBe(HttpStatusCode.OK);
        var times = new { was = new { askedOn = town.Today, givenOn = town.Today }, @is = new { askedOn = town.Today.AddDays(-9) }, reason = "Ikke givet.", statedBy = "Mentoren" };
        for (var i = 0; i < 2; i++) (await town.Caseworker.Post($"{at}/help-requests/{help.Id}/corrections", times)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/help-requests/{help.Id}/corrections", new { times.was, times.reason, times.statedBy })).ShouldBeProblem(HttpStatusCode.Conflict, "fact-unknown at /was");
        (await town.Caseworker.Post($"{at}/commitments/{Town.Places}/waivers", new { party = Town.Company, reason = "Udskudt." }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "waived-by-ower at /party");
        (await town.Caseworker.Post($"{at}/commitments/{Town.Places}/waivers", new { party = Town.Association, reason = "Udskudt." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/commitments/findes-ikke/waivers", new { party = Town.Association, reason = "Udskudt." })).ShouldBe(HttpStatusCode.NotFound);
        (await Standings(town, agreement)).Select(it => it.GetProperty("state").GetString()).ShouldBe(["waived", "late", "met"]);
        var waiver = new { commitment = Town.Places, by = Town.Association, reason = "Udskudt." };
        for (var i = 0; i < 2; i++)
            (await town.Caseworker.Post($"{at}/fact-corrections", new { was = new { waiver }, reason = "En anden aftale.", statedBy = "Boligselskabet" })).ShouldBe(HttpStatusCode.OK);
        (await Standings(town, agreement))[0].GetProperty("state").GetString().ShouldBe("onTrack");
    }

    [Fact]
    public async Task What_is_outside_the_frames_comes_into_force_with_a_dispensation_only()
    {
        var town = await Town.Found(server);
        (await town.Steering.Post($"steering-groups/{town.Code}/frames", new { allowedKinds = FlexJobs })).ShouldBe(HttpStatusCode.OK);
        var agreement = await town.Draft();
        (await town.Caseworker.Post($"agreements/{agreement}/submissions", new { }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "outside-frames at /terms/commitments/0/employment");
        (await town.Caseworker.Post($"agreements/{agreement}/dispensations", new { reason = "Unge." })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await town.Steering.Post($"agreements/{agreement}/dispensations", new { reason = "Unge." })).ShouldBe(HttpStatusCode.OK);
        await town.Submit(agreement);
        (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json.GetProperty("dispensations")[0]
            .GetProperty("deviations")[0].GetProperty("rule").GetString().ShouldBe("kind");
        var deviations = new[] { new { commitment = Town.Places, rule = "kind", employment = "internship" } };
        var correction = new { was = new { deviations, reason = "Unge." }, reason = "En anden aftale.", statedBy = "Styregruppen" };
        (await town.Caseworker.Post($"agreements/{agreement}/dispensation-corrections", correction)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        for (var i = 0; i < 2; i++) (await town.Steering.Post($"agreements/{agreement}/dispensation-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json.GetProperty("dispensations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task How_commitments_stand_is_another_citys_secret()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        (await (await Town.Found(server)).Caseworker.Get($"agreements/{agreement}/commitments")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<JsonElement[]> Standings(Town town, string agreement) =>
        [.. (await town.Caseworker.Get($"agreements/{agreement}/commitments?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray()];
}
