using Microsoft.IdentityModel.Tokens;

namespace Partnerships.Server.Access;

/// <summary>From when until when a token is good, by the server's clock.</summary>
internal static class TokenLifetime
{
    // By which the clocks of who issues and who checks may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>The rule as a check of tokens asks for it.</summary>
    public static LifetimeValidator By(TimeProvider clock) => (from, to, _, _) => IsNow(from, to, clock);

    /// <summary>True when a token is good now, in UTC. One without an end is not good at any time.</summary>
    public static bool IsNow(DateTime? from, DateTime? to, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (from is null || from <= now + Skew) && to is { } end && now - Skew < end;
    }
}
