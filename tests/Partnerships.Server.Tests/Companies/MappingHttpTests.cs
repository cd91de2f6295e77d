using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Companies;

public sealed class MappingHttpTests(Cluster cluster)
{
    private static readonly string[] Occupations = ["711200"], Wrong = ["71"], Trades = ["murer"], Kinds = ["internship"];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task What_a_company_expects_less_what_it_agreed_to_could_be_asked_for()
    {
        var town = await Town.Found(server);
        var mapping = new
        {
            city = town.Code,
            interest = "strong",
            trades = Trades,
            expectedOpenings = new object[] { new { kind = "internship", count = 9, occupation = "711200", from = town.Today, to = town.Today.AddMonths(6) } },
            recurringWork = "Tage",
            occupations = Occupations,
            orderedBy = new[] { town.AssociationCvr },
        };
        (await town.Caseworker.Post($"companies/{town.CompanyCvr}/mappings", mapping)).ShouldBe(HttpStatusCode.OK);
        var before = await Company(town);
        (Interns(before, "possible"), before.GetProperty("withoutAgreement")[0].GetString()).ShouldBe((9, town.AssociationCvr));
        await town.Agree();
        var after = await Company(town);
        after.GetProperty("withoutAgreement").GetArrayLength().ShouldBe(0);
        after.GetProperty("partners")[0].GetProperty("cvr").GetString().ShouldBe(town.AssociationCvr);
        (Interns(after, "agreed"), Interns(after, "possible")).ShouldBe((2, 7));
        (await town.Caseworker.Post($"companies/{town.CompanyCvr}/mappings", mapping with { recurringWork = null!, occupations = Wrong }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "occupation-invalid at /occupations/0", "recurring-work-missing at /recurringWork");
        var other = await Town.Found(server);
        (await other.Caseworker.Get($"cities/{town.Code}/possibilities")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Experience_from_another_city_is_recorded_told_better_and_withdrawn()
    {
        var town = await Town.Found(server);
        var lesson = new { place = "Randers", tried = "Praktik først", cameOfIt = "De fleste blev", kinds = Kinds, occupations = Occupations, source = "Projektlederen" };
        var id = (await town.Steering.Post("experiences", new { city = town.Code, lesson })).ShouldBe(HttpStatusCode.Created).Id;
        (await town.Caseworker.Post($"experiences/{id}/revisions", new { lesson = lesson with { cameOfIt = "Fire af fem" } })).ShouldBe(HttpStatusCode.OK);
        (await town.Steering.Post($"experiences/{id}/withdrawals", new { reason = "Reformen" })).ShouldBe(HttpStatusCode.OK);
        var listed = (await town.Caseworker.Get($"experiences?city={town.Code}&after={server.Operations.Head}")).Json.GetProperty("items")[0];
        (listed.GetProperty("lesson").GetProperty("cameOfIt").GetString(), listed.GetProperty("withdrawnFor").GetString()).ShouldBe(("Fire af fem", "Reformen"));
        (await town.Caseworker.Post($"experiences/{id}/revisions", new { lesson })).ShouldBeProblem(HttpStatusCode.Conflict, "experience-withdrawn");
        var other = await Town.Found(server);
        (await other.Caseworker.Get($"experiences/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Steering.Post($"experiences/{id}/withdrawals", new { reason = "Nej" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_party_leaves_and_its_agreement_goes_on()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        (await town.Caseworker.Post($"agreements/{agreement}/departures", new { party = Town.Company, on = town.Today, reason = "Nej" }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "partner-cannot-leave at /party");
        (await town.Caseworker.Post($"agreements/{agreement}/departures", new { party = Town.Initiative, on = town.Today, reason = "Indsatsen er slut." })).ShouldBe(HttpStatusCode.OK);
        var overview = (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json;
        overview.GetProperty("left")[0].GetProperty("party").GetString().ShouldBe(Town.Initiative);
        overview.GetProperty("summary").GetProperty("status").GetString().ShouldBe("active");
    }

    private async Task<JsonElement> Company(Town town) =>
        (await town.Caseworker.Get($"cities/{town.Code}/possibilities?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Single();

    private static int Interns(JsonElement company, string member) =>
        company.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "internship").GetProperty(member).GetInt32();
}
