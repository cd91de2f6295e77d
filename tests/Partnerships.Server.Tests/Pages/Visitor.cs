using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Partnerships.Server.Tests.Pages;

/// <summary>A reader without script: fetches pages and sends their forms.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private Uri here;

    public Visitor(Site site, string language = "da") : this(site.Address, language)
    {
    }

    public Visitor(Uri address, string language = "da")
    {
        here = address;
        client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public static async Task<Visitor> SignedIn(Site site, string role, string language = "da", string city = "")
    {
        var visitor = new Visitor(site, language);
        var (_, page) = await visitor.Get("/sign-in");
        await visitor.Send((IHtmlFormElement)page.QuerySelector("main form")!, new() { ["role"] = role, ["city"] = city });
        return visitor;
    }

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Get(string path) => await Read(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form with its hidden fields and these.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Send(IHtmlFormElement form, Dictionary<string, string> fields)
    {
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>()) fields.TryAdd(hidden.Name!, hidden.Value);
        using var content = new FormUrlEncodedContent(fields);
        return await Read(await client.PostAsync(new Uri(here, form.GetAttribute("action")), content));
    }

    /// <summary>Follows a link of the page last read.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Follow(IElement link) =>
        await Read(await client.GetAsync(new Uri(here, link.GetAttribute("href"))));

    public void Dispose() => client.Dispose();

    private async Task<(HttpResponseMessage, IHtmlDocument)> Read(HttpResponseMessage response)
    {
        here = response.RequestMessage!.RequestUri!;
        return (response, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>The levels of a page's headings, in their order.</summary>
    public static List<int> Levels(IHtmlDocument page) => [.. page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')];
}
