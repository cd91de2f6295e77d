using System.Globalization;

namespace Partnerships.Server.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Cursor">Where the page starts, as the page before gave it; null for the first.</param>
/// <param name="Limit">At most so many items.</param>
/// <param name="Valid">False when a parameter cannot be understood.</param>
internal sealed record Paging(string? Cursor, int Limit, bool Valid)
{
    /// <summary>The greatest limit, and what holds when none is given.</summary>
    public const int MostItems = 500, UsualItems = 100;

    /// <summary>Called by the framework.</summary>
    public static ValueTask<Paging?> BindAsync(HttpContext http)
    {
        var cursor = http.Request.Query["cursor"];
        var limit = http.Request.Query["limit"];
        var size = UsualItems;
        var valid = cursor.Count <= 1 && (limit.Count == 0 || limit.Count == 1
            && int.TryParse(limit[0], NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is > 0 and <= MostItems);
        return new(new Paging(cursor.Count == 1 ? Cursors.Decode(cursor[0]!) : null, size, valid && (cursor.Count == 0 || Cursors.Decode(cursor[0]!) is not null)));
    }
}
