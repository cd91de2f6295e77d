using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Issues and checks tokens for development with a key of its own in the data directory. A server outside
/// development has no such issuer, and so refuses them.</summary>
internal sealed class DevelopmentIssuer(byte[] key)
{
    private const string Issuer = "urn:partnerships:development", Audience = "urn:partnerships:api";
    private const int KeyBytes = 32;
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };
    private readonly SymmetricSecurityKey securityKey = new(key);

    /// <summary>The issuer whose key is in a data directory; the first call makes the key, readable by its owner only.</summary>
    public static DevelopmentIssuer In(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        OwnersFile.EnsureMade(KeyFile(dataDirectory), () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));
        return Find(dataDirectory)!;
    }

    /// <summary>The issuer whose key is in a data directory; null when there is no key.</summary>
    public static DevelopmentIssuer? Find(string dataDirectory) => File.Exists(KeyFile(dataDirectory))
        ? new(Convert.FromHexString(File.ReadAllText(KeyFile(dataDirectory)).Trim()))
        : null;

    /// <summary>True when a token names such an issuer; whether that is true, <see cref="Check"/> finds out.</summary>
    public static bool IsNamedBy(string token)
    {
        try
        {
            return Tokens.ReadJsonWebToken(token).Issuer == Issuer;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException)
        {
            return false;
        }
    }

    /// <summary>A signed token (JWT) for a caller.</summary>
    public string Issue(Caller caller, DateTimeOffset now, TimeSpan lifetime) => Tokens.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = (now + lifetime).UtcDateTime,
        Claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = caller.Name,
            [Caller.NameClaim] = caller.Name,
            [Caller.RoleClaim] = caller.Role,
            [Caller.CityClaim] = caller.Cities.ToArray(),
        },
        SigningCredentials = new SigningCredentials(securityKey, SecurityAlgorithms.HmacSha256),
    });

    /// <summary>The caller that a token stands for and what it says, or null when the token is not valid.</summary>
    public async Task<(Caller Caller, SecurityToken Content)?> Check(string token, TimeProvider clock)
    {
        var result = await Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = securityKey,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            NameClaimType = Caller.NameClaim,
            RoleClaimType = Caller.RoleClaim,
            LifetimeValidator = TokenLifetime.By(clock),
        });
        if (!result.IsValid || result.ClaimsIdentity.FindFirst(Caller.NameClaim) is null) return null;
        var caller = Caller.Of(new(result.ClaimsIdentity));
        return Roles.All.Contains(caller.Role) ? (caller, result.SecurityToken) : null;
    }

    private static string KeyFile(string dataDirectory) => Path.Combine(dataDirectory, "development-issuer.key");
}
