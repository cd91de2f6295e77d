using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Partnerships.Server.Access;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Pages.SignIn;

/// <summary>Signs in as any role, on a development server only.</summary>
internal static class DevelopmentSignIn
{
    public const string Path = "/sign-in/development";

    public static void MapDevelopmentSignIn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ServerSettings>().Development) return;
        app.MapPost(Path, async ([FromForm] string? role, [FromForm] string? city, [FromForm] string? to, HttpContext http) =>
        {
            if (role is null || !Roles.All.Contains(role)) return Results.LocalRedirect(SignInFault.Address(SignInFault.Role));
            var caller = new Caller(role, role, string.IsNullOrEmpty(city) ? [] : [city]);
            await http.SignInAsync(AccessSetup.Cookie, caller.ToPrincipal(AccessSetup.Cookie));
            return Results.LocalRedirect(LanguageSwitch.IsLocal(to) ? to! : "/");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
