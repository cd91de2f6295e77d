using System.Net;
using System.Text.Json;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Matching;

/// <summary>The whole way: a vacancy is opened, revised and paused, candidates are ranked and proposed, and one starts.</summary>
public sealed class MatchingHttpTests(Cluster cluster)
{
    private static readonly string[] Licence = ["Kørekort B"], Mason = ["murer"], Listed = ["vacancy", "title", "kind", "city", "companyCvr", "company"];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task From_the_opening_to_the_placement()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree(WithCandidatesOwed(town));
        var opening = new
        {
            agreement,
            kind = "internship",
            title = "Murerpraktik",
            positions = 1,
            weeklyHours = 30,
            skills = Mason,
            requirements = new { occupation = "711200", certificates = Licence, danish = "b1", priorityAreas = new[] { town.Area } },
        };
        var vacancy = (await town.Caseworker.Post("vacancies", opening)).ShouldBe(HttpStatusCode.Created).Id;
        var at = $"vacancies/{vacancy}";
        (await town.Caseworker.Post($"{at}/revisions", new
        {
            title = "Murerpraktik",
            positions = 1,
            weeklyHours = 30,
            skills = Mason,
            reason = "B1 er for meget.",
            requirements = new { occupation = "7112", certificates = Licence, danish = "a2", place = "Byggepladsen" }
        })).ShouldBe(HttpStatusCode.OK);

        var (without, with) = (await town.NewCandidate(), await town.NewCandidate());
        (await town.Caseworker.Post($"candidates/{with}/profiles", new { skills = Mason, certificates = Licence, danish = "a1", leastWeeklyHours = 20 })).ShouldBe(HttpStatusCode.OK);
        (await Ranked(town, at)).GetProperty("items").EnumerateArray().Select(it => it.GetProperty("candidate").GetString()).ShouldBe([with, without]);

        (await town.Caseworker.Post($"{at}/pauses", new { reason = "Frost." })).ShouldBe(HttpStatusCode.OK);
        var proposal = new { vacancy, candidate = with };
        (await town.Caseworker.Post("matches", proposal)).ShouldBeProblem(HttpStatusCode.Conflict, "vacancy-paused at /vacancy");
        (await town.Start(vacancy, with)).ShouldBeProblem(HttpStatusCode.Conflict, "vacancy-paused at /vacancy");
        (await town.Caseworker.Get($"vacancies?city={town.Code}&stage=paused&after={server.Operations.Head}")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await Ranked(town, at)).GetProperty("ranked").GetInt32().ShouldBe(0);
        (await town.Caseworker.Post($"{at}/resumptions", new { })).ShouldBe(HttpStatusCode.OK);
        (await Sending(town, at)).ShouldBe("awaited");

        (await Ranked(town, at)).GetProperty("ranked").GetInt32().ShouldBe(2);
        var proposed = (await town.Caseworker.Post("matches", proposal)).ShouldBe(HttpStatusCode.Created);
        proposed.Headers["Location"].ShouldEndWith($"/matches/{proposed.Id}");
        (await Sending(town, at)).ShouldBe("inTime");
        var match = $"matches/{proposed.Id}";
        (await town.Caseworker.Post($"{match}/shortlistings", new { })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/interviews", new { on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/interviews-held", new { on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/candidate-answers", new { })).ShouldBeProblem(HttpStatusCode.Conflict, "match-of-other-status");
        (await town.Caseworker.Post($"{match}/company-answers", new { })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/candidate-answers", new { })).ShouldBe(HttpStatusCode.OK);

        var explained = (await town.Caseworker.Get(match, ("Accept-Language", "en"))).ShouldBe(HttpStatusCode.OK);
        explained.Headers["Content-Language"].ShouldBe("en");
        explained.Json.GetProperty("explanation").EnumerateArray().Select(it => it.GetString()).ShouldContain("Danish: A2 is asked for, the candidate: A1 (nearly met)");
        explained.Json.GetProperty("explanation")[1].GetString().ShouldBe("No. 1 of 2 candidates");
        (await town.Caseworker.Get(match)).Json.GetProperty("explanation").EnumerateArray().Select(it => it.GetString())
            .ShouldContain("Certifikat: har Kørekort B (opfyldt)");
        var start = new { vacancy, candidate = with, startOn = town.Today, scheduledEndOn = town.Today.AddDays(20), weeklyHours = 30, match = proposed.Id };
        (await town.Caseworker.Post("placements", start)).ShouldBe(HttpStatusCode.Created);
        (await town.Caseworker.Get(match)).Json.GetProperty("status").GetString().ShouldBe("completed");
        (await town.Caseworker.Get($"matches?vacancy={vacancy}&after={server.Operations.Head}")).Json.GetProperty("items")[0].GetProperty("status").GetString().ShouldBe("completed");
        (await town.Caseworker.Post($"{at}/closures", new { reason = "Besat.", cause = "filledOtherwise" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/reopenings", new { reason = "Ikke endnu." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get(at)).Json.GetProperty("stage").GetString().ShouldBe("filled");
    }

    [Fact]
    public async Task A_candidate_who_is_withdrawn_is_ranked_nowhere_and_what_is_another_citys_is_hidden()
    {
        var town = await Town.Found(server);
        var vacancy = await town.VacancyOf(await town.Agree());
        var candidate = await town.NewCandidate();
        var first = (await Vacancies(town.Caseworker, candidate)).Json.GetProperty("items")[0];
        Listed.Select(member => first.GetProperty(member).GetString())
            .ShouldBe([vacancy, "Praktik på byggepladsen", "internship", town.Code, town.CompanyCvr, "Bygmesteren ApS"]);
        (await town.Caseworker.Post($"candidates/{candidate}/withdrawals", new { reason = "education" })).ShouldBe(HttpStatusCode.OK);
        (await Vacancies(town.Caseworker, candidate)).Json.GetProperty("ranked").GetInt32().ShouldBe(0);
        (await town.Caseworker.Post("matches", new { vacancy, candidate })).ShouldBeProblem(HttpStatusCode.Conflict, "candidate-withdrawn at /candidate");
        (await town.Caseworker.Post($"candidates/{candidate}/returns", new { })).ShouldBe(HttpStatusCode.OK);
        var other = await Town.Found(server);
        (await Vacancies(other.Caseworker, candidate)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Get($"vacancies/{vacancy}/candidates")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Get($"vacancies/{vacancy}/candidates-sent")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Post("matches", new { vacancy, candidate = await other.NewCandidate() })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await town.Caseworker.Get($"vacancies/{vacancy}/candidates?most=501")).ShouldBeProblem(HttpStatusCode.BadRequest, "parameter-invalid");
        (await town.Caseworker.Get($"vacancies?city={town.Code}&stage=lukket")).ShouldBeProblem(HttpStatusCode.BadRequest, "parameter-invalid");
        (await server.As(Roles.Steering, town.Code).Get($"vacancies/{vacancy}/candidates")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_answer_that_was_never_given_is_struck_out_and_what_was_known_then_can_be_asked()
    {
        var town = await Town.Found(server);
        var vacancy = await town.VacancyOf(await town.Agree());
        var match = $"matches/{(await town.Caseworker.Post("matches", new { vacancy, candidate = await town.NewCandidate() })).ShouldBe(HttpStatusCode.Created).Id}";
        (await town.Caseworker.Post($"{match}/interviews", new { on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/candidate-answers", new { declined = "pay" })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        var before = DateTimeOffset.UtcNow;
        await server.Settle();
        var planned = new { planned = new { on = town.Today } };
        (await town.Caseworker.Post($"{match}/fact-corrections", new { was = planned, reason = "Fejl.", statedBy = "Jobcentret" })).ShouldBe(HttpStatusCode.OK);
        var correction = new { was = new { declined = new { reason = "pay" } }, reason = "Hun sagde ja.", statedBy = "Jobcentret" };
        (await town.Caseworker.Post($"{match}/fact-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{match}/fact-corrections", correction)).ShouldBe(HttpStatusCode.OK);
        (await town.Steering.Post($"{match}/fact-corrections", correction)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await town.Caseworker.Post($"{match}/fact-corrections", new { was = planned, reason = "Fejl.", statedBy = "Jobcentret", @is = new { } }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "correction-of-other-fact at /is");
        (await town.Caseworker.Get(match)).Json.GetProperty("status").GetString().ShouldBe("proposed");
        (await StatusAsOf($"after={server.Operations.Head}")).ShouldBe("proposed");
        (await StatusAsOf($"at={Uri.EscapeDataString(before.ToString("O"))}")).ShouldBe("declined", "so it was known then");

        async Task<string?> StatusAsOf(string asOf) => (await town.Caseworker.Get($"matches?vacancy={vacancy}&{asOf}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items")[0].GetProperty("status").GetString();
    }

    private static JsonElement WithCandidatesOwed(Town town)
    {
        var terms = JsonSerializer.SerializeToNode(town.Terms(), Server.Api.ApiJson.Options)!;
        terms["commitments"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { id = "kandidater", party = Town.Initiative, kind = "candidates", workingDays = 10 }));
        return JsonSerializer.SerializeToElement(terms);
    }

    private Task<Reply> Vacancies(Client client, string candidate) => client.Get($"candidates/{candidate}/vacancies?after={server.Operations.Head}");

    private async Task<JsonElement> Ranked(Town town, string at) =>
        (await town.Caseworker.Get($"{at}/candidates?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json;

    private async Task<string?> Sending(Town town, string at) =>
        (await town.Caseworker.Get($"{at}/candidates-sent?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("sending").GetProperty("state").GetString();
}
