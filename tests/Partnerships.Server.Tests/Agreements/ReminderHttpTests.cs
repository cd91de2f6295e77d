using System.Net;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class ReminderHttpTests(Cluster cluster)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly string[] Attended = [Town.Company, Town.Association];

    [Fact]
    public async Task Each_reminder_is_given_once_across_restarts_and_jumps_of_the_clock()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var database = await cluster.NewDatabase();
        string agreement, unsigned;
        await using (var server = await TestServer.Start(database, clock))
        {
            var town = await Town.Found(server, Monday);
            agreement = await town.Agree();
            unsigned = await town.Draft(town.Terms("Venter på underskrift"));
            await town.Submit(unsigned);
            clock.MoveTo(Monday.AddDays(13));
            await server.Settle();
            (await Given(server, unsigned)).ShouldBe(0);
            clock.MoveTo(Monday.AddDays(14));
            await server.Settle();
            clock.MoveOn(TimeSpan.FromHours(-1));
            await server.Settle();
        }
        clock.MoveTo(Monday.AddYears(2).AddDays(-90));
        await using (var server = await TestServer.Start(database, clock))
        {
            await server.Settle();
            clock.MoveOn(TimeSpan.FromHours(1));
            await server.Settle();
            (await Given(server, unsigned)).ShouldBe(1);
            (await Given(server, agreement)).ShouldBe(2, "a commitment and the end of the period");
        }
        await using var again = await TestServer.Start(database, clock);
        clock.MoveTo(Monday.AddYears(2));
        await again.Settle();
        (await Given(again, agreement)).ShouldBe(2);
    }

    [Fact]
    public async Task Meetings_concerns_rest_and_renewal_are_recorded_and_show_in_the_work_queue()
    {
        var server = cluster.Shared;
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var at = $"agreements/{agreement}";
        (await town.Caseworker.Post($"{at}/follow-up-meetings", new { on = town.Today, attended = Attended, decisions = "Vi fortsætter.", nextOn = town.Today.AddDays(60) }))
            .ShouldBe(HttpStatusCode.Created);
        var concern = (await town.Caseworker.Post($"{at}/concerns", new { party = Town.Company, on = town.Today, about = "For få kandidater." })).ShouldBe(HttpStatusCode.Created).Id;
        (await Work(town, server)).ShouldContain("concern");
        (await Work(town, server)).ShouldContain("followUpMeeting");
        (await town.Caseworker.Post($"{at}/concerns/{concern}/resolutions", new { on = town.Today, how = "To om måneden." })).ShouldBe(HttpStatusCode.OK);
        (await Work(town, server)).ShouldNotContain("concern");
        (await town.Caseworker.Post($"{at}/suspensions", new { on = town.Today, reason = "Frost." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post("vacancies", new { agreement, kind = "internship", title = "Praktik", positions = 1 }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "agreement-suspended at /agreement");
        (await town.Caseworker.Post($"{at}/resumptions", new { on = town.Today, reason = "Tø." })).ShouldBe(HttpStatusCode.OK);
        var terms = town.Terms("Fortsættelse", from: town.Today.AddYears(2).AddDays(1), to: town.Today.AddYears(3));
        var renewal = (await town.Caseworker.Post($"{at}/renewals", new { terms })).ShouldBe(HttpStatusCode.Created);
        renewal.Headers["Location"].ShouldEndWith($"/agreements/{renewal.Id}");
        (await town.Caseworker.Get($"agreements/{renewal.Id}")).Json.GetProperty("renews").GetString().ShouldBe(agreement);
        (await town.Caseworker.Post($"{at}/fulfilments", new { on = town.Today, note = "Alt er gjort." })).ShouldBe(HttpStatusCode.OK);
        var overview = (await town.Caseworker.Get($"{at}/overview?after={server.Operations.Head}")).Json;
        overview.GetProperty("summary").GetProperty("status").GetString().ShouldBe("fulfilled");
        overview.GetProperty("renewedBy").GetString().ShouldBe(renewal.Id);
    }

    private static async Task<string[]> Work(Town town, TestServer server) =>
        [.. (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()!)];

    private static async Task<int> Given(TestServer server, string agreement) =>
        (await server.As("caseworker").Get($"agreements/{agreement}/history?limit=200&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray().Count(entry => entry.GetProperty("type").GetString() == "reminder-given");
}
