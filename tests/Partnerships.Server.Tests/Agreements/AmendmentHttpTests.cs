using System.Net;
using System.Text.Json;
using Partnerships.Server.Api;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class AmendmentHttpTests(Cluster cluster)
{
    private static readonly string[] Everyone = [Town.Association, Town.Company, Town.Initiative];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task An_amendment_is_signed_like_a_first_text_and_the_old_one_holds_until_then()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree(town.Terms(places: 2));
        (await town.Caseworker.Post($"agreements/{agreement}/amendments", new { terms = town.Terms(places: 5), reason = "Flere pladser." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"agreements/{agreement}/amendments/submissions", new { })).ShouldBe(HttpStatusCode.OK);
        var before = (await town.Caseworker.Get($"agreements/{agreement}")).Json;
        var hash = before.GetProperty("amendment").GetProperty("contentHash").GetString()!;
        before.GetProperty("contentHash").GetString().ShouldNotBe(hash);
        foreach (var party in Everyone) (await Sign(town, agreement, party, hash)).ShouldBe(HttpStatusCode.OK);
        await server.Settle();

        var after = (await town.Caseworker.Get($"agreements/{agreement}")).Json;
        after.TryGetProperty("amendment", out _).ShouldBeFalse();
        (after.GetProperty("status").GetString(), after.GetProperty("contentHash").GetString()).ShouldBe(("active", hash));
        var overview = (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json;
        overview.GetProperty("summary").GetProperty("pledged").GetInt32().ShouldBe(5);
        overview.GetProperty("amended")[0].GetProperty("contentHash").GetString().ShouldBe(hash);
        var work = (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={server.Operations.Head}")).Json.GetProperty("items");
        work.EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "pledgedVacancy").GetProperty("count").GetInt32().ShouldBe(3);
        (await town.Caseworker.Get($"cities/{town.Code}/job-creation?exact=true&after={server.Operations.Head}"))
            .Json.GetProperty("totals").GetProperty("pledged").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Every_text_that_was_signed_can_be_downloaded_by_its_hash()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var first = await town.Submit(agreement);
        (await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("En anden titel") })).ShouldBe(HttpStatusCode.OK);
        var second = await town.Submit(agreement);
        foreach (var hash in new[] { first, second })
        {
            var reply = (await town.Caseworker.Get($"agreements/{agreement}/texts/{hash}")).ShouldBe(HttpStatusCode.OK);
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(reply.Text))).ShouldBe(hash);
        }
        (await town.Caseworker.Get($"agreements/{agreement}/texts/{new string('a', 64)}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        var other = await Town.Found(server);
        (await other.Caseworker.Get($"agreements/{agreement}/texts/{first}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task An_amendment_is_declined_changed_and_given_up()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var at = $"agreements/{agreement}/amendments";
        (await town.Caseworker.Post($"{at}/submissions", new { })).ShouldBeProblem(HttpStatusCode.Conflict, "amendment-missing");
        (await town.Caseworker.Post(at, new { terms = town.Terms(), reason = "Intet." })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "amendment-changes-nothing at /terms");
        await town.Caseworker.Post(at, new { terms = town.Terms(places: 9), reason = "Flere." });
        await town.Caseworker.Post($"{at}/submissions", new { });
        (await town.Caseworker.Post($"{at}/declinations", new { party = Town.Company, signatory = "Jens Hansen", reason = "For mange." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/withdrawals", new { reason = "Ingen enighed." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("status").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task Turns_are_kept()
    {
        var town = await Town.Found(server);
        var terms = JsonSerializer.SerializeToNode(town.Terms(), ApiJson.Options)!;
        terms["parties"]![0]!["turn"] = 2;
        terms["parties"]![1]!["turn"] = 1;
        var agreement = await town.Draft(terms);
        var hash = await town.Submit(agreement);
        (await town.Sign(agreement, Town.Association, hash)).ShouldBeProblem(HttpStatusCode.Conflict, "not-yet-turn at /party")
            .Json.GetProperty("title").GetString().ShouldBe("Før denne part skal disse underskrive: Bygmesteren ApS");
        (await town.Sign(agreement, Town.Company, hash)).ShouldBe(HttpStatusCode.OK);
        (await town.Sign(agreement, Town.Association, hash)).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<Reply> Sign(Town town, string agreement, string party, string hash) =>
        town.Caseworker.Post($"agreements/{agreement}/amendments/signatures", new { party, signatory = "Jens Hansen", contentHash = hash });
}
