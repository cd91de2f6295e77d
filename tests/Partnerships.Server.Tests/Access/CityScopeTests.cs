using System.Net;
using System.Text.RegularExpressions;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Access;

public sealed partial class CityScopeTests(Cluster cluster)
{
    private const string Missing = "0197a000-0000-7000-8000-00000000ffff";
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Another_citys_resource_reads_like_one_that_is_not_there()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var vacancy = await town.VacancyOf(agreement);
        var candidate = await town.NewCandidate();
        var placement = (await town.Start(vacancy, candidate)).Id;
        var stranger = server.As(Roles.Caseworker, "0001");
        foreach (var (theirs, nobodys) in new[]
        {
            ($"agreements/{agreement}", $"agreements/{Missing}"), ($"agreements/{agreement}/text", $"agreements/{Missing}/text"),
            ($"agreements/{agreement}/overview", $"agreements/{Missing}/overview"), ($"agreements/{agreement}/history", $"agreements/{Missing}/history"),
            ($"vacancies/{vacancy}", $"vacancies/{Missing}"), ($"vacancies/{vacancy}/candidates", $"vacancies/{Missing}/candidates"),
            ($"candidates/{candidate}/vacancies", $"candidates/{Missing}/vacancies"), ($"candidates/{candidate}", $"candidates/{Missing}"),
            ($"candidates/{candidate}/path", $"candidates/{Missing}/path"), ($"placements/{placement}", $"placements/{Missing}"),
            ($"areas/{town.Area}", $"areas/{Missing}"), ($"steering-groups/{town.Code}", "steering-groups/9998"), ($"cities/{town.Code}", "cities/9998"),
            ($"cities/{town.Code}/job-creation", "cities/9998/job-creation"), ($"cities/{town.Code}/retention", "cities/9998/retention"),
            ($"vacancies?agreement={agreement}", $"vacancies?agreement={Missing}"), ($"placements?agreement={agreement}", $"placements?agreement={Missing}"),
            ($"agreements?city={town.Code}", "agreements?city=9998"), ($"areas?city={town.Code}", "areas?city=9998"),
            ($"cities/{town.Code}/work-queue", "cities/9998/work-queue"),
        })
            Same(await stranger.Get(theirs), await stranger.Get(nobodys));
    }

    [Fact]
    public async Task Another_citys_resource_is_commanded_like_one_that_is_not_there()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var vacancy = await town.VacancyOf(agreement);
        var candidate = await town.NewCandidate();
        var placement = (await town.Start(vacancy, candidate)).Id;
        var stranger = server.As(Roles.Caseworker, "0001");
        object sign = new { party = Town.Company, signatory = "Jens", contentHash = "a" };
        foreach (var (theirs, nobodys, body) in new (string, string, object)[]
        {
            ($"agreements/{agreement}/signatures", $"agreements/{Missing}/signatures", sign),
            ($"agreements/{agreement}/submissions", $"agreements/{Missing}/submissions", new { }),
            ($"vacancies/{vacancy}/pauses", $"vacancies/{Missing}/pauses", new { reason = "A" }),
            ($"candidates/{candidate}/withdrawals", $"candidates/{Missing}/withdrawals", new { reason = "leave" }),
            ($"vacancies/{vacancy}/closures", $"vacancies/{Missing}/closures", new { reason = "A" }),
            ($"candidates/{candidate}/moves", $"candidates/{Missing}/moves", new { on = town.Today }),
            ($"placements/{placement}/endings", $"placements/{Missing}/endings", new { on = town.Today, reason = "quit" }),
            ($"areas/{town.Area}/list-statuses", $"areas/{Missing}/list-statuses", new { status = "notListed", from = town.Today, source = "A" }),
        })
        {
            var reply = await stranger.Post(theirs, body);
            reply.ShouldBe(HttpStatusCode.NotFound);
            Same(reply, await stranger.Post(nobodys, body));
            Same(await stranger.Post(theirs, body, ("If-Match", "\"1\"")), await stranger.Post(nobodys, body, ("If-Match", "\"1\"")));
        }
    }

    [Fact]
    public async Task Naming_another_citys_things_is_like_naming_none()
    {
        var town = await Town.Found(server);
        var neighbour = await Town.Found(server);
        var vacancy = await town.VacancyOf(await town.Agree());
        var start = await neighbour.Start(vacancy, await neighbour.NewCandidate());
        start.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "vacancy-unknown at /vacancy");
        (await neighbour.Caseworker.Post("areas", new { city = town.Code, name = "Nabo" })).ShouldBeProblem(HttpStatusCode.Conflict, "city-not-active at /city");
        (await neighbour.Caseworker.Post("agreements", new { city = town.Code, terms = town.Terms() })).ShouldBeProblem(HttpStatusCode.Conflict, "city-not-active at /city");
        (await neighbour.Steering.Post("steering-groups", new { city = "9997", name = "Ny by" })).ShouldBe(HttpStatusCode.NotFound);
        var taken = new { id = town.Area, city = neighbour.Code, name = "Overtaget" };
        (await neighbour.Caseworker.Post("areas", taken)).ShouldBe(HttpStatusCode.NotFound);
        (await town.Caseworker.Get($"areas/{town.Area}")).Json.GetProperty("name").GetString().ShouldBe("Søparken");
    }

    [Fact]
    public async Task A_company_is_everybodys_but_its_mapping_is_the_citys()
    {
        var town = await Town.Found(server);
        await town.Caseworker.Post($"companies/{town.CompanyCvr}/mappings", new { city = town.Code, interest = "strong", trades = Array.Empty<string>(), expectedOpenings = Array.Empty<object>() });
        var stranger = server.As(Roles.Caseworker, "0001");
        (await town.Caseworker.Get($"companies/{town.CompanyCvr}")).Json.GetProperty("mappings").GetArrayLength().ShouldBe(1);
        (await stranger.Get($"companies/{town.CompanyCvr}")).Json.GetProperty("mappings").GetArrayLength().ShouldBe(0);
        (await stranger.Get($"companies?after={server.Operations.Head}&limit=500")).Text.ShouldNotContain($"\"city\":\"{town.Code}\"");
    }

    [Fact]
    public async Task Exact_figures_are_for_those_who_see_each_placement_anyway()
    {
        var town = await Town.Found(server);
        (await town.Steering.Get($"cities/{town.Code}/job-creation?exact=true")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await town.Steering.Get($"cities/{town.Code}/job-creation?after={server.Operations.Head}")).Json.GetProperty("published").GetBoolean().ShouldBeTrue();
        (await town.Caseworker.Get($"cities/{town.Code}/job-creation?exact=true")).Json.GetProperty("published").GetBoolean().ShouldBeFalse();
    }

    private static void Same(Reply theirs, Reply nobodys)
    {
        theirs.Status.ShouldBe(nobodys.Status);
        WithoutTrace(theirs.Text).ShouldBe(WithoutTrace(nobodys.Text));
        theirs.Headers.Keys.Order().ShouldBe(nobodys.Headers.Keys.Order());
    }

    private static string WithoutTrace(string text) => Trace().Replace(text, "");

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
