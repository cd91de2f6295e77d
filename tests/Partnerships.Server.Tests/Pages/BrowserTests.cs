using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Partnerships.Server.Access;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>The pages in a real browser.</summary>
[Collection(SiteTests.Name)]
public sealed class BrowserTests(Site site, Browser browser)
{
    private static readonly string City = $"/cities/{SmallWorld.Silkeborg}";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<string, string, ColorScheme> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, ColorScheme>();
            foreach (var page in new[] { "/", "city", "agreement", "/work-queue" })
            {
                pages.Add(page, "da", ColorScheme.Light);
                pages.Add(page, "en", ColorScheme.Dark);
            }
            // These are made of the same parts, or of few: once each.
            foreach (var page in new[] { "past", "submitted", "vacancy", "/sign-in" }) pages.Add(page, "en", ColorScheme.Dark);
            foreach (var page in new[] { "exact", "placement", "/accessibility", "/no-such-page" }) pages.Add(page, "da", ColorScheme.Light);
            pages.Add("possibilities", "da", ColorScheme.Dark);
            pages.Add("negotiated", "en", ColorScheme.Light);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_meets_WCAG_and_breaks_no_rule_of_its_own(string page, string language, ColorScheme scheme)
    {
        await using var context = await browser.SignedIn(site, Roles.Caseworker, language, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var tab = await context.NewPageAsync();
        var complaints = Complaints(tab);
        await tab.GotoAsync(Address(page));
        await Drawn(tab);
        var found = await tab.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa") });
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        complaints.Where(said => !(page == "/no-such-page" && said.Contains("404", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("city")]
    [InlineData("agreement")]
    [InlineData("possibilities")]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task A_page_fits_a_screen_320_pixels_wide(string page)
    {
        await using var context = await browser.SignedIn(site, Roles.Caseworker, options: new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Address(page));
        await Drawn(tab);
        (await tab.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_sign_in_to_a_citys_figures()
    {
        await using var context = await browser.Open(site);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/sign-in");
        await tab.Keyboard.PressAsync("Tab");
        (await Focused(tab)).ShouldBe("Spring til indhold");
        await tab.Keyboard.PressAsync("Enter");
        await tab.WaitForFunctionAsync("document.activeElement.id === 'content'");
        await TabTo(tab, "input[type=radio]");
        await tab.Keyboard.PressAsync("ArrowUp");
        (await tab.EvaluateAsync<string>("document.activeElement.value")).ShouldBe(Roles.Caseworker);
        await TabTo(tab, "main button");
        await tab.Keyboard.PressAsync("Enter");
        await Browser.Arrived(tab, "/");
        await TabTo(tab, $".card a[href='{City}']");
        await tab.Keyboard.PressAsync("Enter");
        await Browser.Arrived(tab, City);
        (await tab.TextContentAsync("h1")).ShouldBe("Silkeborg");
        await TabTo(tab, "#at");
    }

    [Fact]
    public async Task A_dashboard_shows_a_new_placement_within_a_second_without_a_reload()
    {
        await using var context = await browser.SignedIn(site, Roles.Steering);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(City);
        await tab.WaitForSelectorAsync("[data-live-mark]:not([hidden])");
        await tab.EvaluateAsync("window.stayed = true");
        await Drawn(tab);
        var charts = (await tab.QuerySelectorAllAsync("figure.chart canvas")).Count;
        charts.ShouldBeGreaterThan(1);
        var before = await Started(tab);
        await site.World.Place(SmallWorld.Silkeborg, site.World.Vacancy, SmallWorld.Today);
        await tab.WaitForFunctionAsync(
            $"before => document.querySelector('#figures .lead-figure dd').textContent !== before", before, new() { Timeout = (float)Second.TotalMilliseconds });
        (await tab.EvaluateAsync<bool>("window.stayed")).ShouldBeTrue();
        await Drawn(tab);
        (await tab.QuerySelectorAllAsync("figure.chart canvas")).Count.ShouldBe(charts);
    }

    [Fact]
    public async Task Without_script_everything_is_there_but_charts()
    {
        await using var context = await browser.Open(site, options: new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(City);
        await tab.CheckAsync($"input[value={Roles.Steering}]");
        await tab.ClickAsync("main button");
        await tab.WaitForSelectorAsync("#agreements");
        (await tab.Locator("main table").CountAsync()).ShouldBeGreaterThan(5);
        (await tab.Locator("canvas").CountAsync()).ShouldBe(0);
        await tab.FillAsync("#at", "2023-12-31");
        await tab.ClickAsync(".as-of button");
        (await tab.TextContentAsync(".notice")).ShouldNotBeNull().ShouldContain("31. december 2023");
    }

    private string Address(string page) => page switch
    {
        "city" => City,
        "past" => $"{City}?at=2024-02-29",
        "possibilities" => $"{City}/possibilities",
        "negotiated" => $"/agreements/{site.World.Negotiated}",
        "exact" => $"{City}?exact=true",
        "agreement" => $"/agreements/{site.World.Active}",
        "submitted" => $"/agreements/{site.World.Submitted}",
        "vacancy" => $"/vacancies/{site.World.Vacancy}",
        "placement" => $"/placements/{site.World.Troubled}",
        _ => page,
    };

    private static List<string> Complaints(IPage tab)
    {
        var said = new List<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") said.Add(message.Text);
        };
        tab.PageError += (_, error) => said.Add(error);
        return said;
    }

    /// <summary>Waits until each table that is to have a chart has one.</summary>
    private static async Task Drawn(IPage tab) =>
        await tab.WaitForFunctionAsync("document.querySelectorAll('table[data-chart]:not([data-drawn]) > tbody > tr').length === 0");

    private static Task<string> Focused(IPage tab) => tab.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static async Task<string> Started(IPage tab) => (await tab.TextContentAsync("#figures .lead-figure dd"))!;

    private static async Task TabTo(IPage tab, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await tab.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await tab.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{selector} cannot be reached with the Tab key.");
    }
}
