using Partnerships.Placements;

namespace Partnerships.QuickHelp;

/// <summary>The problems of a city or an agreement, by who reported them. Its size is bounded by how long problems wait, and by those that wait.</summary>
public sealed class HelpDocument
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>How many different residents have a problem counted here; counted for cities only.</summary>
    public int People { get; set; }

    /// <summary>By who reported them.</summary>
    public SortedDictionary<ProblemReporter, HelpTally> Reporters { get; set; } = [];
}

/// <summary>Counts of problems. A problem that came back is one problem: its answer is the slowest of the answers to its calls.</summary>
public sealed class HelpTally
{
    /// <summary>How many.</summary>
    public int Problems { get; set; }

    /// <summary>How many different residents they are of; counted for cities only.</summary>
    public int People { get; set; }

    /// <summary>Those that came back.</summary>
    public int Reopened { get; set; }

    /// <summary>Those each call of which was answered by its day.</summary>
    public int InTime { get; set; }

    /// <summary>Those each call of which was answered, by the working days of the slowest answer.</summary>
    public SortedDictionary<int, int> Answered { get; set; } = [];

    /// <summary>Those with a call that is not answered, by the day from which they are late when it has passed.</summary>
    public SortedDictionary<DateOnly, int> Awaited { get; set; } = [];

    /// <summary>Those resolved, by the working days from the report to the resolution that stands.</summary>
    public SortedDictionary<int, int> Resolved { get; set; } = [];

    internal bool IsEmpty => Problems == 0;

    internal void Add(Problem problem, int sign)
    {
        Problems += sign;
        if (problem.Calls.Count > 1) Reopened += sign;
        var last = problem.Calls[^1];
        var late = problem.Calls.Find(call => call.AnsweredOn > problem.DueOn(call));
        if (last.AnsweredOn is null)
        {
            Add(Awaited, problem.DueOn(late ?? last), sign);
        }
        else
        {
            if (late is null) InTime += sign;
            Add(Answered, problem.Calls.Max(call => DanishCalendar.WorkingDays(call.On, call.AnsweredOn!.Value)), sign);
        }
        if (last.ResolvedOn is { } resolved) Add(Resolved, DanishCalendar.WorkingDays(problem.Calls[0].On, resolved), sign);
    }

    private static void Add<TKey>(SortedDictionary<TKey, int> cells, TKey key, int sign) where TKey : notnull
    {
        cells[key] = cells.GetValueOrDefault(key) + sign;
        if (cells[key] == 0) cells.Remove(key);
    }
}
