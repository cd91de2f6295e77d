using Partnerships.Areas;

namespace Partnerships.Server.Areas;

/// <summary>A housing area.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Association">The housing association that owns it.</param>
/// <param name="Id">Its id, a UUID of the client's choice.</param>
internal sealed record AreaRequest(string City, string Name, string? Association = null, Guid? Id = null);

/// <summary>The area's place on the ministry's list from a day on.</summary>
/// <param name="Status">The status.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Source">Where that is stated.</param>
internal sealed record ListStatusRequest(ListStatus Status, DateOnly From, string Source);

/// <summary>A statement about the list was recorded wrongly.</summary>
/// <param name="Was">The statement as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The statement as it should have been; absent when nothing changed on the list that day.</param>
internal sealed record ListStatusCorrectionRequest(AreaListStatusChanged Was, string Reason, string StatedBy, AreaListStatusChanged? Is = null);
