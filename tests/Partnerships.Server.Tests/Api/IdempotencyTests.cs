using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class IdempotencyTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task The_same_key_again_is_answered_as_the_first_time()
    {
        var town = await Town.Found(server);
        var key = NewKey();
        var body = new { city = town.Code, terms = town.Terms() };
        var first = (await town.Caseworker.Post("agreements", body, key)).ShouldBe(HttpStatusCode.Created);
        await town.Submit(first.Id);
        var second = (await town.Caseworker.Post("agreements", body, key)).ShouldBe(HttpStatusCode.Created);
        second.Text.ShouldBe(first.Text);
        second.Tag.ShouldBe(first.Tag);
        second.Headers["Location"].ShouldBe(first.Headers["Location"]);
        second.Headers["Log-Position"].ShouldBe(first.Headers["Log-Position"]);
    }

    [Fact]
    public async Task A_goal_made_twice_under_one_key_is_one_goal()
    {
        var town = await Town.Found(server);
        var key = NewKey();
        var body = new { count = 10, from = "2026-01-01", to = "2026-12-31" };
        var first = (await town.Steering.Post($"steering-groups/{town.Code}/goals", body, key)).ShouldBe(HttpStatusCode.Created);
        (await town.Steering.Post($"steering-groups/{town.Code}/goals", body, key)).Text.ShouldBe(first.Text);
        (await town.Steering.Get($"steering-groups/{town.Code}")).Json.GetProperty("goals").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_at_once_from_many_is_done_once()
    {
        var town = await Town.Found(server);
        var key = NewKey();
        var body = new { city = town.Code, area = town.Area, livesThereSince = town.Today };
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => town.Caseworker.Post("candidates", body, key)));
        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.Created);
        replies.Select(reply => reply.Text).Distinct().Count().ShouldBe(1);
        (await town.Caseworker.Get($"candidates?city={town.Code}&after={replies[0].Position}")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_or_path_is_refused()
    {
        var town = await Town.Found(server);
        var key = NewKey();
        (await town.Caseworker.Post("areas", new { city = town.Code, name = "Nørrevang" }, key)).ShouldBe(HttpStatusCode.Created);
        (await town.Caseworker.Post("areas", new { city = town.Code, name = "Sønderby" }, key)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await town.Caseworker.Post("companies", new { cvr = Town.NewCvr(), name = "A" }, key)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_key_is_the_callers_own()
    {
        var town = await Town.Found(server);
        var key = NewKey();
        (await town.Caseworker.Post("areas", new { city = town.Code, name = "Nørrevang" }, key)).ShouldBe(HttpStatusCode.Created);
        (await town.Steering.Post("areas", new { city = town.Code, name = "Sønderby" }, key)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_first_answer_is_not_given_to_a_namesake_who_may_not_see_it()
    {
        var (town, other) = (await Town.Found(server), await Town.Found(server));
        var key = NewKey();
        var body = new { city = town.Code, area = town.Area, livesThereSince = town.Today };
        (await town.Caseworker.Post("candidates", body, key)).ShouldBe(HttpStatusCode.Created);
        (await other.Caseworker.Post("candidates", body, key)).Status.ShouldNotBe(HttpStatusCode.Created);
    }

    public static TheoryData<string> NoKeys { get; } = ["with space", new string('k', 201)];

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task A_key_that_is_none_is_refused(string key) =>
        (await server.As("caseworker").Post("companies", new { cvr = Town.NewCvr(), name = "A" }, ("Idempotency-Key", key)))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "header-invalid");

    private static (string, string) NewKey() => ("Idempotency-Key", Guid.NewGuid().ToString());
}
