using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Partnerships.Candidates;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Candidates;
using Partnerships.Server.Matching;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>The pages of an agreement, a vacancy and a placement.</summary>
[Collection(SiteTests.Name)]
public sealed class CasePageTests(Site site)
{
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
    public async Task A_steering_group_sees_that_something_was_recorded_about_a_resident_and_not_what()
    {
        using var auditor = await Visitor.SignedIn(site, Roles.Auditor);
        using var steering = await Visitor.SignedIn(site, Roles.Steering);
        var (all, some) = ((await auditor.Get($"/agreements/{site.World.Active}")).Page, (await steering.Get($"/agreements/{site.World.Active}")).Page);
        all.QuerySelectorAll("#history .history > li").Length.ShouldBe(some.QuerySelectorAll("#history .history > li").Length);
        all.QuerySelector("#history")!.TextContent.ShouldNotContain("ses af sagsbehandlere og revisorer");
        some.QuerySelector("#history")!.TextContent.ShouldContain("ses af sagsbehandlere og revisorer");
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
        Visitor.Levels(page).ShouldBe([1, 2, 2, 2]);
        var gone = await site.World.Candidate(SmallWorld.Silkeborg, SmallWorld.Today.AddYears(-1));
        await site.Post("/matches", new MatchRequest(site.World.Vacancy, gone));
        await site.Post($"/candidates/{gone}/withdrawals", new CandidateWithdrawalRequest(WithdrawalReason.FoundWork));
        await site.Settle();
        (await visitor.Get(path)).Page.QuerySelector("#candidates .proposed li")!.TextContent.ShouldBe($"Beboer …{gone.ToString()[^8..]} Foreslået");
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
    public async Task A_placement_shows_its_facts_and_the_clock_of_its_problems()
    {
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var (_, page) = await visitor.Get($"/placements/{site.World.Troubled}");
        page.QuerySelector("#problems")!.TextContent.ShouldContain("Bussen kommer efter mødetid.");
        page.QuerySelector("#problems .badge.bad")!.TextContent.ShouldBe("For sent");
        page.QuerySelector("#hours li")!.TextContent.ShouldStartWith("30,5 timer om ugen");
        page.QuerySelector("#check-ins")!.TextContent.ShouldEndWith("det går godt.");
        var facts = page.QuerySelector("#facts")!;
        facts.TextContent.ShouldContain("Prøve Murer & Beton A/S");
        facts.TextContent.ShouldContain("Resedavej");
        facts.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Split('/')[1]).ShouldBe(["agreements", "vacancies"]);
        var (_, vacancy) = await visitor.Get(facts.QuerySelectorAll("a")[1].GetAttribute("href")!);
        vacancy.QuerySelectorAll("#asked a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("/placements/", StringComparison.Ordinal));
        using var english = await Visitor.SignedIn(site, Roles.Caseworker, "en");
        (await english.Get($"/placements/{site.World.Troubled}")).Page.QuerySelector("#problems .badge.bad")!.TextContent.ShouldBe("Late");
    }

    [Fact]
    public async Task A_placement_says_when_its_resident_is_by_now_known_to_have_lived_elsewhere()
    {
        var candidate = (await site.GetJson($"/placements/{site.World.Troubled}")).GetProperty("candidate").GetGuid();
        var home = (await site.GetJson($"/candidates/{candidate}/path")).GetProperty("homes")[0].Deserialize<Home>(ApiJson.Options)!;
        await site.Post($"/candidates/{candidate}/home-corrections", new HomeCorrectionRequest(home, "Forkert adresse.", "Boligforeningen", home with { Area = null }));
        await site.Settle();
        using var visitor = await Visitor.SignedIn(site, Roles.Auditor);
        var facts = (await visitor.Get($"/placements/{site.World.Troubled}")).Page.QuerySelector("#facts")!.TextContent;
        facts.ShouldContain("Resedavej");
        facts.ShouldContain("Beboeren er siden registreret i: Uden for de registrerede områder, fra");
        await site.Post($"/candidates/{candidate}/home-corrections", new HomeCorrectionRequest(home with { Area = null }, "Den var rigtig.", "Boligforeningen", home));
        await site.Settle();
        (await visitor.Get($"/placements/{site.World.Troubled}")).Page.QuerySelector("#facts")!.TextContent.ShouldNotContain("siden registreret");
    }

    [Fact]
    public async Task Each_page_names_what_its_date_chooser_shows_as_it_stood()
    {
        foreach (var (path, danish, english) in new[]
        {
            ($"/agreements/{site.World.Active}", "Vis aftalen, som den stod den", "Show the agreement as it stood on"),
            ($"/vacancies/{site.World.Vacancy}", "Vis jobåbningen, som den stod den", "Show the vacancy as it stood on"),
            ($"/placements/{site.World.Troubled}", "Vis ansættelsen, som den stod den", "Show the placement as it stood on"),
            ($"/cities/{SmallWorld.Silkeborg}", "Vis tallene, som de stod den", "Show the figures as they stood on"),
        })
        {
            foreach (var (language, expected) in new[] { ("da", danish), ("en", english) })
            {
                using var visitor = await Visitor.SignedIn(site, Roles.Auditor, language);
                (await visitor.Get(path)).Page.QuerySelector(".as-of label")!.TextContent.ShouldBe(expected);
            }
        }
    }

    private static string Fragment(IElement link) => link.GetAttribute("href")!.Split('#')[1];
}
