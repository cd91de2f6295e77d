using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Who a provider's token stands for.</summary>
internal static class ProviderCaller
{
    /// <summary>The caller of a token's claims. Roles that are not ours are not looked at; of ours there must be one.</summary>
    /// <exception cref="TokenRefusedException">They are nobody's who has a right here.</exception>
    public static Caller Of(ClaimsPrincipal claims, OpenIdSettings settings)
    {
        var roles = claims.FindAll(settings.RoleClaim).Select(claim => claim.Value).Intersect(Roles.All).ToList();
        if (roles.Count == 0) throw new TokenRefusedException("The token has none of the roles.");
        if (roles.Count > 1) throw new TokenRefusedException("The token has more than one of the roles.");
        var name = claims.FindFirstValue(Caller.NameClaim) ?? claims.FindFirstValue(JwtRegisteredClaimNames.Sub);
        if (string.IsNullOrWhiteSpace(name) || Caller.IsWorkflow(name)) throw new TokenRefusedException("The token does not say whose it is.");
        List<string> cities = [.. claims.FindAll(settings.CityClaim).Select(claim => claim.Value)];
        // None means all, which a claim that was forgotten must not.
        if (cities.Count == 0 && Roles.OfCities.Contains(roles[0])) throw new TokenRefusedException("The token has none of the cities, which its role needs.");
        return new(name, roles[0], cities);
    }
}

/// <summary>A token is the provider's, and yet not good here.</summary>
/// <param name="message">Why; the caller is told.</param>
internal sealed class TokenRefusedException(string message) : Exception(message);
