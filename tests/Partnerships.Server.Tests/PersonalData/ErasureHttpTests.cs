using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnerships.EventStore;
using Partnerships.PersonalData;
using Partnerships.Server.Access;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.PersonalData;

public sealed class ErasureHttpTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;
    private readonly Person person = Person.New();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Log => server.Settings.ConnectionString!;

    private string VaultPlace => VaultSetup.Beside(Log);

    [Fact]
    public async Task After_an_erasure_nothing_of_the_person_is_left_and_the_figures_are_the_same()
    {
        var town = await Town.Found(server);
        var candidate = await town.NewCandidate();
        await town.Start(await town.VacancyOf(await town.Agree()), candidate);
        var place = $"candidates/{candidate}";
        (await town.Caseworker.Put($"{place}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        var figures = await Figures(town);
        (await town.Caseworker.Post($"{place}/erasure-grants", new { reason = "Ønske." })).ShouldBeProblem(HttpStatusCode.Conflict, "erasure-not-requested");
        (await town.Caseworker.Post($"{place}/erasure-requests", new { by = ErasureRequester.Person, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await Waiting(town)).ShouldBe([$"{town.Today.AddMonths(1):yyyy-MM-dd} {candidate}"]);
        (await town.Caseworker.Post($"{place}/erasure-refusals", new { ground = RefusalGround.LegalClaims, reason = "Sag verserer." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{place}/erasure-requests", new { by = ErasureRequester.Authority, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{place}/erasure-grants", new { reason = "Påbud." })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();

        foreach (var reply in new[]
            {
                await town.Caseworker.Post($"{place}/personal-data/readings", new { purpose = ReadingPurpose.Contact }), await town.Caseworker.Put($"{place}/personal-data", person.Body),
                await town.Caseworker.Post($"{place}/personal-data/access-documents", new { }),
            })
            reply.ShouldBeProblem(HttpStatusCode.Conflict, "personal-data-erased");
        var status = (await town.Caseworker.Get($"{place}/personal-data")).Json;
        status.GetProperty("erasedOn").GetString().ShouldBe($"{town.Today:yyyy-MM-dd}");
        status.GetProperty("fields").GetArrayLength().ShouldBe(0);
        (await Waiting(town)).ShouldBeEmpty();
        (await Figures(town)).ShouldBe(figures);

        var traces = new Traces(person.Secrets);
        foreach (var database in new[] { Log, VaultPlace })
        {
            (await traces.Tables(database)).ShouldBeEmpty();
            (await traces.Files(cluster.Folder, database)).ShouldBeEmpty();
        }
        (await Rows(VaultPlace, $"select (select count(*) from vault_keys.subject_keys where subject = '{candidate}') + (select count(*) from vault_data.sealed where subject = '{candidate}')")).ShouldBe(0);
    }

    [Fact]
    public async Task A_restored_vault_is_erased_again_and_gives_nothing_out_before()
    {
        var town = await Town.Found(server);
        var candidate = await town.NewCandidate();
        var place = $"candidates/{candidate}";
        (await town.Caseworker.Put($"{place}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        var backup = $"backup_{Guid.NewGuid():N}";
        await Rows(VaultPlace, $"create table {backup} as select * from vault_keys.subject_keys where subject = '{candidate}'; select 1::bigint");
        (await town.Caseworker.Post($"{place}/erasure-requests", new { by = ErasureRequester.Person, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{place}/erasure-grants", new { reason = "Ønske." })).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        await Rows(VaultPlace, $"insert into vault_keys.subject_keys select * from {backup}; drop table {backup}; select 1::bigint");
        (await town.Caseworker.Post($"{place}/personal-data/readings", new { purpose = ReadingPurpose.Contact })).ShouldBeProblem(HttpStatusCode.Conflict, "personal-data-erased");
        await server.Services.GetRequiredService<PersonalDataStore>().EraseAgain(Stop);
        (await Rows(VaultPlace, $"select count(*) from vault_keys.subject_keys where subject = '{candidate}'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("insert into planted values (convert_to($1, 'UTF8'))")]
    [InlineData("insert into planted values (convert_to('x' || encode(convert_to('abcd' || $1 || '.', 'UTF8'), 'base64'), 'UTF8'))")]
    public async Task The_search_finds_a_name_that_is_stored(string planting)
    {
        var database = await cluster.NewDatabase();
        await using var source = NpgsqlDataSource.Create(database);
        await using (var create = source.CreateCommand("create table planted (words bytea)")) await create.ExecuteNonQueryAsync(Stop);
        await using (var insert = source.CreateCommand(planting))
        {
            insert.Parameters.Add(new() { Value = person.Name });
            await insert.ExecuteNonQueryAsync(Stop);
        }
        var traces = new Traces(person.Name);
        // In rows a bytea is read as hex: what is base64 in it is found in the files.
        if (!planting.Contains("base64", StringComparison.Ordinal)) (await traces.Tables(database)).ShouldBe(["public.planted"]);
        (await traces.Files(cluster.Folder, database)).ShouldNotBeEmpty();
        traces.In(Encoding.Unicode.GetBytes($"a{person.Name}b")).ShouldBeTrue();
        new Traces(Person.New().Name).In(Encoding.UTF8.GetBytes(person.Name)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_of_a_person_is_in_any_log_line_problem_event_or_view()
    {
        using var captured = new CapturedLog();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(captured);
        var town = await Town.Found(server);
        var (candidate, spoilt) = (await town.NewCandidate(), await town.NewCandidate());
        var place = $"candidates/{candidate}/personal-data";
        (await town.Caseworker.Put(place, person.Body)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Put($"candidates/{spoilt}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        await using (var source = NpgsqlDataSource.Create(VaultPlace))
        await using (var spoil = source.CreateCommand($"delete from vault_data.sealed where field = 'phone' and subject = '{spoilt}'")) await spoil.ExecuteNonQueryAsync(Stop);
        Reply[] problems =
        [
            await town.Caseworker.Put(place, new { name = $"{person.Name} {person.Cpr}", phone = person.Notes, mail = person.Phone, cpr = person.Name, notes = person.Name + new string('x', 10_000) }),
            await town.Caseworker.Put(place, new { name = person.Name }),
            await town.Caseworker.Put(place, new Dictionary<string, object> { ["name"] = person.Name, [person.Cpr] = 1, ["phone"] = new[] { person.Phone }, ["cprBasis"] = person.Name }),
            await town.Caseworker.Send(HttpMethod.Put, place, $$"""{"name": "{{person.Name}}" {{person.Cpr}}""", Client.Json),
            await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Other, words = $"Om {person.Cpr}" }),
            await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Other, words = $"Om {person.Name}" }),
            await town.Caseworker.Post($"{place}/readings", new { purpose = person.Name }),
            await town.Caseworker.Post($"candidates/{candidate}/erasure-grants", new { reason = person.Cpr }),
            await server.As(Roles.Steering, town.Code).Put(place, person.Body),
            await server.As(Roles.Auditor, town.Code).Post($"{place}/readings", new { purpose = ReadingPurpose.Contact }),
            await town.Caseworker.Post($"candidates/{spoilt}/personal-data/readings", new { purpose = ReadingPurpose.Contact }),
        ];
        problems.Select(problem => (int)problem.Status).ShouldBe([422, 409, 422, 400, 422, 422, 422, 422, 403, 403, 500]);
        captured.Lines.ShouldContain(line => line.Contains("was changed from outside", StringComparison.Ordinal), "there must be something to look into");

        var traces = new Traces(person.Secrets);
        problems.Where(problem => traces.In(problem.Text)).ShouldBeEmpty();
        captured.Lines.Where(traces.In).ShouldBeEmpty();
        var log = server.Services.GetRequiredService<IEventStore>();
        await foreach (var recorded in log.ReadLog(0, Stop)) traces.In(recorded.Payload.Span).ShouldBeFalse(recorded.Type);
        foreach (var view in Views.All)
        {
            await log.WaitFor(view.Name, server.Operations.Head, TimeSpan.FromSeconds(10), Stop);
            for (string? after = null; ;)
            {
                var page = await log.ListView(view.Name, "", after, 1000, cancellation: Stop);
                page.Documents.Where(document => traces.In(document.Body.Span)).Select(document => document.Key).ShouldBeEmpty(view.Name);
                if ((after = page.Next) is null) break;
            }
        }
        (await traces.Tables(Log)).ShouldBeEmpty();
        (await traces.Tables(VaultPlace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_closed_for_the_period_comes_into_the_work_queue_and_a_reading_recorded_long_ago_gives_nothing_out()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var own = await cluster.NewServer(clock);
        var town = await Town.Found(own, new DateOnly(2026, 3, 2));
        var (still, over) = (await town.NewCandidate(), await town.NewCandidate());
        var placement = (await town.Start(await town.VacancyOf(await town.Agree()), still)).ShouldBe(HttpStatusCode.Created).Id;
        foreach (var candidate in new[] { still, over }) (await town.Caseworker.Put($"candidates/{candidate}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var reading = new { purpose = ReadingPurpose.Contact };
        var read = (await town.Caseworker.Post($"candidates/{over}/personal-data/readings", reading, key)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"candidates/{over}/personal-data/readings", reading, key)).Text.ShouldBe(read.Text);
        clock.MoveTo(new DateOnly(2026, 5, 4));
        (await town.Caseworker.Post($"candidates/{over}/personal-data/readings", reading, key)).ShouldBeProblem(HttpStatusCode.Conflict, "reading-answered");
        (await town.Caseworker.Post($"placements/{placement}/endings", new { on = new DateOnly(2026, 5, 4), reason = "quit" })).ShouldBe(HttpStatusCode.OK);
        clock.MoveTo(new DateOnly(2031, 3, 2));
        await own.Settle();
        (await Waiting(town, own)).ShouldBe([$"2031-03-02 {over}"]);
        clock.MoveTo(new DateOnly(2031, 5, 4));
        await own.Settle();
        (await Waiting(town, own)).ShouldBe([$"2031-03-02 {over}", $"2031-05-04 {still}"]);
    }

    private async Task<string> Figures(Town town)
    {
        var after = server.Operations.Head;
        var creation = (await town.Caseworker.Get($"cities/{town.Code}/job-creation?exact=true&after={after}")).ShouldBe(HttpStatusCode.OK);
        return creation.Text + (await town.Caseworker.Get($"cities/{town.Code}/retention?exact=true&after={after}")).ShouldBe(HttpStatusCode.OK).Text;
    }

    /// <summary>The erasures in the work queue: due day and candidate.</summary>
    private async Task<string[]> Waiting(Town town, TestServer? where = null) =>
        [.. (await town.Caseworker.Get($"cities/{town.Code}/work-queue?after={(where ?? server).Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() is "erasureDecision" or "retentionReview")
            .Select(item => $"{item.GetProperty("dueOn")} {item.GetProperty("candidate")}")];

    private static async Task<long> Rows(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var count = source.CreateCommand(sql);
        return (long)(await count.ExecuteScalarAsync(Stop))!;
    }
}
