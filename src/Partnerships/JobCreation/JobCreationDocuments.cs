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

    /// <summary>Placements by the area lived in at the start, and by its list status then.</summary>
    public SortedDictionary<Guid, SortedDictionary<ListStatus, Tally>> Areas { get; set; } = [];

    /// <summary>Placements of people who lived in none of the registered areas at the start.</summary>
    public Tally Elsewhere { get; set; } = new();

    /// <summary>The names of the city's areas, registered ones without placements too.</summary>
    public SortedDictionary<Guid, string> AreaNames { get; set; } = [];

    /// <summary>The goals in force, by id.</summary>
    public SortedDictionary<Guid, GoalTally> Goals { get; set; } = [];
}

/// <summary>A goal and its result so far.</summary>
public sealed class GoalTally
{
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
