using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Partnerships.Server.Access;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>The pages as they come over HTTP, without a browser's help.</summary>
[Collection(SiteTests.Name)]
public sealed class PageTests(Site site)
{
    private static string City => $"/cities/{SmallWorld.Silkeborg}";

    public static TheoryData<string> Everyones => ["/", $"/cities/{SmallWorld.Silkeborg}", "/accessibility", "/sign-in", "/no-such-page"];

    [Theory]
    [MemberData(nameof(Everyones))]
    public async Task A_page_has_one_main_heading_a_language_and_nothing_inline(string path)
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var (response, page) = await visitor.Get(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe("da");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Title.ShouldStartWith(page.QuerySelector("h1")!.TextContent);
        page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]").ShouldBeEmpty();
        page.QuerySelectorAll("script[src], link[href], img[src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")).ShouldAllBe(address => address!.StartsWith('/'));
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'; style-src 'self'");
        Levels(page).ShouldBe(Levels(page).Aggregate(new List<int>(), (seen, level) => [.. seen, Math.Min(level, (seen.Count == 0 ? 0 : seen[^1]) + 1)]));
    }

    [Fact]
    public async Task The_switch_changes_the_language_and_comes_back_to_the_page()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering);
        var (_, danish) = await visitor.Get(City);
        danish.QuerySelector("#figures-heading")!.TextContent.ShouldBe("Fra løfte til job");
        var (response, english) = await visitor.Get(((IHtmlAnchorElement)danish.QuerySelector(".language")!).GetAttribute("href")!);
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(City);
        english.DocumentElement.GetAttribute("lang").ShouldBe("en");
        english.QuerySelector("#figures-heading")!.TextContent.ShouldBe("From pledge to job");
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    public async Task The_switch_leads_nowhere_else(string back)
    {
        using var visitor = new Visitor(site);
        var (response, _) = await visitor.Get($"/language/en?back={Uri.EscapeDataString(back)}");
        response.RequestMessage!.RequestUri!.Authority.ShouldBe(site.Address.Authority);
    }

    [Fact]
    public async Task A_dashboard_has_its_figures_in_tables_with_headings()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering);
        var (_, page) = await visitor.Get(City);
        page.QuerySelectorAll("section").Select(s => s.Id).ShouldBe(["figures", "goals", "months", "areas", "kinds", "retention", "pathways", "frames", "agreements", "templates"]);
        page.QuerySelectorAll("main table").ShouldAllBe(table => table.QuerySelector("caption") != null && table.QuerySelector("thead th[scope=col]") != null);
        page.QuerySelectorAll("table[data-chart]").Length.ShouldBe(4);
        page.QuerySelectorAll("#months tbody tr").Length.ShouldBe(29);
        page.QuerySelector("#retention .panel-note")!.TextContent.ShouldContain("hvor mange var det stadig");
        page.QuerySelector("#goals tbody")!.TextContent.ShouldContain("Læreplads");
        page.QuerySelector("#frames > .facts")!.TextContent.ShouldContain("12 timer");
        page.QuerySelector("#frames details")!.TextContent.ShouldContain("Tidligere rammer (1)");
        page.QuerySelector("#frames details")!.TextContent.ShouldContain("10 timer");
    }

    [Fact]
    public async Task Counts_that_would_reveal_few_people_are_marked_and_explained()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Evaluator);
        var (_, page) = await visitor.Get($"/cities/{SmallWorld.Viborg}");
        var hidden = page.QuerySelectorAll("td.hidden-figure");
        hidden.ShouldNotBeEmpty();
        hidden.ShouldAllBe(cell => !cell.HasAttribute("data-value"));
        page.QuerySelector("main")!.TextContent.ShouldContain("handler om færre end 5 personer");
    }

    [Theory]
    [InlineData(Roles.Caseworker, true)]
    [InlineData(Roles.Auditor, true)]
    [InlineData(Roles.Steering, false)]
    [InlineData(Roles.Evaluator, false)]
    public async Task Only_those_who_see_each_placement_may_see_exact_figures_and_are_warned(string role, bool may)
    {
        using var visitor = await Visitor.SignedIn(site, role);
        var (_, page) = await visitor.Get($"{City}?exact=true");
        page.QuerySelectorAll("td.hidden-figure").Any(cell => cell.TextContent == "skjult").ShouldBe(!may);
        page.QuerySelectorAll(".notice").Any(notice => notice.TextContent.Contains("må ikke gives videre", StringComparison.Ordinal)).ShouldBe(may);
    }

    [Fact]
    public async Task The_past_is_shown_as_it_stood_and_says_so()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering);
        var (_, then) = await visitor.Get($"{City}?at=2023-12-31");
        then.QuerySelector(".notice")!.TextContent.ShouldContain("31. december 2023");
        then.QuerySelector("[data-live]").ShouldBeNull();
        then.QuerySelectorAll("#months tbody tr").Length.ShouldBe(11);
        var (_, now) = await visitor.Get(City);
        now.QuerySelector(".notice").ShouldBeNull();
        now.QuerySelector("[data-live]")!.GetAttribute("data-live").ShouldStartWith($"{City}/live?seen=");
    }

    [Fact]
    public async Task An_agreement_is_shown_with_signatures_commitments_and_every_event_of_its_history()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var (_, page) = await visitor.Get($"/agreements/{site.World.Active}");
        page.QuerySelectorAll("#signatures .badge.good").Length.ShouldBe(2);
        page.QuerySelector("#signatures code")!.TextContent.Length.ShouldBe(64);
        var recorded = (await site.GetJson($"/agreements/{site.World.Active}/history?limit=200")).GetProperty("items").GetArrayLength();
        page.QuerySelectorAll("#history .history > li").Length.ShouldBe(recorded);
        page.QuerySelector("#history")!.TextContent.ShouldContain("Underskrevet");
        page.QuerySelectorAll("#history a[href*='#event-']").ShouldAllBe(link => page.GetElementById(Fragment(link)) != null);
    }

    [Fact]
    public async Task An_agreement_shows_how_each_commitment_stands_whose_the_shortfall_is_and_what_comes_next()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, page) = await visitor.Get($"/agreements/{site.World.Active}");
        page.QuerySelectorAll("#commitments tbody tr").Length.ShouldBe(4);
        page.QuerySelectorAll("#commitments tbody .badge").Length.ShouldBe(4);
        page.QuerySelectorAll("#life h3").Select(heading => heading.TextContent).ShouldContain("Påmindelser, der kommer");
        var link = page.QuerySelector("#signatures a[href*='/texts/']")!.GetAttribute("href")!;
        (await site.Get($"/agreements/{site.World.Active}/texts/{link.Split('/')[^1]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Get(link)).Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
    }

    [Fact]
    public async Task A_draft_shows_whose_each_proposal_is_and_what_it_changed_word_by_word()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, page) = await visitor.Get($"/agreements/{site.World.Negotiated}");
        page.QuerySelectorAll("#negotiation .proposal .badge").Select(badge => badge.TextContent).ShouldBe(["Ikke besvaret", "Accepteret"], ignoreOrder: true);
        page.QuerySelector("#negotiation")!.TextContent.ShouldContain("Prøve Boligforening (Anne Prøve");
        page.QuerySelector("#negotiation")!.TextContent.ShouldContain("Prøve Murer & Beton A/S (Bo Prøve");
        page.QuerySelectorAll("#versions del").ShouldContain(gone => gone.TextContent.Contains("to", StringComparison.Ordinal));
        page.QuerySelectorAll("#versions ins").ShouldContain(come => come.TextContent.Contains("tre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agreement_with_one_version_compares_none_and_says_who_left()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, page) = await visitor.Get($"/agreements/{site.World.Active}");
        page.QuerySelector("#versions").ShouldBeNull();
        page.QuerySelector("#life")!.TextContent.ShouldContain("Kommunens virksomhedsindgang trådte ud af aftalen 16. juni 2025");
        page.QuerySelector("#life")!.TextContent.ShouldContain("Løst 16. juni 2025: Kommunen sender to om måneden.");
    }

    [Theory]
    [InlineData("da", "Kan der spørges om", " × Læreplads", "Ingen aftale endnu med")]
    [InlineData("en", "Could be asked for", " × Apprenticeship", "No agreement yet with")]
    public async Task What_could_be_asked_of_whom_is_shown_with_experience_from_elsewhere(string language, string heading, string most, string without)
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering, language);
        var (_, page) = await visitor.Get($"{City}/possibilities");
        page.QuerySelector("#kinds thead")!.TextContent.ShouldContain(heading);
        page.QuerySelectorAll("#companies tbody tr").Length.ShouldBe(4);
        page.QuerySelector("#companies tbody")!.TextContent.ShouldContain(most);
        page.QuerySelector("#companies tbody")!.TextContent.ShouldContain(without);
        page.QuerySelectorAll("#companies tbody a[href^='/agreements/']").ShouldNotBeEmpty();
        page.QuerySelector("#experiences h3")!.TextContent.ShouldStartWith("Randers");
    }

    [Fact]
    public async Task A_vacancy_is_shown_with_its_candidates_and_the_reasons_of_each_rank_to_those_who_see_candidates()
    {
        var path = $"/vacancies/{site.World.Vacancy}";
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, agreement) = await visitor.Get($"/agreements/{site.World.Active}");
        agreement.QuerySelectorAll("#vacancies a").Select(link => link.GetAttribute("href")).ShouldContain(path);
        var (_, page) = await visitor.Get(path);
        page.QuerySelector(".lead .badge")!.TextContent.ShouldBe("Åben");
        page.QuerySelectorAll("#asked li").ShouldNotBeEmpty();
        page.QuerySelector("#sending .badge").ShouldNotBeNull();
        var rows = page.QuerySelectorAll("#candidates tbody tr");
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.TextContent.Contains("Ledig siden", StringComparison.Ordinal) && row.QuerySelector("th")!.TextContent.Contains("Beboer …", StringComparison.Ordinal));
        Levels(page).ShouldBe([1, 2, 2, 2]);
        using var steering = await Visitor.SignedIn(site, Roles.Steering, "en");
        var (_, english) = await steering.Get(path);
        english.QuerySelector("#sending h2")!.TextContent.ShouldBe("Candidates sent");
        english.QuerySelector("#candidates").ShouldBeNull();
        using var elsewhere = await Visitor.SignedIn(site, Roles.Caseworker, city: SmallWorld.Viborg);
        (await elsewhere.Get(path)).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agreement_can_be_seen_as_of_each_of_its_events()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var (_, page) = await visitor.Get($"/agreements/{site.World.Active}");
        var drafted = page.QuerySelector("#history .history > li:last-child a[href*='?at=']")!.GetAttribute("href")!;
        var (_, then) = await visitor.Get(drafted);
        then.QuerySelector(".lead .badge")!.TextContent.ShouldBe("Udkast");
        then.QuerySelectorAll("#history .history > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Case_workers_see_what_is_due()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, page) = await visitor.Get("/work-queue");
        page.QuerySelectorAll("main section").Length.ShouldBe(2);
        page.QuerySelectorAll(".badge.bad").ShouldNotBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("Opfølgning i uge");
    }

    [Fact]
    public async Task A_placement_shows_its_facts_and_the_clock_of_its_problems()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var (_, page) = await visitor.Get($"/placements/{site.World.Troubled}");
        page.QuerySelector("#problems")!.TextContent.ShouldContain("Bussen kommer efter mødetid.");
        page.QuerySelector("#problems .badge.bad")!.TextContent.ShouldBe("For sent");
        page.QuerySelector("#hours li")!.TextContent.ShouldStartWith("30,5 timer om ugen");
        page.QuerySelector("#check-ins")!.TextContent.ShouldContain("det går godt");
        using var english = await Visitor.SignedIn(site, Roles.Caseworker, "en");
        (await english.Get($"/placements/{site.World.Troubled}")).Page.QuerySelector("#problems .badge.bad")!.TextContent.ShouldBe("Late");
    }

    [Fact]
    public async Task A_dashboard_tells_people_spells_and_steps_apart()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor, "en");
        var (_, page) = await visitor.Get($"{City}?exact=true");
        page.QuerySelectorAll("#pathways thead th").Take(4).Select(cell => cell.TextContent).ShouldBe(["Employment kind", "People", "Spells", "Steps"]);
        page.QuerySelector("#pathways tfoot")!.QuerySelectorAll("td").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(Roles.Steering, "/placements/00000000-0000-0000-0000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Auditor, "/placements/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    [InlineData(Roles.Evaluator, "/work-queue", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Steering, "/work-queue", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Caseworker, "/cities/9999", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/agreements/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/cities", HttpStatusCode.NotFound)]
    public async Task What_one_may_not_see_or_is_not_there_is_said_in_a_page(string role, string path, HttpStatusCode expected)
    {
        using var visitor = await Visitor.SignedIn(site, role, "en");
        var (response, page) = await visitor.Get(path);
        response.StatusCode.ShouldBe(expected);
        page.QuerySelector("h1")!.TextContent.ShouldBe(expected == HttpStatusCode.Forbidden ? "You have no access" : "Page not found");
        page.QuerySelector("main .button")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task Another_citys_page_is_like_one_that_does_not_exist()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering, city: SmallWorld.Viborg);
        (await visitor.Get("/")).Page.QuerySelectorAll(".card h2").Select(h => h.TextContent).ShouldBe(["Viborg"]);
        var (another, shown) = await visitor.Get(City);
        var (missing, same) = await visitor.Get("/cities/9999");
        another.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        shown.QuerySelector("main")!.TextContent.ShouldBe(same.QuerySelector("main")!.TextContent);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_to_the_page_then()
    {
        using var visitor = new Visitor(site);
        var (response, page) = await visitor.Get(City);
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in");
        var (after, _) = await visitor.Send((IHtmlFormElement)page.QuerySelector("main form")!, new() { ["role"] = Roles.Steering, ["city"] = "" });
        after.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(City);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = new Visitor(site);
        var (_, page) = await visitor.Get("/sign-in");
        page.QuerySelector("main form input[type=hidden]")!.Remove();
        var (response, _) = await visitor.Send((IHtmlFormElement)page.QuerySelector("main form")!, new() { ["role"] = Roles.Auditor });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Steering);
        var (_, page) = await visitor.Get("/");
        await visitor.Send((IHtmlFormElement)page.QuerySelector("header form")!, []);
        (await visitor.Get("/")).Response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in");
    }

    private static string Fragment(IElement link) => link.GetAttribute("href")!.Split('#')[1];

    private static List<int> Levels(IHtmlDocument page) => [.. page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')];
}
