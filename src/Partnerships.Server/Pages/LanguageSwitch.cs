using Partnerships.Server.Texts;

namespace Partnerships.Server.Pages;

/// <summary>Remembers the reader's choice of language and goes back to the page that was read.</summary>
internal static class LanguageSwitch
{
    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{tag}", (string tag, string? back, HttpResponse response) =>
        {
            if (Languages.Parse(tag) is { } language)
                response.Cookies.Append(Languages.Cookie, language.Tag(), new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    HttpOnly = true,
                    IsEssential = true,
                });
            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        }).AllowAnonymous().ExcludeFromDescription();

    public static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..];
}
