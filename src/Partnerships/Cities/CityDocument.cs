using Partnerships.Areas;
using Partnerships.SteeringGroups;

namespace Partnerships.Cities;

/// <summary>A city: its steering group, frames, goals and areas, each with how it came to be so.</summary>
public sealed class CityDocument
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The city's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it joined.</summary>
    public DateOnly JoinedOn { get; set; }

    /// <summary>When it left, or null while it takes part.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>Why it left, or null.</summary>
    public string? LeftFor { get; set; }

    /// <summary>The frames (rammer), the latest last; empty before any were set.</summary>
    public List<CityFrames> Frames { get; set; } = [];

    /// <summary>The goals in the order in which they were set, withdrawn ones too.</summary>
    public List<CityGoal> Goals { get; set; } = [];

    /// <summary>The housing areas in the order of their registration.</summary>
    public List<CityArea> Areas { get; set; } = [];

    /// <summary>A housing area's name; null when it is none of the city's.</summary>
    public string? NameOf(Guid area) => Areas.Find(known => known.Area == area)?.Name;
}

/// <summary>Frames as they were set.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="On">From when.</param>
/// <param name="Actor">Who set them.</param>
public sealed record CityFrames(FramesSet Frames, DateOnly On, string Actor);

/// <summary>A goal and its history.</summary>
public sealed class CityGoal
{
    /// <summary>The goal's id.</summary>
    public Guid GoalId { get; set; }

    /// <summary>As it stands, or stood when it was withdrawn.</summary>
    public Goal Goal { get; set; } = null!;

    /// <summary>True when it was given up.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>How it was set and revised, in order, and withdrawn.</summary>
    public List<GoalChange> History { get; set; } = [];
}

/// <summary>One change of a goal.</summary>
/// <param name="Goal">As it stood afterwards; null when it was withdrawn.</param>
/// <param name="On">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why; null when it was first set.</param>
public sealed record GoalChange(Goal? Goal, DateOnly On, string Actor, string? Reason);

/// <summary>A housing area (boligområde).</summary>
public sealed class CityArea
{
    /// <summary>The area's id.</summary>
    public Guid Area { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The association that owns it, or null when not known.</summary>
    public string? Association { get; set; }

    /// <summary>Its place on the yearly list, the earliest first; each lasts until the next.</summary>
    public List<AreaListStatusChanged> Statuses { get; set; } = [];

    /// <summary>Its list status on a day; null when none is stated for that day.</summary>
    public ListStatus? StatusOn(DateOnly day) => Statuses.FindLast(status => status.From <= day)?.Status;
}
