namespace Partnerships.Pathways;

/// <summary>A person's steps.</summary>
public sealed class PersonSteps
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The person, by opaque id.</summary>
    public Guid Candidate { get; set; }

    /// <summary>The steps, the earliest first.</summary>
    public List<PathStep> Steps { get; set; } = [];
}

/// <summary>Counts of people, spells, employment relations and steps. None of them is a sum of another.</summary>
public sealed class PathwayTally
{
    /// <summary>Different people.</summary>
    public int People { get; set; }

    /// <summary>Spells.</summary>
    public int Spells { get; set; }

    /// <summary>Employment relations; in the whole city only, since one can run through several kinds.</summary>
    public int Employments { get; set; }

    /// <summary>Steps: placements.</summary>
    public int Steps { get; set; }
}

/// <summary>Steps that followed another within a spell.</summary>
public sealed class TransitionTally
{
    /// <summary>How many.</summary>
    public int Count { get; set; }

    /// <summary>Of how many different people.</summary>
    public int People { get; set; }
}

/// <summary>A city's paths. Its size is bounded by kinds and areas.</summary>
public sealed class PathwayCity
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>Everybody.</summary>
    public PathwayTally Totals { get; set; } = new();

    /// <summary>By employment kind: the people and spells with a step of that kind, and those steps.</summary>
    public SortedDictionary<EmploymentKind, PathwayTally> Kinds { get; set; } = [];

    /// <summary>By housing area in the same way; the empty UUID stands for people from none of the registered ones.</summary>
    public SortedDictionary<Guid, PathwayTally> Areas { get; set; } = [];

    /// <summary>Names of the registered areas.</summary>
    public SortedDictionary<Guid, string> Names { get; set; } = [];

    /// <summary>From kind to kind.</summary>
    public SortedDictionary<EmploymentKind, SortedDictionary<EmploymentKind, TransitionTally>> Transitions { get; set; } = [];
}
