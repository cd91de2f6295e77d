namespace Partnerships.Areas;

/// <summary>An area's place on the ministry's yearly list, which changes every 1 December.</summary>
public enum ListStatus
{
    /// <summary>On no list.</summary>
    NotListed,

    /// <summary>Prevention area (forebyggelsesområde), "at risk", since 2021.</summary>
    PreventionArea,

    /// <summary>Vulnerable housing area (udsat boligområde).</summary>
    VulnerableArea,

    /// <summary>Parallel society (parallelsamfund); before 1 December 2021 "ghetto area" by law.</summary>
    ParallelSociety,

    /// <summary>Transformation area (omdannelsesområde).</summary>
    TransformationArea,
}

/// <summary>A housing area (boligområde) was registered.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Association">The housing association that owns it, or null when not known.</param>
public sealed record AreaRegistered(string City, string Name, string? Association) : IEvent;

/// <summary>The area's status on the list from a date on.</summary>
/// <param name="Status">The status.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Source">Where that is stated, such as the list of 1 December 2021.</param>
public sealed record AreaListStatusChanged(ListStatus Status, DateOnly From, string Source) : IEvent, IFact<AreaListStatusChanged>
{
    DateOnly? IFact<AreaListStatusChanged>.On => From;

    bool IFact<AreaListStatusChanged>.IsOne => true;

    bool IFact<AreaListStatusChanged>.IsAbout(AreaListStatusChanged other) => true;
}

/// <summary>The area's place on the list was recorded wrongly. What was recorded stays in the log; the area's list says
/// <paramref name="Is"/>.</summary>
/// <param name="Was">The statement as it was recorded.</param>
/// <param name="Is">The statement as it should have been; null when nothing changed on the list that day.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record AreaListStatusCorrected(AreaListStatusChanged Was, AreaListStatusChanged? Is, string Reason, string StatedBy)
    : IEvent, IFactCorrected<AreaListStatusChanged>;
