using Microsoft.AspNetCore.Authentication;
using Partnerships.Server.Access;

namespace Partnerships.Server.Pages.SignIn;

/// <summary>The way to the OpenID provider, where there is one.</summary>
internal static class ProviderSignIn
{
    private const string Path = "/sign-in/openid";

    /// <summary>The address that leads there, and then to a page here.</summary>
    public static string Address(string? to) => LanguageSwitch.IsLocal(to) ? $"{Path}?to={Uri.EscapeDataString(to!)}" : Path;

    public static void MapProviderSignIn(this WebApplication app)
    {
        if (app.Services.GetService<OpenIdProvider>() is not { } provider) return;
        app.MapGet(Path, async (string? to, CancellationToken cancellation) =>
        {
            try
            {
                await provider.Ask(cancellation);
            }
            catch (OpenIdUnavailableException)
            {
                return Results.LocalRedirect(SignInFault.Address(SignInFault.Unavailable));
            }
            return Results.Challenge(new AuthenticationProperties { RedirectUri = LanguageSwitch.IsLocal(to) ? to : "/" }, [AccessSetup.Provider]);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
