using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Partnerships.Server.Api;

/// <summary>Stream versions as strong entity tags (RFC 9110, 8.8.3): <c>"7"</c>.</summary>
internal static class VersionTags
{
    /// <summary>The tag of a version.</summary>
    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>What <c>If-Match</c> demands of a version; null when there is no such header. False when it cannot be
    /// understood. A tag that is none of ours matches nothing, and a weak one never does.</summary>
    public static bool TryParse(StringValues header, out Func<long, bool>? expects)
    {
        expects = null;
        if (header.Count == 0) return true;
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags)) return false;
        expects = version => version > 0 && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || !tag.IsWeak && tag.Tag == Of(version));
        return true;
    }
}
