using System.Globalization;

namespace Partnerships.Server.Api;

/// <summary>What a read's <c>at</c> and <c>after</c> ask for.</summary>
/// <param name="Now">When it is asked.</param>
/// <param name="At">As the log stood at this time; null for now, also when a time ahead is asked for: nobody knows how it will stand then.</param>
/// <param name="After">Not before the log's event of this position is seen; null when it does not matter.</param>
/// <param name="Invalid">The name of the parameter that cannot be understood, or null.</param>
internal sealed record Moment(DateTimeOffset Now, DateTimeOffset? At, long? After, string? Invalid)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>Reads a request's query.</summary>
    public static Moment Of(IQueryCollection query, DateTimeOffset now)
    {
        DateTimeOffset? at = null;
        long? after = null;
        if (query.TryGetValue("at", out var time))
        {
            if (!TryReadTime(time.ToString(), out var read)) return new(now, null, null, "at");
            at = read < now ? read : null;
        }
        if (query.TryGetValue("after", out var position))
        {
            if (!long.TryParse(position.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return new(now, null, null, "after");
            after = read;
        }
        return new(now, at, after, null);
    }

    /// <summary>A time as RFC 3339 writes it, its offset included.</summary>
    public static bool TryReadTime(string text, out DateTimeOffset time)
    {
        time = default;
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
        return hasOffset && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
