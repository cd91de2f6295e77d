using Microsoft.Playwright;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

/// <summary>A Chromium that is installed on the machine. Where there is none, the tests that need it are skipped and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private readonly Dictionary<string, string> signedIn = [];
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } path) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A fresh profile on a site.</summary>
    public Task<IBrowserContext> Open(Site site, string language = "da", BrowserNewContextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Open(site.Address.ToString(), language, options);
    }

    /// <summary>A fresh profile on a server.</summary>
    public async Task<IBrowserContext> Open(string address, string language = "da", BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(chromium is null, "No Chromium was found: install it (Debian: apt-get install chromium) or set PARTNERSHIPS_CHROMIUM to its path.");
        options ??= new();
        options.BaseURL = address;
        options.Locale = language == "da" ? "da-DK" : "en-GB";
        return await chromium!.NewContextAsync(options);
    }

    /// <summary>A fresh profile with the cookies of one that signed in as a role; the first to ask signs in.</summary>
    public async Task<IBrowserContext> SignedIn(Site site, string role, string language = "da", BrowserNewContextOptions? options = null)
    {
        if (!signedIn.TryGetValue(role, out var state))
        {
            await using var context = await Open(site);
            var tab = await context.NewPageAsync();
            await tab.GotoAsync("/sign-in");
            await tab.CheckAsync($"input[value={role}]");
            await tab.ClickAsync("main button");
            await Arrived(tab, "/");
            signedIn[role] = state = await context.StorageStateAsync();
        }
        return await Open(site, language, new(options ?? new()) { StorageState = state });
    }

    /// <summary>Waits until the page at a path is there and loaded. The browser itself is asked: Playwright's own wait for an address
    /// (<c>WaitForURLAsync</c>) looks and only then listens, and waits for ever when the page's loading falls between the two
    /// (microsoft/playwright-dotnet#3364), as it does on a machine that is busy.</summary>
    public static Task Arrived(IPage tab, string path) =>
        tab.WaitForFunctionAsync("path => location.pathname === path && document.readyState === 'complete'", path);

    private static string? Executable =>
        Environment.GetEnvironmentVariable("PARTNERSHIPS_CHROMIUM") is { Length: > 0 } given ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
            .FirstOrDefault(File.Exists);
}
