using Partnerships.Areas;

namespace Partnerships.Server.Areas;

/// <summary>A housing area.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Association">The housing association that owns it.</param>
/// <param name="ListStatuses">Its place on the list, oldest first; each holds until the next.</param>
internal sealed record AreaResource(
    Guid Id, long Version, string City, string Name, string? Association, IReadOnlyList<AreaListStatusChanged> ListStatuses)
{
    public static AreaResource Of(Guid id, Area state, long version) =>
        new(id, version, state.City!, state.Name!, state.Association, [.. state.History.Values]);
}
