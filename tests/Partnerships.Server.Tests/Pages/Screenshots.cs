using Microsoft.Playwright;
using Partnerships.Server.Access;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>Takes pictures of the pages, to be looked at: <c>-explicit only -class *Screenshots</c>. They go to the folder that
/// PARTNERSHIPS_SCREENSHOTS names.</summary>
[Collection(SiteTests.Name)]
public sealed class Screenshots(Site site, Browser browser)
{
    private const string Folder = "PARTNERSHIPS_SCREENSHOTS";

    [Theory(Explicit = true)]
    [InlineData("da", ColorScheme.Light, 1280)]
    [InlineData("da", ColorScheme.Light, 390)]
    [InlineData("en", ColorScheme.Dark, 1280)]
    [InlineData("en", ColorScheme.Dark, 390)]
    public async Task Take(string language, ColorScheme scheme, int width)
    {
        await using var context = await browser.Open(site, language, new()
        {
            ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 },
        });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/sign-in");
        await Shoot(tab, "sign-in", language, scheme, width);
        await tab.CheckAsync($"input[value={Roles.Caseworker}]");
        await tab.ClickAsync("main button");
        await Browser.Arrived(tab, "/");
        foreach (var (name, path) in new[]
        {
            ("cities", "/"), ("city", $"/cities/{SmallWorld.Silkeborg}"), ("exact", $"/cities/{SmallWorld.Silkeborg}?exact=true"), ("small-city", $"/cities/{SmallWorld.Viborg}"), ("past", $"/cities/{SmallWorld.Silkeborg}?at=2024-02-29"),
            ("agreement", $"/agreements/{site.World.Active}"), ("submitted", $"/agreements/{site.World.Submitted}"), ("work", "/work-queue"),
            ("possibilities", $"/cities/{SmallWorld.Silkeborg}/possibilities"), ("negotiated", $"/agreements/{site.World.Negotiated}"),
            ("missing", "/no-such-page"), ("accessibility", "/accessibility"),
        })
        {
            await tab.GotoAsync(path);
            await Shoot(tab, name, language, scheme, width);
        }
    }

    private static async Task Shoot(IPage tab, string name, string language, ColorScheme scheme, int width)
    {
        await tab.WaitForTimeoutAsync(200);
        await tab.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(Environment.GetEnvironmentVariable(Folder) ?? Path.GetTempPath(), $"{name}-{language}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"),
        });
    }
}
