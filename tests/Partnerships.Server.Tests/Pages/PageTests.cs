using System.Net;
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
        Visitor.Levels(page).ShouldBe(Visitor.Levels(page).Aggregate(new List<int>(), (seen, level) => [.. seen, Math.Min(level, (seen.Count == 0 ? 0 : seen[^1]) + 1)]));
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
        page.QuerySelectorAll("section").Select(s => s.Id).ShouldBe(["figures", "goals", "months", "areas", "kinds", "retention", "pathways", "quick-help", "frames", "agreements", "templates"]);
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
    public async Task Case_workers_see_what_is_due()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Caseworker);
        var (_, page) = await visitor.Get("/work-queue");
        page.QuerySelectorAll("main section").Length.ShouldBe(2);
        page.QuerySelectorAll(".badge.bad").ShouldNotBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("Opfølgning i uge");
    }

    [Fact]
    public async Task A_dashboard_tells_people_spells_and_steps_apart()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor, "en");
        var (_, page) = await visitor.Get($"{City}?exact=true");
        page.QuerySelectorAll("#pathways thead th").Take(4).Select(cell => cell.TextContent).ShouldBe(["Employment kind", "People", "Spells", "Steps"]);
        page.QuerySelector("#pathways tfoot")!.QuerySelectorAll("td").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_dashboard_shows_quick_help_and_withholds_it_where_it_is_of_few()
    {
        using var auditor = await Visitor.SignedIn(site, Roles.Auditor, "en");
        var exact = (await auditor.Get($"{City}?exact=true")).Page.QuerySelectorAll("#quick-help tfoot td").Select(cell => cell.TextContent.Trim());
        exact.ShouldBe(["1", "1", "0", "0", "1", "0%", "–", "–"]);
        using var steering = await Visitor.SignedIn(site, Roles.Steering, "en");
        var published = (await steering.Get(City)).Page.QuerySelectorAll("#quick-help tbody td, #quick-help tfoot td").Select(cell => cell.TextContent.Trim());
        published.ShouldAllBe(cell => cell == "withheld");
        (await steering.Get($"/cities/{SmallWorld.Viborg}")).Page.QuerySelector("#quick-help")!.TextContent.ShouldContain("No problem has been reported.");
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
}
