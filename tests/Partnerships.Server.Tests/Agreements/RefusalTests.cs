using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class RefusalTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Signing_twice_is_refused_with_the_present_version()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var hash = await town.Submit(agreement);
        await town.Sign(agreement, Town.Company, hash);
        var reply = (await town.Sign(agreement, Town.Company, hash)).ShouldBeProblem(HttpStatusCode.Conflict, "already-signed at /party");
        reply.Json.GetProperty("type").GetString().ShouldBe("/problems/already-signed");
        reply.Json.GetProperty("version").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task A_signature_on_another_text_is_refused()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        await town.Submit(agreement);
        (await town.Sign(agreement, Town.Company, new string('a', 64))).ShouldBeProblem(HttpStatusCode.Conflict, "content-hash-mismatch at /contentHash");
    }

    [Fact]
    public async Task A_filled_position_cannot_be_filled_again()
    {
        var town = await Town.Found(server);
        var vacancy = await town.VacancyOf(await town.Agree(town.Terms(places: 1)));
        (await town.Start(vacancy, await town.NewCandidate())).ShouldBe(HttpStatusCode.Created);
        var reply = (await town.Start(vacancy, await town.NewCandidate())).ShouldBeProblem(HttpStatusCode.Conflict, "vacancy-filled at /vacancy");
        reply.Json.GetProperty("version").GetInt64().ShouldBe(2, "the vacancy's: opened and filled");
    }

    [Fact]
    public async Task Two_who_fill_the_last_position_at_once_do_not_both_get_it()
    {
        var town = await Town.Found(server);
        var vacancy = await town.VacancyOf(await town.Agree(town.Terms(places: 1)));
        var candidates = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.NewCandidate()));
        var replies = await Task.WhenAll(candidates.Select(candidate => town.Start(vacancy, candidate)));
        replies.Count(reply => reply.Status == HttpStatusCode.Created).ShouldBe(1);
        replies.Count(reply => reply.Status == HttpStatusCode.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task A_vacancy_needs_an_active_agreement()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var reply = (await town.Caseworker.Post("vacancies", new { agreement, kind = "internship", title = "Praktik", positions = 1 }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "agreement-not-active at /agreement");
        reply.Json.GetProperty("version").GetInt64().ShouldBe(1, "the agreement's");
    }

    [Fact]
    public async Task What_is_true_already_is_answered_as_done()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        await town.Submit(agreement);
        var again = (await town.Caseworker.Post($"agreements/{agreement}/submissions", new { })).ShouldBe(HttpStatusCode.OK);
        again.Json.GetProperty("version").GetInt64().ShouldBe(2);
        (await town.Caseworker.Post("companies", new { cvr = town.CompanyCvr, name = "Bygmesteren ApS" })).ShouldBe(HttpStatusCode.OK).Tag.ShouldBe("\"1\"");
    }
}
