using System.Globalization;
using System.Net;
using System.Text.Json;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Imports;

/// <summary>Which position an imported placement takes.</summary>
[Collection(ImportHttpTests.Name)]
public sealed class PlacementImportTests(Cluster cluster)
{
    private const string Headers = "Nøgle;Aftale;Kandidat;Type;Stilling;Startdato;Planlagt slut;Timer;Slutdato;Årsag;Jobåbning\n";
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Placements_take_the_places_that_were_pledged_and_the_next_open_a_vacancy_of_their_own()
    {
        var (town, agreement) = await Pledged(places: 2);
        var rows = Enumerable.Range(1, 3).Select(key => Row(town, key, agreement, "Praktikant")).ToList();
        // The one that quit leaves its place to another: history holds none.
        rows.Insert(0, Row(town, 9, agreement, "Praktikant", ended: (town.Today.AddDays(-20), "Sagt op")));
        (await Import(town, rows)).ShouldBe(HttpStatusCode.OK);
        await server.Settle();

        (await Vacancies(town, agreement)).ShouldBe(
            ["Praktik på byggepladsen 2 filled", "Praktikant 1 closed", "Praktikant 1 filled"], ignoreOrder: true);
        var again = (await Import(town, rows)).ShouldBe(HttpStatusCode.OK).Json;
        again.GetProperty("unchanged").GetInt32().ShouldBe(4);
        var export = (await town.Caseworker.Get($"exports/placements?city={town.Code}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Text;
        (await town.Caseworker.Send(HttpMethod.Post, $"imports?city={town.Code}", export, "text/csv")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("unchanged").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task A_pledge_whose_title_is_the_rows_is_taken_before_another_of_the_kind()
    {
        var (town, agreement) = await Pledged(places: 1, "Vejhjælper", "Tagdækker");
        (await Import(town, [Row(town, 1, agreement, "tagdækker")])).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        (await Vacancies(town, agreement)).ShouldBe(["Vejhjælper 1 open", "Tagdækker 1 filled"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_row_may_name_the_vacancy_and_is_refused_when_that_cannot_be()
    {
        var (town, agreement) = await Pledged(places: 1);
        var (pledged, other) = (await town.VacancyOf(agreement), await town.VacancyOf(await town.Agree()));
        var job = new { agreement, kind = "ordinaryJob", title = "Formand", positions = 1, skills = Array.Empty<string>() };
        var foreman = (await town.Caseworker.Post("vacancies", job)).ShouldBe(HttpStatusCode.Created).Id;
        foreach (var (vacancy, fault) in new[]
        {
            (other, "Jobåbning vacancy-unknown"), (Guid.NewGuid().ToString(), "Jobåbning vacancy-unknown"), ("pladsen", "Jobåbning cell-unreadable"),
            (foreman, "Type recorded-otherwise"),
        })
            (await Import(town, [Row(town, 1, agreement, "Praktikant", vacancy: vacancy)])).Json.GetProperty("errors").EnumerateArray().Select(Fault).ShouldBe([fault]);

        // Whoever names it means it: the position is taken also by one that quit, and is free again by what follows from that.
        var quit = Row(town, 1, agreement, "Praktikant", pledged, (town.Today.AddDays(-20), "Sagt op"));
        (await Import(town, [quit])).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        (await Vacancies(town, agreement)).ShouldBe(["Praktik på byggepladsen 1 open", "Formand 1 open"], ignoreOrder: true);
        (await Import(town, [quit])).Json.GetProperty("unchanged").GetInt32().ShouldBe(1);
        (await Import(town, [quit.Replace(pledged, foreman, StringComparison.Ordinal)])).Json.GetProperty("errors").EnumerateArray().Select(Fault)
            .ShouldBe(["Jobåbning recorded-otherwise"]);

        (await Import(town, [Row(town, 2, agreement, "Praktikant", pledged)])).ShouldBe(HttpStatusCode.OK);
        (await Import(town, [Row(town, 3, agreement, "Praktikant", pledged)])).Json.GetProperty("errors").EnumerateArray().Select(Fault)
            .ShouldBe(["Jobåbning vacancy-filled"]);
    }

    private static string Fault(JsonElement error) => $"{error.GetProperty("column").GetString()} {error.GetProperty("code").GetString()}";

    private static string Row(
        Town town, int key, string agreement, string title, string vacancy = "", (DateOnly On, string Reason)? ended = null) => string.Create(
            CultureInfo.InvariantCulture,
            $"{key};{agreement};1;Virksomhedspraktik;{title};{town.Today.AddDays(-30):yyyy-MM-dd};{town.Today.AddDays(60):yyyy-MM-dd};37;{ended?.On:yyyy-MM-dd};{ended?.Reason};{vacancy}");

    private static Task<Reply> Import(Town town, IEnumerable<string> rows) =>
        town.Caseworker.Send(HttpMethod.Post, $"imports?city={town.Code}", Headers + string.Join('\n', rows), "text/csv");

    /// <summary>A town with an agreement that pledges internships, and a candidate.</summary>
    private async Task<(Town Town, string Agreement)> Pledged(int places, params string[] titles)
    {
        var town = await Town.Found(server);
        var candidates = $"Nøgle;Boligområde;Bor der siden\n1;{town.Area};01-01-2020";
        (await town.Caseworker.Send(HttpMethod.Post, $"imports?city={town.Code}", candidates, "text/csv")).ShouldBe(HttpStatusCode.OK);
        var terms = JsonSerializer.SerializeToNode(town.Terms(from: town.Today.AddYears(-1), places: places), Server.Api.ApiJson.Options)!;
        var pledges = terms["commitments"]!.AsArray();
        foreach (var (i, title) in titles.Index())
        {
            if (i > 0) pledges.Add(pledges[0]!.DeepClone());
            (pledges[i]!["id"], pledges[i]!["description"]) = ($"{Town.Places}-{i}", title);
        }
        return (town, await town.Agree(terms));
    }

    private async Task<List<string>> Vacancies(Town town, string agreement) =>
        [.. (await town.Caseworker.Get($"vacancies?agreement={agreement}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray()
            .Select(it => $"{it.GetProperty("title").GetString()} {it.GetProperty("positions").GetInt32()} {it.GetProperty("stage").GetString()}")];
}
