using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>The versions of an agreement's text, and how two of them differ, over HTTP.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder agreements)
    {
        agreements.MapGet("/{id:guid}/versions", List).Allow("listVersions");
        agreements.MapGet("/{id:guid}/versions/{was}/comparison/{now}", Compare).Allow("compareVersions");
    }

    /// <summary>Every version of the text, drafted, revised or amended, with its hash once it was put to the parties.</summary>
    internal static Task<ReadAnswer<Page<TextVersion>>> List(Guid id, Reader reader) =>
        reader.State(Kinds.Versions, id, (state, _) => new Page<TextVersion>(state.All));

    /// <summary>How one version of the text differs from another: clause by clause, word by word.</summary>
    internal static async Task<ReadAnswer<TextComparison>> Compare(Guid id, string was, string now, Reader reader)
    {
        var versions = await reader.State(Kinds.Versions, id, (state, _) => state);
        return versions.Value is not { } found ? ReadAnswer<TextComparison>.Refuse(versions.Refusals)
            : Of(found, was) is { } earlier && Of(found, now) is { } later
                ? ReadAnswer<TextComparison>.Found(TextComparison.Of(id, found.City!, earlier, later))
            : ReadAnswer<TextComparison>.Refuse(Refusals.NotFound);
    }

    private static TextVersion? Of(TextVersions versions, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? versions.Of(parsed) : null;
}
