using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Events;
using Partnerships.Server.Imports;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Imports;

[Collection(Name)]
public sealed class ImportHttpTests(Cluster cluster)
{
    /// <summary>Of the tests that import into the shared server, which imports one sheet at a time.</summary>
    internal const string Name = "imports";

    private const string Csv = "text/csv";
    private static readonly string[] Painter = ["maler"];
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task The_examples_are_imported_in_order_and_again_without_a_change_and_come_back_from_an_export()
    {
        var town = await Town.Found(server);
        foreach (var kind in SheetKinds.All)
        {
            var reply = (await Import(town, Example(kind))).ShouldBe(HttpStatusCode.OK);
            (reply.Json.GetProperty("kind").GetString(), Count(reply, "new")).ShouldBe((kind.Name, Count(reply, "rows")));
        }
        await server.Settle();
        var (head, events) = (server.Operations.Head, await EventsOf(town));
        foreach (var kind in SheetKinds.All) AllUnchanged(await Import(town, Example(kind)));
        foreach (var kind in SheetKinds.All)
        {
            foreach (var lang in new[] { "da", "en" })
            {
                var export = (await town.Caseworker.Get($"exports/{kind.Name}?city={town.Code}&lang={lang}&after={head}")).ShouldBe(HttpStatusCode.OK);
                export.MediaType.ShouldBe(Csv);
                var again = AllUnchanged(await Import(town, export.Text));
                // A company that is not mapped belongs to no city, and the town has an area of its own.
                Count(again, "rows").ShouldBe(Sheet.Parse(Example(kind)).Rows.Count + kind.Name switch { "companies" => -1, "areas" => 1, _ => 0 });
            }
        }
        (await EventsOf(town)).ShouldBe(events);
        await LookAtWhatCameOfThem(town);
    }

    private async Task LookAtWhatCameOfThem(Town town)
    {
        var listed = (await town.Caseworker.Get($"agreements?city={town.Code}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
        var agreements = listed.Json.GetProperty("items").EnumerateArray().ToList();
        agreements.Select(it => (it.GetProperty("title").GetString(), it.GetProperty("status").GetString())).ShouldBe(
            [("Murerarbejde i Søparken", "active"), ("Tage på Møllevang", "terminated"), ("Grønne områder", "draft")], ignoreOrder: true);
        agreements.Single(it => it.GetProperty("status").GetString() == "active").GetProperty("active").GetInt32().ShouldBe(2);
        var vacancies = (await town.Caseworker.Get($"vacancies?city={town.Code}")).Json.GetProperty("items").EnumerateArray()
            .Select(it => $"{it.GetProperty("title").GetString()} {it.GetProperty("free").GetInt32()}/{it.GetProperty("positions").GetInt32()} {it.GetProperty("stage").GetString()}");
        vacancies.ShouldBe(
            ["Murerarbejde i Søparken 1/2 open", "Murerarbejde i Søparken 2/3 open", "Murerarbejdsmand, 1. år 0/1 filled", "Taghjælper 0/1 closed"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task One_row_that_is_refused_keeps_all_from_being_imported_and_each_fault_is_named()
    {
        var town = await Town.Found(server);
        var events = await EventsOf(town);
        var sheet = $"""
            Nøgle;Boligområde;Bor der siden;Kompetencer
            1;{town.Area};01-01-2020;murer
            2;ukendt;01-01-2020;
            3;{town.Area};01-01-2099;CPR 010190-1234
            1;{town.Area};x;
            1;{town.Area};02-01-2020;
            """;
        (await Import(town, sheet)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Faults(await Import(town, sheet)).ShouldBe(
            ["3 Boligområde area-unknown", "4 Kompetencer looks-like-cpr", "5 Bor der siden cell-unreadable", "6 Nøgle key-twice"]);
        Faults(await Import(town, sheet.Replace("CPR 010190-1234", "murer", StringComparison.Ordinal))).ShouldContain("4 Bor der siden in-the-future");
        var tried = (await Import(town, sheet, "&dryRun=true")).ShouldBe(HttpStatusCode.OK).Json;
        tried.GetProperty("outcomes").EnumerateArray().Select(it => it.GetProperty("outcome").GetString())
            .ShouldBe(["new", "refused", "refused", "refused", "refused"]);
        (await EventsOf(town)).ShouldBe(events);
    }

    [Fact]
    public async Task A_placement_row_names_everything_that_is_wrong_with_it()
    {
        var town = await Town.Found(server);
        const string Header = "Key,Agreement,Candidate,Employment kind,Title,First day,Weekly hours,Last day,End reason\n";
        var agreement = await town.Agree(town.Terms(from: town.Today.AddYears(-1)));
        var candidate = await town.NewCandidate();
        Faults(await Import(town, Header + "1,none,none,Ordinary job,,2024-01-05,37.1,,\n")).ShouldBe(["2 Title cell-missing"]);
        Faults(await Import(town, Header + "1,none,none,Ordinary job,Job,2024-01-05,37.1,,\n")).ShouldBe(
            ["2 Agreement agreement-unknown", "2 Candidate candidate-unknown", "2 Weekly hours weekly-hours-invalid"], ignoreOrder: true);
        var row = $"1,{agreement},{candidate},Ordinary job,Job,{town.Today.AddDays(-30):yyyy-MM-dd},37.5";
        Faults(await Import(town, $"{Header}{row},{town.Today:yyyy-MM-dd},Completed\n")).ShouldBe(["2 End reason not-completable"]);
        Count(await Import(town, $"{Header}{row},,\n"), "new").ShouldBe(1);
        Count(await Import(town, $"{Header}{row},{town.Today:yyyy-MM-dd},Quit\n"), "changed").ShouldBe(1);
        AllUnchanged(await Import(town, $"{Header}{row},,\n"));
        Faults(await Import(town, Header + row.Replace("37.5", "30", StringComparison.Ordinal) + $",{town.Today:yyyy-MM-dd},Dismissed\n"))
            .ShouldBe(["2 Weekly hours recorded-otherwise", "2 End reason recorded-otherwise"]);
    }

    [Fact]
    public async Task What_changed_after_the_import_comes_back_from_an_export_too()
    {
        var town = await Town.Found(server);
        var agreement = await town.Agree(town.Terms(from: town.Today.AddYears(-1)));
        var candidates = $"Nøgle;Boligområde;Bor der siden;Kompetencer\n1;{town.Area};01-01-2020;murer\n";
        var person = (await Import(town, candidates, "&dryRun=true")).Json.GetProperty("outcomes")[0].GetProperty("id").GetString()!;
        (await Import(town, candidates)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"candidates/{person}/profiles", new { skills = Painter })).ShouldBe(HttpStatusCode.OK);
        (DateOnly was, DateOnly since) = (new(2020, 1, 1), new(2020, 2, 1));
        var otherDay = new { was = new { from = was, area = town.Area }, @is = new { from = since, area = town.Area }, reason = "Forkert dag.", statedBy = "Jobcentret" };
        (await town.Caseworker.Post($"candidates/{person}/home-corrections", otherDay)).ShouldBe(HttpStatusCode.OK);
        var placements = "Key,Agreement,Candidate,Employment kind,Title,First day,Weekly hours\n"
            + string.Concat(Enumerable.Range(1, 2).Select(key => $"{key},{agreement},1,Ordinary job,Job,{town.Today.AddDays(-30 + key):yyyy-MM-dd},37\n"));
        var ids = (await Import(town, placements, "&dryRun=true")).Json.GetProperty("outcomes").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        (await Import(town, placements)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"placements/{ids[0]}/annulments", new { reason = "Forkert beboer.", statedBy = "Jobcentret" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"placements/{ids[1]}/hours", new { weeklyHours = 30, from = town.Today.AddDays(-25) })).ShouldBe(HttpStatusCode.OK);
        var moved = new { startOn = town.Today.AddDays(-20), kind = "ordinaryJob", area = town.Area, reason = "Forkert dag.", statedBy = "Jobcentret" };
        (await town.Caseworker.Post($"placements/{ids[1]}/corrections", moved)).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        var (head, events) = (server.Operations.Head, await EventsOf(town));

        foreach (var (kind, rows) in new[] { ("candidates", 1), ("placements", 1) })
        {
            var export = (await town.Caseworker.Get($"exports/{kind}?city={town.Code}&after={head}")).ShouldBe(HttpStatusCode.OK).Text;
            Count(AllUnchanged(await Import(town, export)), "rows").ShouldBe(rows);
        }
        AllUnchanged(await Import(town, candidates));
        Faults(await Import(town, placements)).ShouldBe(["2 Key placement-annulled", "3 First day recorded-otherwise", "3 Weekly hours recorded-otherwise"]);
        (await EventsOf(town)).ShouldBe(events);
    }

    [Fact]
    public async Task How_far_an_import_has_come_can_be_asked_meanwhile()
    {
        var town = await Town.Found(server);
        var importing = Import(town, string.Join('\n', Enumerable.Range(1, 3000).Select(i => $"{i};Område {i}").Prepend("Nøgle;Navn")), "&dryRun=true");
        var seen = new List<(int Done, int Of)>();
        while (!importing.IsCompleted)
            if ((await town.Caseworker.Get("imports/running")).ShouldBe(HttpStatusCode.OK).Json is var it && it.GetProperty("isRunning").GetBoolean())
                seen.Add((it.GetProperty("progress").GetProperty("done").GetInt32(), it.GetProperty("progress").GetProperty("of").GetInt32()));
        (await importing).ShouldBe(HttpStatusCode.OK);
        seen.ShouldContain(it => it.Of == 3000);
        seen.ShouldAllBe(it => it.Done <= it.Of);
        seen.Select(it => it.Done).ShouldBeInOrder();
        (await town.Caseworker.Get("imports/running")).Json.GetProperty("isRunning").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_was_broken_off_is_finished_by_the_same_file()
    {
        var town = await Town.Found(server);
        const int Rows = 300;
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, Rows).Select(i => $"{i};Område {i}").Prepend("Nøgle;Navn")));
        var importing = server.Services.GetRequiredService<Importing>();
        var order = new ImportOrder(new Caller("Test", Roles.Caseworker, [town.Code]), file, null, town.Code, DryRun: false);
        using var stop = new CancellationTokenSource();
        void StopAt100(ImportProgress progress)
        {
            if (progress is { Doing: "carried out", Done: >= 100 }) stop.Cancel();
        }
        await Should.ThrowAsync<OperationCanceledException>(() => importing.Run(order, StopAt100, stop.Token));
        var rest = await importing.Run(order, progress: null, TestContext.Current.CancellationToken);
        rest.Faults.ShouldBeEmpty();
        rest.Count(RowOutcome.Unchanged).ShouldBeInRange(1, Rows - 1);
        rest.Count(RowOutcome.New).ShouldBe(Rows - rest.Count(RowOutcome.Unchanged));
        (await town.Caseworker.Get($"areas?city={town.Code}&after={server.Operations.Head}")).Json.GetProperty("items").GetArrayLength().ShouldBe(Rows + 1);
    }

    [Fact]
    public async Task When_others_change_the_same_things_meanwhile_it_is_said_how_far_the_import_came()
    {
        var town = await Town.Found(server);
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 200).Select(i => $"{i};Område {i}").Prepend("Nøgle;Navn")));
        var importing = server.Services.GetRequiredService<Importing>();
        var order = new ImportOrder(new Caller("Test", Roles.Caseworker, [town.Code]), file, null, town.Code, DryRun: false);
        var imported = await importing.Run(order, it => OnceTried(it, () => Taken(town, "100")), TestContext.Current.CancellationToken);
        imported.Faults.Select(fault => (fault.Row, fault.Column, fault.Refusal.Code)).ShouldBe([(101, "Nøgle", "id-taken")]);
        var problem = ImportResource.ProblemOf(imported, Texts.Language.English, traceId: null);
        problem.Status.ShouldBe(409);
        problem.Errors!.Select(error => error.Code).ShouldBe(imported.Carried > 0 ? ["import-interrupted", "id-taken"] : ["id-taken"]);
        var rest = await importing.Run(order, progress: null, TestContext.Current.CancellationToken);
        rest.Count(RowOutcome.Unchanged).ShouldBe(imported.Carried);
    }

    private static void OnceTried(ImportProgress progress, Func<Task> work)
    {
        if (progress is { Doing: "tried" } && progress.Done == progress.Of) Task.Run(work).GetAwaiter().GetResult();
    }

    private static async Task Taken(Town town, string key) => (await town.Caseworker.Post(
        "areas", new { id = SheetKey.ToId(town.Code, "areas", key), city = town.Code, name = "Taget" })).ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task Sheets_are_of_ones_own_city()
    {
        var (town, other) = (await Town.Found(server), await Town.Found(server));
        Faults(await other.Caseworker.Send(HttpMethod.Post, $"imports?city={town.Code}", "Nøgle;Navn\n1;Fremmed", Csv)).ShouldBe(["2 By city-not-active"]);
        Faults(await Import(other, $"Nøgle;Boligområde;Bor der siden\n1;{town.Area};01-01-2020")).ShouldBe(["2 Boligområde area-unknown"]);
        var seen = (await other.Caseworker.Get($"exports/areas?city={town.Code}")).ShouldBe(HttpStatusCode.OK);
        seen.Text.TrimStart('\ufeff').ShouldBe("Nøgle;By;Navn;Boligforening;Listestatus;Status fra;Kilde\r\n");
    }

    [Fact]
    public async Task What_cannot_be_an_import_is_refused()
    {
        var town = await Town.Found(server);
        (await town.Caseworker.Post("imports", new { })).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "csv-expected");
        (await Import(town, "Nøgle;Navn\n1;A", "&kind=chairs")).ShouldBeProblem(HttpStatusCode.BadRequest, "parameter-invalid");
        Faults(await Import(town, "Nøgle;Ukendt\n1;A")).ShouldBe(["1  sheet-kind-unclear"]);
        Faults(await Import(town, "Nøgle;Ukendt\n1;A", "&kind=areas")).ShouldBe(["1 Navn column-missing"]);
        Faults(await Import(town, "Nøgle;Navn\n")).ShouldBe(["1  sheet-empty"]);
        (await town.Caseworker.Get($"exports/chairs?city={town.Code}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_could_be_taken_for_a_formula_leaves_guarded_and_comes_back_as_it_was()
    {
        var town = await Town.Found(server);
        await town.Caseworker.Post("areas", new { city = town.Code, name = "=HYPERLINK(\"x\")" });
        var export = (await town.Caseworker.Get($"exports/areas?after={server.Operations.Head}")).Text;
        export.ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
        AllUnchanged(await Import(town, export));
    }

    private static byte[] Bytes(SheetKind kind) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "import-examples", $"{kind.Name}.csv"));

    /// <summary>How many events the log has of the town: other tests write to the same log meanwhile.</summary>
    private async Task<int> EventsOf(Town town)
    {
        var (log, cities) = (server.Services.GetRequiredService<IEventStore>(), server.Services.GetRequiredService<EventCities>());
        var stop = TestContext.Current.CancellationToken;
        return await log.ReadLog(0, stop).CountAsync(async (recorded, _) => await cities.Of(recorded, stop) == town.Code, stop);
    }

    private static string Example(SheetKind kind) => SheetText.Decode(Bytes(kind));

    private static Task<Reply> Import(Town town, string sheet, string further = "") =>
        town.Caseworker.Send(HttpMethod.Post, $"imports?city={town.Code}{further}", sheet, Csv);

    private static int Count(Reply reply, string what) => reply.ShouldBe(HttpStatusCode.OK).Json.GetProperty(what).GetInt32();

    private static Reply AllUnchanged(Reply reply)
    {
        Count(reply, "unchanged").ShouldBe(Count(reply, "rows"));
        return reply;
    }

    private static string[] Faults(Reply reply) => [.. reply.Json.GetProperty("errors").EnumerateArray().Select(error =>
        $"{error.GetProperty("row")} {(error.TryGetProperty("column", out var column) ? column.GetString() : "")} {error.GetProperty("code")}")];
}
