using Microsoft.AspNetCore.Authentication;
using Partnerships.Server.Access;

namespace Partnerships.Server.Pages.SignIn;

/// <summary>Signs out here and, for those who signed in at a provider that can be told, there.</summary>
internal static class SignOut
{
    public static void MapSignOut(this WebApplication app)
    {
        var provider = app.Services.GetService<OpenIdProvider>();
        app.MapPost("/sign-out", async (IFormCollection _, HttpContext http) =>
        {
            var there = provider is not null && await ProviderSession.CanBeEnded(http, provider);
            await http.SignOutAsync(AccessSetup.Cookie);
            return there
                ? Results.SignOut(new AuthenticationProperties { RedirectUri = AccessSetup.SignInPath }, [AccessSetup.Provider])
                : Results.LocalRedirect(AccessSetup.SignInPath);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
