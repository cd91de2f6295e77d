using System.Net;
using AngleSharp.Html.Dom;
using Partnerships.Server.Tests.Pages;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Access;

[Collection(OpenIdTests.Name)]
public sealed class ProviderSignInTests(OpenIdServer provider, Browser browser)
{
    private const string Anne = "name=Anne Holm&role=caseworker&city=0791";
    private readonly TestServer server = provider.Server;

    [Fact]
    public async Task Who_signs_in_at_the_provider_comes_to_the_page_that_was_asked_for_and_out_again_at_both()
    {
        using var visitor = new Visitor(new Uri(server.Address), "en");
        var (_, asked) = await visitor.Get("/work-queue?city=0791");
        var there = await visitor.Follow(asked.QuerySelector("main a.button")!);
        Place(there).ShouldStartWith(provider.Issuer);
        var here = await AtTheProvider(visitor, there.Page, Anne);
        Place(here).ShouldBe($"{server.Address}/work-queue?city=0791");
        here.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        here.Page.QuerySelector(".who")!.TextContent.ShouldContain("Anne Holm (Case worker)");

        var leaving = await visitor.Send((IHtmlFormElement)here.Page.QuerySelector("header form")!, []);
        Place(leaving).ShouldStartWith(provider.Issuer);
        Place(await visitor.Send((IHtmlFormElement)leaving.Page.QuerySelector("form")!, new() { ["logout"] = "yes" })).ShouldBe($"{server.Address}/sign-in");
        Place(await visitor.Get("/")).ShouldStartWith($"{server.Address}/sign-in");
        // The provider asks anew who it is.
        var (_, again) = await visitor.Get("/sign-in/openid");
        again.QuerySelector("input[name=login]").ShouldNotBeNull();
    }

    /// <summary>To a browser the provider is another site: what a browser sends and follows then, no other client shows.</summary>
    [Fact]
    public async Task A_browser_lets_people_in_and_out()
    {
        await using var context = await browser.Open(server.Address);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/sign-in?to=%2Faccessibility");
        await tab.ClickAsync("main a.button");
        await tab.FillAsync("input[name=login]", Anne);
        await tab.FillAsync("input[name=password]", "any");
        await tab.ClickAsync("button[type=submit]");
        await tab.ClickAsync("button[type=submit]");
        await Browser.Arrived(tab, "/accessibility");
        (await tab.TextContentAsync(".who"))!.ShouldContain("Anne Holm (Sagsbehandler)");

        await tab.ClickAsync("header form button");
        await tab.ClickAsync("button[name=logout]");
        await Browser.Arrived(tab, "/sign-in");
        (await tab.QuerySelectorAsync(".who")).ShouldBeNull();
    }

    [Theory]
    [InlineData("name=A&city=0791")]
    [InlineData("name=A&role=caseworker&role=auditor")]
    [InlineData("name=A&role=steering")]
    public async Task Whom_the_provider_gives_no_role_here_is_told_so(string claims)
    {
        using var visitor = new Visitor(new Uri(server.Address), "en");
        var here = await AtTheProvider(visitor, (await visitor.Get("/sign-in/openid")).Page, claims);
        Place(here).ShouldBe($"{server.Address}/sign-in?failed=right");
        here.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("exactly one of the roles");
        here.Page.QuerySelector(".who").ShouldBeNull();
    }

    [Fact]
    public async Task Who_breaks_off_at_the_provider_is_back_at_the_sign_in_page()
    {
        using var visitor = new Visitor(new Uri(server.Address), "en");
        var (_, login) = await visitor.Get("/sign-in/openid");
        Place(await visitor.Follow(login.QuerySelector("a[href*=abort]")!)).ShouldBe($"{server.Address}/sign-in?failed=broken-off");
    }

    [Theory]
    [InlineData("/sign-in/openid/callback")]
    [InlineData("/sign-in/openid/callback?code=a&state=b")]
    [InlineData("/sign-in/openid/callback?error=access_denied&state=b")]
    public async Task An_answer_of_the_provider_that_nobody_asked_for_signs_nobody_in(string address)
    {
        var reply = await server.Anonymous().Get(address);
        reply.ShouldBe(HttpStatusCode.Found).Headers["Location"].ShouldBe("/sign-in?failed=broken-off");
        reply.Headers.GetValueOrDefault("Set-Cookie", "").ShouldNotContain("partnerships=");
    }

    [Fact]
    public async Task The_way_back_leads_to_this_site_only_and_needs_no_cookie_of_other_sites()
    {
        foreach (var to in new[] { "https://evil.example/", "//evil.example", "/\\evil.example" })
        {
            using var visitor = new Visitor(new Uri(server.Address), "en");
            var (_, asked) = await visitor.Get($"/sign-in/openid?to={Uri.EscapeDataString(to)}");
            Place(await AtTheProvider(visitor, asked, Anne)).ShouldBe($"{server.Address}/");
        }
        var reply = await server.Anonymous().Get("/sign-in/openid");
        reply.Headers["Set-Cookie"].ShouldContain("samesite=lax");
        reply.Headers["Set-Cookie"].ShouldNotContain("samesite=none");
    }

    private static async Task<(HttpResponseMessage Response, IHtmlDocument Page)> AtTheProvider(Visitor visitor, IHtmlDocument login, string claims)
    {
        var (_, consent) = await visitor.Send((IHtmlFormElement)login.QuerySelector("form")!, new() { ["login"] = claims, ["password"] = "any" });
        return await visitor.Send((IHtmlFormElement)consent.QuerySelector("form")!, []);
    }

    private static string Place((HttpResponseMessage Response, IHtmlDocument Page) visited) => visited.Response.RequestMessage!.RequestUri!.ToString();
}
