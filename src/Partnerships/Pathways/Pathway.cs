namespace Partnerships.Pathways;

/// <summary>A step of a person's path: one placement.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Kind">Employment kind.</param>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Area">Housing area on its first day; null for none of the registered ones.</param>
/// <param name="StartOn">First day.</param>
/// <param name="EndedOn">Last day; null while it runs.</param>
public sealed record PathStep(Guid Placement, EmploymentKind Kind, string CompanyCvr, Guid? Area, DateOnly StartOn, DateOnly? EndedOn);

/// <summary>An employment relation: steps at the same company that follow on without a working day between them.</summary>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Steps">Its steps, the earliest first.</param>
public sealed record PathEmployment(string CompanyCvr, IReadOnlyList<PathStep> Steps);

/// <summary>A spell: a run of steps without a gap of more than <see cref="Pathway.MostGapDays"/> days.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null while a step runs.</param>
/// <param name="Employments">Its employment relations, by their first day.</param>
public sealed record PathSpell(DateOnly From, DateOnly? To, IReadOnlyList<PathEmployment> Employments)
{
    /// <summary>Its steps, the earliest first.</summary>
    internal IReadOnlyList<PathStep> Steps => [.. Employments.SelectMany(employment => employment.Steps).Order(Pathway.Earlier)];
}

/// <summary>A person's path (forløb): steps chained into employment relations and spells.</summary>
/// <param name="Candidate">The person, by opaque id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Spells">The spells, the earliest first.</param>
public sealed record Pathway(Guid Candidate, string City, IReadOnlyList<PathSpell> Spells)
{
    /// <summary>Days without a step that end no spell: four weeks. The field has no definition of its own; this one goes wherever a figure goes, and
    /// holds for all placements whenever they were.</summary>
    public const int MostGapDays = 28;

    internal static IComparer<PathStep> Earlier { get; } =
        Comparer<PathStep>.Create((one, other) => (one.StartOn, one.Placement).CompareTo((other.StartOn, other.Placement)));

    /// <summary>Chains steps, in whichever order they come.</summary>
    public static IReadOnlyList<PathSpell> Chain(IEnumerable<PathStep> steps)
    {
        var spells = new List<List<PathStep>>();
        var reach = DateOnly.MinValue;
        foreach (var step in steps.Order(Earlier))
        {
            if (spells.Count == 0 || step.StartOn.DayNumber - reach.DayNumber - 1 > MostGapDays) spells.Add([]);
            spells[^1].Add(step);
            var end = step.EndedOn ?? DateOnly.MaxValue;
            if (spells[^1].Count == 1 || end > reach) reach = end;
        }
        return [.. spells.Select(Spell)];
    }

    private static PathSpell Spell(List<PathStep> steps)
    {
        var employments = new List<List<PathStep>>();
        foreach (var step in steps)
        {
            var known = employments.FindLast(employment => employment[0].CompanyCvr == step.CompanyCvr && employment.Exists(before => FollowsOn(before, step)));
            if (known is null) employments.Add([step]);
            else known.Add(step);
        }
        DateOnly? last = steps.TrueForAll(step => step.EndedOn is not null) ? steps.Max(step => step.EndedOn) : null;
        return new PathSpell(steps[0].StartOn, last, [.. employments.Select(employment => new PathEmployment(employment[0].CompanyCvr, employment))]);
    }

    /// <summary>No working day lies between them: a week-end or a holiday is no gap.</summary>
    private static bool FollowsOn(PathStep before, PathStep step) =>
        before.EndedOn is not { } end || step.StartOn <= end || step.StartOn <= DanishCalendar.AddWorkingDays(end, 1);
}
