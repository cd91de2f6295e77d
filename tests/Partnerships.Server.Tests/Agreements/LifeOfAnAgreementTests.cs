using System.Globalization;
using System.Net;
using System.Text.Json;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class LifeOfAnAgreementTests(Cluster cluster)
{
    private static readonly string[] Trades = ["murer"], Internships = ["internship"], Both = [Town.Association, Town.Company];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task An_agreement_goes_from_draft_to_a_placement_that_ends_and_the_dashboard_and_history_show_it()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("status").GetString().ShouldBe("active");
        var vacancy = await town.VacancyOf(agreement);
        var candidate = await town.NewCandidate();
        var placement = (await town.Start(vacancy, candidate)).ShouldBe(HttpStatusCode.Created).Id;
        (await town.Caseworker.Post($"placements/{placement}/check-ins", new { heldOn = town.Today, result = "goingWell" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"placements/{placement}/hours", new { weeklyHours = 20.25m, from = town.Today })).ShouldBe(HttpStatusCode.OK);
        var ended = (await town.Caseworker.Post($"placements/{placement}/endings", new { on = town.Today, reason = "otherJob" })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        (await town.Caseworker.Get($"vacancies/{vacancy}")).Json.GetProperty("free").GetInt32().ShouldBe(2);

        var figures = (await town.Caseworker.Get($"cities/{town.Code}/job-creation?exact=true&after={ended.Position}")).ShouldBe(HttpStatusCode.OK).Json;
        Count(figures, "pledged").ShouldBe(2);
        Count(figures, "opened").ShouldBe(2);
        Count(figures, "started").ShouldBe(1);
        Count(figures, "active").ShouldBe(0);
        Count(figures, "endedEarly").ShouldBe(1);

        var history = (await town.Caseworker.Get($"agreements/{agreement}/history?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json;
        history.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).ShouldBe(
        [
            "agreement-drafted", "agreement-submitted", "agreement-signed", "agreement-signed", "agreement-signed", "agreement-activated",
            "vacancy-opened", "reminders-planned", "placement-started", "position-filled", "check-ins-planned", "check-in-recorded", "hours-changed",
            "placement-ended", "position-reopened",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_change_of_the_text_voids_the_signatures_and_all_sign_anew()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var first = await town.Submit(agreement);
        (await town.Sign(agreement, Town.Company, first)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("En anden titel") })).ShouldBe(HttpStatusCode.OK);
        var second = await town.Submit(agreement);
        second.ShouldNotBe(first);
        (await town.Sign(agreement, Town.Association, first)).ShouldBeProblem(HttpStatusCode.Conflict, "content-hash-mismatch at /contentHash");
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("signatures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_party_declines_and_an_active_agreement_is_terminated()
    {
        var town = await Town.Found(server);
        var declined = await town.Draft();
        await town.Submit(declined);
        (await town.Caseworker.Post($"agreements/{declined}/declinations", new { party = Town.Company, signatory = "Jens", reason = "For mange pladser." }))
            .ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{declined}")).Json.GetProperty("status").GetString().ShouldBe("draft");

        var agreement = await town.Agree();
        (await town.Caseworker.Post($"agreements/{agreement}/terminations", new { on = town.Today, reason = "Ingen opgaver." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("status").GetString().ShouldBe("terminated");
    }

    [Fact]
    public async Task An_end_that_was_recorded_in_error_is_struck_out_and_what_was_known_then_can_still_be_asked()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var at = $"agreements/{agreement}";
        var meeting = new { on = town.Today, attended = Both, decisions = "Vi fortsætter.", nextOn = town.Today.AddDays(90), id = Guid.NewGuid() };
        (await town.Caseworker.Post($"{at}/follow-up-meetings", meeting)).ShouldBe(HttpStatusCode.Created);
        (await town.Caseworker.Post($"{at}/terminations", new { on = town.Today, reason = "Ingen opgaver." })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        var then = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        var end = new { was = new { termination = new { on = town.Today, party = (string?)null, reason = "Ingen opgaver." } }, reason = "En anden aftale.", statedBy = "Virksomheden" };
        (await town.Steering.Post($"{at}/corrections", end)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        for (var i = 0; i < 2; i++) (await town.Caseworker.Post($"{at}/corrections", end)).ShouldBe(HttpStatusCode.OK);
        var (held, other) = (Of(meeting.nextOn), Of(town.Today.AddDays(30)));
        (await town.Caseworker.Post($"{at}/corrections", new { was = held, @is = other, reason = "Tastefejl.", statedBy = "Kommunen" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{at}/corrections", new { was = held, reason = "Tastefejl.", statedBy = "Kommunen" })).ShouldBeProblem(HttpStatusCode.Conflict, "fact-unknown at /was");
        await server.Settle();
        (await Overview("")).ShouldBe(("active", false, town.Today.AddDays(30)));
        (await Overview($"&at={then}")).ShouldBe(("terminated", true, meeting.nextOn), "so it was known then");
        (await town.Caseworker.Get($"{at}/history?limit=200&after={server.Operations.Head}")).Json.GetProperty("items").EnumerateArray()
            .Count(entry => entry.GetProperty("type").GetString() == "agreement-fact-corrected").ShouldBe(2);

        object Of(DateOnly next) => new { meeting = new { meeting = meeting.id, meeting.on, meeting.attended, meeting.decisions, nextOn = next } };

        async Task<(string?, bool, DateOnly)> Overview(string query)
        {
            var shown = (await town.Caseworker.Get($"{at}/overview?after={server.Operations.Head}{query}")).ShouldBe(HttpStatusCode.OK).Json;
            return (
                shown.GetProperty("summary").GetProperty("status").GetString(), shown.TryGetProperty("endedOn", out _),
                DateOnly.Parse(shown.GetProperty("meetings")[0].GetProperty("nextOn").GetString()!, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Corrections_moves_closures_mappings_frames_and_goals_are_recorded()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var vacancy = await town.VacancyOf(agreement);
        var candidate = await town.NewCandidate();
        var placement = (await town.Start(vacancy, candidate)).ShouldBe(HttpStatusCode.Created).Id;
        (await town.Caseworker.Post($"placements/{placement}/corrections", new
        {
            startOn = town.Today,
            kind = "ordinaryJob",
            area = town.Area,
            reason = "Det var et job.",
            statedBy = "Virksomheden",
        })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"placements/{placement}")).Json.GetProperty("facts").GetProperty("kind").GetString().ShouldBe("ordinaryJob");
        (await town.Caseworker.Post($"candidates/{candidate}/moves", new { on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"vacancies/{vacancy}/closures", new { reason = "Byggeriet er færdigt." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"areas/{town.Area}/list-statuses", new { status = "vulnerableArea", from = "2025-12-01", source = "Listen 2025" }))
            .ShouldBe(HttpStatusCode.OK);
        var wrong = new { status = "vulnerableArea", from = "2025-12-01", source = "Listen 2025" };
        var listed = new { was = wrong, @is = wrong with { status = "preventionArea" }, reason = "Tastefejl.", statedBy = "Boligselskabet" };
        for (var i = 0; i < 2; i++) (await town.Caseworker.Post($"areas/{town.Area}/list-status-corrections", listed)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"areas/{town.Area}")).Json.GetProperty("listStatuses")[0].GetProperty("status").GetString().ShouldBe("preventionArea");
        (await town.Caseworker.Post($"companies/{town.CompanyCvr}/mappings", new
        {
            city = town.Code,
            interest = "strong",
            trades = Trades,
            expectedOpenings = new[] { new { kind = "apprenticeship", count = 1 } },
        })).ShouldBe(HttpStatusCode.OK);
        (await town.Steering.Post($"steering-groups/{town.Code}/frames", new { allowedKinds = Internships, leastWeeklyHours = 12.5m }))
            .ShouldBe(HttpStatusCode.OK);
        var goal = (await town.Steering.Post($"steering-groups/{town.Code}/goals", new { count = 10, from = "2026-01-01", to = "2026-12-31" }))
            .ShouldBe(HttpStatusCode.Created);
        goal.Headers["Location"].ShouldEndWith($"/goals/{goal.Id}");
        (await town.Steering.Post($"steering-groups/{town.Code}/goals/{goal.Id}/revisions", new { count = 12, from = "2026-01-01", to = "2026-12-31", reason = "Flere." }))
            .ShouldBe(HttpStatusCode.OK);
        var group = (await town.Steering.Get($"steering-groups/{town.Code}")).Json;
        group.GetProperty("goals")[0].GetProperty("goal").GetProperty("count").GetInt32().ShouldBe(12);
        group.GetProperty("frames").GetProperty("leastWeeklyHours").GetDecimal().ShouldBe(12.5m);
        (await town.Steering.Post($"steering-groups/{town.Code}/goals/{goal.Id}/withdrawals", new { reason = "Opgivet." })).ShouldBe(HttpStatusCode.OK);
        (await town.Steering.Post($"steering-groups/{town.Code}/departures", new { reason = "Projektet slutter." })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_list_shows_what_was_done_and_pages_by_cursor()
    {
        var town = await Town.Found(server);
        for (var i = 0; i < 3; i++) await town.NewCandidate();
        var agreement = await town.Agree();
        await town.Start(await town.VacancyOf(agreement), await town.NewCandidate());
        await server.Settle();
        var head = server.Operations.Head;
        foreach (var list in new[] { "agreements", "vacancies", "placements", "areas" })
            (await town.Caseworker.Get($"{list}?city={town.Code}&after={head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(1, list);
        (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
        (await town.Caseworker.Get($"cities?after={head}")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await town.Caseworker.Get($"agreements/{agreement}/overview?after={head}")).Json.GetProperty("summary").GetProperty("started").GetInt32().ShouldBe(1);
        (await town.Caseworker.Get($"cities/{town.Code}/retention?exact=true&after={head}")).Json.GetProperty("milestones").GetArrayLength().ShouldBe(4);

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await town.Caseworker.Get($"candidates?city={town.Code}&limit=2{cursor}")).ShouldBe(HttpStatusCode.OK).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("candidate").GetString()!));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : null;
        }
        seen.Distinct().Count().ShouldBe(4);
        seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_auditor_reads_the_log_event_by_event()
    {
        var town = await Town.Found(server);
        await town.Agree();
        var events = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await server.As(Roles.Auditor, town.Code).Get($"events?limit=50{cursor}")).ShouldBe(HttpStatusCode.OK).Json;
            events.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : null;
        }
        var activated = events.Single(e => e.GetProperty("type").GetString() == "agreement-activated");
        activated.GetProperty("actor").GetString().ShouldBe("workflow:activation");
        var cause = events.Single(e => e.GetProperty("id").GetString() == activated.GetProperty("cause").GetString());
        cause.GetProperty("type").GetString().ShouldBe("agreement-signed");
        activated.GetProperty("correlationId").GetString().ShouldBe(cause.GetProperty("correlationId").GetString());
        events.Select(CityOf).Distinct().ShouldBe([town.Code, null], ignoreOrder: true);
    }

    private static string? CityOf(JsonElement recorded) => recorded.GetProperty("data").TryGetProperty("city", out var city) ? city.GetString() : null;

    private static int Count(JsonElement figures, string name) => figures.GetProperty("totals").GetProperty(name).GetInt32();
}
