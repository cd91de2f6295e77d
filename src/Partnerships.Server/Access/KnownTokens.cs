using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.Tokens;

namespace Partnerships.Server.Access;

/// <summary>Who the tokens stand for that were found good: a client's next request costs no second check of the same signature, a tenth of a
/// command's processor time. What can change is asked each time: the day and hour, and which keys are published (decision 0028).</summary>
internal sealed class KnownTokens(TimeProvider clock) : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly MemoryCache tokens = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Whose token it is; null when it must be checked.</summary>
    /// <param name="token">As the request bears it.</param>
    /// <param name="keys">The keys by which tokens are checked now.</param>
    public ClaimsPrincipal? Find(string token, object keys) =>
        tokens.TryGetValue(token, out Known? known) && ReferenceEquals(known!.Keys, keys) && TokenLifetime.IsNow(known.From, known.To, clock) ? known.Bearer : null;

    /// <summary>Keeps whose token it is, for an hour.</summary>
    /// <param name="token">As the request bears it.</param>
    /// <param name="keys">The keys that it was checked by, or older ones.</param>
    /// <param name="content">What it was found to say.</param>
    /// <param name="bearer">Whose it is.</param>
    public void Keep(string token, object keys, SecurityToken content, ClaimsPrincipal bearer) =>
        tokens.Set(token, new Known(keys, content.ValidFrom, content.ValidTo, bearer), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    public void Dispose() => tokens.Dispose();

    private sealed record Known(object Keys, DateTime From, DateTime To, ClaimsPrincipal Bearer);
}
