using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Signs requests of the API in by the provider's access tokens, and says what is wrong with one that is not good (RFC 6750).</summary>
internal static class ProviderTokens
{
    // Where a request keeps what the provider published before its token was checked.
    private static readonly object Keys = new();

    /// <summary>Sets the scheme up.</summary>
    public static void Configure(JwtBearerOptions options, OpenIdProvider provider, KnownTokens known, OpenIdSettings settings)
    {
        options.MapInboundClaims = false;
        options.ConfigurationManager = provider.Configuration;
        options.TokenValidationParameters = provider.Rules(settings.Audience ?? settings.ClientId!);
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = async received =>
            {
                if (received.Request.Headers.Authorization.Count == 0) return;
                var published = await provider.Ask(received.HttpContext.RequestAborted);
                if (BearerHandler.Token(received.Request) is not { } token) return;
                received.HttpContext.Items[Keys] = published;
                if (known.Find(token, published) is not { } bearer) return;
                received.Principal = bearer;
                received.Success();
            },
            OnTokenValidated = validated =>
            {
                try
                {
                    // An ID token is the pages' own, and tells of a sign-in by its nonce; its audience can be the API's.
                    if (validated.Principal!.HasClaim(claim => claim.Type == JwtRegisteredClaimNames.Nonce))
                        throw new TokenRefusedException("The token is no access token.");
                    validated.Principal = ProviderCaller.Of(validated.Principal, settings).ToPrincipal(validated.Scheme.Name);
                    known.Keep(BearerHandler.Token(validated.Request)!, validated.HttpContext.Items[Keys]!, validated.SecurityToken, validated.Principal);
                }
                catch (TokenRefusedException refused)
                {
                    validated.Fail(refused);
                }
                return Task.CompletedTask;
            },
            OnChallenge = challenge =>
            {
                if (challenge.AuthenticateFailure is { } failure) challenge.ErrorDescription = Why(failure);
                return Task.CompletedTask;
            },
        };
    }

    // Of a token that is not the provider's nothing is repeated, and of the server's own settings nothing is told.
    private static string Why(Exception failure) => failure switch
    {
        TokenRefusedException => failure.Message,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException or SecurityTokenNotYetValidException =>
            "The token has expired, or is not good yet.",
        SecurityTokenInvalidAudienceException => "The token is meant for another audience.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenSignatureKeyNotFoundException => "The token is signed by a key that is not the issuer's.",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "The signature is not good.",
        _ => "The token cannot be read.",
    };
}
