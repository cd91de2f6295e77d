using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Workflows;

public sealed class WorkflowTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private readonly TestClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private TestServer server = null!;
    private Town town = null!;

    public async ValueTask InitializeAsync()
    {
        server = await cluster.NewServer(clock);
        town = await Town.Found(server, Monday);
    }

    // A test that is skipped has started none.
    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    [Fact]
    public async Task The_last_required_signature_activates()
    {
        var agreement = await town.Draft();
        var hash = await town.Submit(agreement);
        await town.Sign(agreement, Town.Company, hash);
        await town.Sign(agreement, Town.Association, hash);
        await server.Settle();
        (await Status(agreement)).ShouldBe("awaitingSignatures");
        await town.Sign(agreement, Town.Initiative, hash);
        await server.Settle();
        (await Status(agreement)).ShouldBe("active");
    }

    [Fact]
    public async Task Pledged_places_are_opened_on_their_day_and_not_before()
    {
        var opensOn = Monday.AddDays(14);
        var agreement = await town.Agree(town.Terms(from: opensOn));
        (await VacanciesOf(agreement)).ShouldBe(0);
        clock.MoveTo(opensOn.AddDays(-1));
        await server.Settle();
        (await VacanciesOf(agreement)).ShouldBe(0);
        clock.MoveTo(opensOn);
        await server.Settle();
        (await VacanciesOf(agreement)).ShouldBe(1);
    }

    [Fact]
    public async Task A_day_begins_at_midnight_in_denmark()
    {
        var agreement = await town.Agree(town.Terms(from: Monday.AddDays(1)));
        clock.MoveOn(TimeSpan.FromHours(13.99));
        await server.Settle();
        (await VacanciesOf(agreement)).ShouldBe(0);
        clock.MoveOn(TimeSpan.FromMinutes(1));
        await server.Settle();
        (await VacanciesOf(agreement)).ShouldBe(1);
    }

    [Fact]
    public async Task A_placement_brings_its_check_ins_into_the_work_queue()
    {
        var agreement = await town.Agree();
        var placement = (await town.Start(await town.VacancyOf(agreement), await town.NewCandidate())).ShouldBe(HttpStatusCode.Created).Id;
        await server.Settle();
        var planned = (await town.Caseworker.Get($"placements/{placement}")).Json.GetProperty("plannedCheckIns");
        planned.EnumerateArray().Select(it => it.GetProperty("week").GetInt32()).ShouldBe([1, 4]);
        var work = (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={server.Operations.Head}")).Json.GetProperty("items");
        work.EnumerateArray().Where(it => it.GetProperty("kind").GetString() == "checkIn").Select(it => it.GetProperty("week").GetInt32()).ShouldBe([1, 4]);
    }

    [Fact]
    public async Task A_placement_that_ends_early_opens_its_position_again_and_one_that_ends_as_planned_does_not()
    {
        var agreement = await town.Agree();
        var vacancy = await town.VacancyOf(agreement);
        var early = (await town.Start(vacancy, await town.NewCandidate())).Id;
        var planned = (await town.Start(vacancy, await town.NewCandidate())).Id;
        (await Free(vacancy)).ShouldBe(0);
        clock.MoveTo(Monday.AddDays(100));
        (await town.Caseworker.Post($"placements/{early}/endings", new { on = Monday.AddDays(20), reason = "quit" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"placements/{planned}/endings", new { on = Monday.AddDays(90), reason = "termOver" })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        (await Free(vacancy)).ShouldBe(1);
    }

    [Fact]
    public async Task An_agreement_expires_on_the_day_after_its_last()
    {
        var last = Monday.AddDays(30);
        var agreement = await town.Agree(town.Terms(to: last));
        clock.MoveTo(last);
        await server.Settle();
        (await Status(agreement)).ShouldBe("active");
        clock.MoveTo(last.AddDays(1));
        await server.Settle();
        (await Status(agreement)).ShouldBe("expired");
    }

    [Fact]
    public async Task What_a_workflow_does_names_the_workflow_and_the_event_that_caused_it()
    {
        await town.Agree();
        var events = (await server.As("auditor").Get("events?limit=500")).Json.GetProperty("items").EnumerateArray().ToList();
        var opened = events.Single(e => Text(e, "type") == "vacancy-opened");
        Text(opened, "actor").ShouldBe("workflow:pledged-vacancies");
        var activated = events.Single(e => Text(e, "id") == Text(opened, "cause"));
        Text(activated, "type").ShouldBe("agreement-activated");
        Text(opened, "correlationId").ShouldBe(Text(activated, "correlationId"));
    }

    [Fact]
    public async Task Nothing_is_left_over()
    {
        await town.Agree();
        (await server.As("operator").Get("operations/dead-letters")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private async Task<string?> Status(string agreement) => Text((await town.Caseworker.Get($"agreements/{agreement}")).Json, "status");

    private async Task<int> Free(string vacancy) => (await town.Caseworker.Get($"vacancies/{vacancy}")).Json.GetProperty("free").GetInt32();

    private async Task<int> VacanciesOf(string agreement) =>
        (await town.Caseworker.Get($"vacancies?agreement={agreement}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").GetArrayLength();

    private static string? Text(JsonElement it, string name) => it.GetProperty(name).GetString();
}
