using System.Net;
using System.Text.Json;
using Partnerships.Server.Api;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class InstrumentHttpTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task A_social_clause_names_its_contract_and_is_told_what_the_law_asks_for_and_nothing_is_enforced()
    {
        var town = await Town.Found(server);
        var terms = JsonSerializer.SerializeToNode(town.Terms(), ApiJson.Options)!;
        (terms["instrument"], terms["buildingContract"], terms["contractKroner"], terms["contractMonths"]) = ("socialClause", "Helhedsplan, etape 2", 5_000_000, 6);
        var agreement = await town.Draft(terms);
        var told = (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("trainingPlaces");
        told.GetProperty("law").GetString().ShouldBe("Udbudsloven § 176, stk. 2");
        await town.Submit(agreement);

        terms["contractKroner"] = 4_999_999;
        (await town.Caseworker.Get($"agreements/{await town.Draft(terms)}")).Json.TryGetProperty("trainingPlaces", out _).ShouldBeFalse();
        terms["contractMonths"] = 0;
        (await town.Caseworker.Post("agreements", new { city = town.Code, terms }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-positive at /terms/contractMonths");
    }
}
