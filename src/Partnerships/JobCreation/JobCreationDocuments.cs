using Partnerships.Areas;
using Partnerships.SteeringGroups;

namespace Partnerships.JobCreation;

/// <summary>A city's totals. Its size is bounded by months, kinds and areas, not by the length of the log.</summary>
public sealed class JobCreationCity
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>Everything in the city.</summary>
    public Tally Totals { get; set; } = new();

    /// <summary>How many different people the placements are of.</summary>
    public int People { get; set; }

    /// <summary>By month (its first day): pledged by the day due, opened and filled and started and ended by the day it happened.</summary>
    public SortedDictionary<DateOnly, Tally> Months { get; set; } = [];

    /// <summary>By employment kind.</summary>
    public SortedDictionary<EmploymentKind, Tally> Kinds { get; set; } = [];

    /// <summary>The registered areas, also those without placements, with the placements of people who lived there at the start.</summary>
    public SortedDictionary<Guid, AreaTally> Areas { get; set; } = [];

    /// <summary>Placements of people who lived in none of the registered areas at the start.</summary>
    public Tally Elsewhere { get; set; } = new();

    /// <summary>The goals in force, in the order of their ids.</summary>
    public List<GoalTally> Goals { get; set; } = [];
}

/// <summary>A housing area's placements.</summary>
public sealed class AreaTally
{
    /// <summary>The area's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>All of them.</summary>
    public Tally Totals { get; set; } = new();

    /// <summary>By the area's list status at the start of each.</summary>
    public SortedDictionary<ListStatus, Tally> Statuses { get; set; } = [];

    /// <summary>Those that started on a day for which no status was stated.</summary>
    public Tally StatusUnknown { get; set; } = new();
}

/// <summary>A goal and its result so far.</summary>
public sealed class GoalTally
{
    /// <summary>The goal's id.</summary>
    public Guid GoalId { get; set; }

    /// <summary>What is to be reached.</summary>
    public Goal Goal { get; set; } = null!;

    /// <summary>Placements started in its period, of its kind, from its area.</summary>
    public int Started { get; set; }
}

/// <summary>What a company did in a city. A document of its own, so that companies do not grow the city's.</summary>
public sealed class JobCreationCompany
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The company's CVR number.</summary>
    public string Cvr { get; set; } = "";

    /// <summary>The company's name; null when it was never registered.</summary>
    public string? Name { get; set; }

    /// <summary>All of its counts.</summary>
    public Tally Totals { get; set; } = new();

    /// <summary>By employment kind.</summary>
    public SortedDictionary<EmploymentKind, Tally> Kinds { get; set; } = [];
}
