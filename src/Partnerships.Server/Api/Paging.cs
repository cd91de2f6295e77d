using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Partnerships.Server.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Cursor">Where the page starts, as the page before gave it; null for the first.</param>
/// <param name="Limit">At most so many items.</param>
/// <param name="Invalid">The name of the parameter that cannot be understood, or null.</param>
internal sealed record Paging(string? Cursor, int Limit, string? Invalid)
{
    /// <summary>The greatest limit, and what holds when none is given.</summary>
    public const int MostItems = 500, UsualItems = 100;

    /// <summary>Called by the framework.</summary>
    public static ValueTask<Paging?> BindAsync(HttpContext http)
    {
        var (cursor, limit) = (http.Request.Query["cursor"], http.Request.Query["limit"]);
        var size = UsualItems;
        var key = cursor.Count == 1 ? Cursors.Decode(cursor[0]!) : null;
        var invalid = cursor.Count > 0 && key is null ? "cursor" : limit.Count > 0 && !IsLimit(limit, out size) ? "limit" : null;
        return new(new Paging(key, size, invalid));
    }

    private static bool IsLimit(StringValues limit, out int size)
    {
        size = UsualItems;
        return limit.Count == 1
            && int.TryParse(limit[0], NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is > 0 and <= MostItems;
    }
}
