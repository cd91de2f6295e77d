using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Partnerships.Server.Access;

/// <summary>Signs a request in by its development token (RFC 6750).</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider clock, KnownTokens known, DevelopmentIssuer? issuer = null)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    /// <summary>The token that a request bears.</summary>
    public static string? Token(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Token(Request) is not { } token) return AuthenticateResult.NoResult();
        if (issuer is null) return AuthenticateResult.Fail("Development tokens are accepted by a development server only.");
        if ((known.Find(token, issuer) ?? await Check(token, issuer)) is not { } bearer) return AuthenticateResult.Fail("The token is not valid.");
        return AuthenticateResult.Success(new AuthenticationTicket(bearer, Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, (await HandleAuthenticateOnceSafeAsync()).Failure is { } failure
            ? $"Bearer error=\"invalid_token\", error_description=\"{failure.Message}\""
            : "Bearer");
    }

    private async Task<ClaimsPrincipal?> Check(string token, DevelopmentIssuer from)
    {
        if (await from.Check(token, clock) is not var (caller, content)) return null;
        var bearer = caller.ToPrincipal(Scheme.Name);
        known.Keep(token, from, content, bearer);
        return bearer;
    }
}
