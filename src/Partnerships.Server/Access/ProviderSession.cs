using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Partnerships.Server.Pages.SignIn;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Signs people in to the pages at the provider: authorization code flow with PKCE, state and nonce.</summary>
internal static class ProviderSession
{
    /// <summary>Where the provider sends people back to; it must know these addresses.</summary>
    public const string SignedInPath = "/sign-in/openid/callback", SignedOutPath = "/sign-out/openid/callback";

    /// <summary>Sets the scheme up.</summary>
    public static void Configure(OpenIdConnectOptions options, OpenIdProvider provider, OpenIdSettings settings)
    {
        options.MapInboundClaims = false;
        options.ConfigurationManager = provider.Configuration;
        options.Backchannel = provider.Backchannel;
        options.TokenValidationParameters = provider.Rules(settings.ClientId!);
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // People come back by a link and not by a form of another site, so that cookies need not be sent with such a form.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        (options.SignInScheme, options.SignOutScheme) = (AccessSetup.Cookie, AccessSetup.Cookie);
        (options.CallbackPath, options.SignedOutCallbackPath, options.SignedOutRedirectUri) = (SignedInPath, SignedOutPath, AccessSetup.SignInPath);
        options.RemoteSignOutPath = default;
        options.Events = new OpenIdConnectEvents
        {
            OnTokenValidated = validated =>
            {
                try
                {
                    validated.Principal = ProviderCaller.Of(validated.Principal!, settings).ToPrincipal(AccessSetup.Cookie);
                    // By which the provider knows at sign-out whose session ends. The access token is not needed.
                    validated.Properties!.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = validated.TokenEndpointResponse!.IdToken }]);
                }
                catch (TokenRefusedException refused)
                {
                    validated.Fail(refused);
                }
                return Task.CompletedTask;
            },
            OnRemoteFailure = failed =>
            {
                provider.Tell(failed.Failure);
                failed.Response.Redirect(SignInFault.Address(failed.Failure is TokenRefusedException ? SignInFault.Right : SignInFault.BrokenOff));
                failed.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>True when whoever asks signed in at the provider, and it can be told that they sign out.</summary>
    public static async Task<bool> CanBeEnded(HttpContext http, OpenIdProvider provider)
    {
        if (await http.GetTokenAsync(AccessSetup.Cookie, OpenIdConnectParameterNames.IdToken) is null) return false;
        try
        {
            return !string.IsNullOrEmpty((await provider.Ask(http.RequestAborted)).EndSessionEndpoint);
        }
        catch (OpenIdUnavailableException)
        {
            return false;
        }
    }
}
