using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

/// <summary>Commands on one agreement at the same moment, on the real engine.</summary>
public sealed class AgreementRaceTests(Cluster cluster)
{
    private const int Rounds = 8;
    private static readonly string[] Everyone = [Town.Association, Town.Company, Town.Initiative];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Parties_that_sign_at_once_all_sign_and_it_comes_into_force_once()
    {
        var town = await Town.Found(server);
        for (var round = 0; round < Rounds; round++)
        {
            var agreement = await town.Draft();
            var hash = await town.Submit(agreement);
            var replies = await Task.WhenAll(Everyone.Concat(Everyone).Select(party => town.Sign(agreement, party, hash)));
            replies.Count(reply => reply.Status == HttpStatusCode.OK).ShouldBe(3);
            replies.Where(reply => reply.Status != HttpStatusCode.OK).ShouldAllBe(reply => reply.Violations[0] == "already-signed at /party");
            await server.Settle();
            (await Types(town, agreement)).Count(type => type == "agreement-activated").ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_change_during_signing_voids_every_signature_or_comes_too_late()
    {
        var town = await Town.Found(server);
        for (var round = 0; round < Rounds; round++)
        {
            var agreement = await town.Draft();
            var hash = await town.Submit(agreement);
            var signing = Task.WhenAll(Everyone.Select(party => town.Sign(agreement, party, hash)));
            var change = await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("En anden titel") });
            await signing;
            await server.Settle();
            var state = (await town.Caseworker.Get($"agreements/{agreement}")).Json;
            if (change.Status == HttpStatusCode.OK)
            {
                state.GetProperty("status").GetString().ShouldBe("draft");
                state.GetProperty("signatures").GetArrayLength().ShouldBe(0);
            }
            else
            {
                change.Violations.ShouldBe(["agreement-in-force"]);
                state.GetProperty("status").GetString().ShouldBe("active");
                state.GetProperty("contentHash").GetString().ShouldBe(hash);
            }
        }
    }

    [Fact]
    public async Task A_termination_against_the_last_signature_on_a_longer_period_leaves_one_end()
    {
        var town = await Town.Found(server);
        for (var round = 0; round < Rounds; round++)
        {
            var agreement = await town.Agree();
            await town.Caseworker.Post($"agreements/{agreement}/amendments", new { terms = town.Terms(to: town.Today.AddYears(3)), reason = "Forlænges." });
            await town.Caseworker.Post($"agreements/{agreement}/amendments/submissions", new { });
            var hash = (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("amendment").GetProperty("contentHash").GetString()!;
            var at = $"agreements/{agreement}/amendments/signatures";
            var signing = Everyone.Select(party => town.Caseworker.Post(at, new { party, signatory = "Jens Hansen", contentHash = hash }));
            var ending = town.Caseworker.Post($"agreements/{agreement}/terminations", new { on = town.Today, reason = "Ingen opgaver." });
            await Task.WhenAll([.. signing, ending]);
            await server.Settle();
            (await ending).ShouldBe(HttpStatusCode.OK);
            var types = await Types(town, agreement);
            types[^1].ShouldBe("agreement-terminated", "nothing of the amendment comes after the end");
            (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("lastDay").GetString().ShouldBe(town.Today.ToString("yyyy-MM-dd", null));
        }
    }

    [Fact]
    public async Task A_termination_against_a_renewal_leaves_a_successor_that_both_know_of_or_none()
    {
        var town = await Town.Found(server);
        for (var round = 0; round < Rounds; round++)
        {
            var agreement = await town.Agree();
            var next = Guid.CreateVersion7();
            var terms = town.Terms(from: town.Today.AddYears(3), to: town.Today.AddYears(4));
            var renewing = town.Caseworker.Post($"agreements/{agreement}/renewals", new { id = next, terms });
            var ending = town.Caseworker.Post($"agreements/{agreement}/terminations", new { on = town.Today, reason = "Ingen opgaver." });
            await Task.WhenAll(renewing, ending);
            await server.Settle();
            (await ending).ShouldBe(HttpStatusCode.OK);
            var types = await Types(town, agreement);
            types[^1].ShouldBe("agreement-terminated");
            var successor = await town.Caseworker.Get($"agreements/{next}");
            if ((await renewing).Status == HttpStatusCode.Created)
            {
                types.ShouldContain("renewal-drafted");
                successor.Json.GetProperty("renews").GetString().ShouldBe(agreement);
            }
            else
            {
                (await renewing).Violations.ShouldBe(["agreement-over"]);
                types.ShouldNotContain("renewal-drafted");
                successor.ShouldBe(HttpStatusCode.NotFound);
            }
        }
    }

    private async Task<string[]> Types(Town town, string agreement)
    {
        var page = (await town.Caseworker.Get($"agreements/{agreement}/history?limit=200&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
        return [.. page.Json.GetProperty("items").EnumerateArray().Where(entry => entry.GetProperty("streamKind").GetString() == "agreement")
            .Select(entry => entry.GetProperty("type").GetString()!)];
    }
}
