using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class NegotiationHttpTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Both_sides_input_is_seen_as_theirs_and_what_is_accepted_changes_the_text()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var hash = await town.Submit(agreement);
        (await town.Sign(agreement, Town.Company, hash)).ShouldBe(HttpStatusCode.OK);
        var changed = await Propose(town, agreement, Town.Company, "formaal", "Beboere og unge i arbejde.");
        var added = await Propose(town, agreement, Town.Association, "unge", "Fritidsjob.");
        (await town.Caseworker.Post($"agreements/{agreement}/clause-comments", new { party = Town.Initiative, author = "Ida", clause = "unge", text = "Godt.", proposal = added }))
            .ShouldBe(HttpStatusCode.Created);
        (await Answer(town, agreement, changed, "acceptances", new { party = Town.Association, author = "Anne" })).ShouldBe(HttpStatusCode.OK);
        (await Answer(town, agreement, added, "rejections", new { party = Town.Company, author = "Jens", reason = "Ikke nu." })).ShouldBe(HttpStatusCode.OK);

        var state = (await town.Caseworker.Get($"agreements/{agreement}")).Json;
        state.GetProperty("status").GetString().ShouldBe("draft");
        state.GetProperty("signatures").GetArrayLength().ShouldBe(0);
        state.GetProperty("terms").GetProperty("clauses").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("Beboere og unge i arbejde.");
        var seen = (await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json.GetProperty("negotiation");
        seen.GetProperty("proposals").EnumerateArray().Select(Told).ShouldBe(
            ["virksomhed formaal accepted boligforening Anne", "boligforening unge rejected virksomhed Jens"]);
        seen.GetProperty("comments")[0].GetProperty("said").GetProperty("party").GetString().ShouldBe(Town.Initiative);
    }

    [Fact]
    public async Task A_stale_proposal_and_bad_input_are_refused_in_both_languages()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var first = await Propose(town, agreement, Town.Company, "formaal", "Første.");
        var second = await Propose(town, agreement, Town.Association, "formaal", "Anden.");
        (await Answer(town, agreement, first, "acceptances", new { party = Town.Association, author = "Anne" })).ShouldBe(HttpStatusCode.OK);
        (await Answer(town, agreement, second, "acceptances", new { party = Town.Company, author = "Jens" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "proposal-stale").Json.GetProperty("title").GetString()
            .ShouldBe("Bestemmelsen formaal er ændret, siden forslaget blev stillet");
        (await town.Caseworker.Post(
                $"agreements/{agreement}/clause-proposals/{second}/acceptances", new { party = Town.Company, author = "Jens" }, ("Accept-Language", "en")))
            .ShouldBeProblem(HttpStatusCode.Conflict, "proposal-stale").Json.GetProperty("title").GetString()
            .ShouldBe("The clause formaal was changed since the proposal was made");
        (await town.Caseworker.Post($"agreements/{agreement}/clause-proposals", new { party = "naboen", author = "", clause = "A", reason = "", heading = "" }))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity, "party-unknown at /party", "text-missing at /author", "id-malformed at /clause", "text-missing at /reason",
                "text-missing at /heading", "text-missing at /text");
        var other = await Town.Found(server);
        (await other.Caseworker.Post($"agreements/{agreement}/clause-comments", new { party = Town.Company, author = "Jens", clause = "formaal", text = "Hej" }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Two_who_accept_proposals_for_one_clause_at_once_do_not_both_succeed()
    {
        var town = await Town.Found(server);
        for (var round = 0; round < 4; round++)
        {
            var agreement = await town.Draft();
            var ofCompany = await Propose(town, agreement, Town.Company, "formaal", "Første.");
            var ofAssociation = await Propose(town, agreement, Town.Association, "formaal", "Anden.");
            var replies = await Task.WhenAll(
                Answer(town, agreement, ofCompany, "acceptances", new { party = Town.Association, author = "Anne" }),
                Answer(town, agreement, ofAssociation, "acceptances", new { party = Town.Company, author = "Jens" }));
            replies.Count(reply => reply.Status == HttpStatusCode.OK).ShouldBe(1);
            replies.Single(reply => reply.Status != HttpStatusCode.OK).Violations.ShouldBe(["proposal-stale"]);
        }
    }

    [Fact]
    public async Task Any_two_versions_are_compared_word_by_word()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var proposal = await Propose(town, agreement, Town.Company, "formaal", "Beboere i varigt arbejde.");
        (await Answer(town, agreement, proposal, "acceptances", new { party = Town.Association, author = "Anne" })).ShouldBe(HttpStatusCode.OK);
        await town.Submit(agreement);
        var versions = (await town.Caseworker.Get($"agreements/{agreement}/versions")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items");
        versions.EnumerateArray().Select(version => $"{version.GetProperty("number")} {version.GetProperty("origin")} {version.TryGetProperty("contentHash", out _)}")
            .ShouldBe(["1 draft False", "2 revision True"]);
        var comparison = (await town.Caseworker.Get($"agreements/{agreement}/versions/1/comparison/2")).ShouldBe(HttpStatusCode.OK).Json;
        comparison.GetProperty("clauses")[0].GetProperty("text").EnumerateArray().Where(run => run.GetProperty("change").GetString() == "added")
            .Select(run => run.GetProperty("text").GetString()!.Trim()).ShouldBe(["varigt"]);
        foreach (var wrong in new[] { "0/comparison/1", "1/comparison/3", "1/comparison/x", "-1/comparison/1" })
            (await town.Caseworker.Get($"agreements/{agreement}/versions/{wrong}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await (await Town.Found(server)).Caseworker.Get($"agreements/{agreement}/versions")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static string Told(JsonElement proposal) =>
        $"{proposal.GetProperty("made").GetProperty("party")} {proposal.GetProperty("made").GetProperty("clause")} {proposal.GetProperty("state")} "
        + $"{proposal.GetProperty("answer").GetProperty("party")} {proposal.GetProperty("answer").GetProperty("author")}";

    private static async Task<string> Propose(Town town, string agreement, string party, string clause, string text) =>
        (await town.Caseworker.Post($"agreements/{agreement}/clause-proposals", new { party, author = "Jens", clause, reason = "Bedre.", heading = "Formål", text }))
        .ShouldBe(HttpStatusCode.Created).Id;

    private static Task<Reply> Answer(Town town, string agreement, string proposal, string answer, object body) =>
        town.Caseworker.Post($"agreements/{agreement}/clause-proposals/{proposal}/{answer}", body);
}
