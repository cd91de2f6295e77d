using Microsoft.Net.Http.Headers;

namespace Partnerships.Server.Texts;

/// <summary>The languages that everything a person reads is written in; Danish comes first.</summary>
internal enum Language
{
    Danish,
    English,
}

/// <summary>Finds a request's language: the reader's own choice, then what the browser asks for, then Danish.</summary>
internal static class Languages
{
    public const string Cookie = "partnerships-language";

    public static string Tag(this Language language) => language == Language.Danish ? "da" : "en";

    public static Language? Parse(string? tag) => tag?.Split('-')[0] switch
    {
        "da" => Language.Danish,
        "en" => Language.English,
        _ => null,
    };

    public static Language Of(HttpRequest request) =>
        Parse(request.Cookies[Cookie]) ?? Accepted(request.Headers.AcceptLanguage) ?? Language.Danish;

    private static Language? Accepted(IList<string?> header) =>
        StringWithQualityHeaderValue.TryParseList(header!, out var wishes)
            ? wishes.Where(w => (w.Quality ?? 1) > 0).OrderByDescending(w => w.Quality ?? 1).Select(w => Parse(w.Value.Value)).FirstOrDefault(l => l is not null)
            : null;
}
