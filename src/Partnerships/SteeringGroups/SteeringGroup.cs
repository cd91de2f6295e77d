using System.Collections.Immutable;

namespace Partnerships.SteeringGroups;

/// <summary>A city's steering group (styregruppe), and with it whether the city takes part.</summary>
/// <param name="City">Municipality code; null before it is established.</param>
/// <param name="Name">The city's name.</param>
/// <param name="IsActive">True while the city takes part; a city that left may join again.</param>
/// <param name="Frames">The frames in force; null when none were set, which allows everything.</param>
/// <param name="Goals">The goals as they are now, by id; withdrawn ones are not among them.</param>
/// <param name="Withdrawn">The ids of the goals that were given up.</param>
public sealed record SteeringGroup(
    string? City, string? Name, bool IsActive, FramesSet? Frames, ImmutableDictionary<Guid, Goal> Goals, ImmutableHashSet<Guid> Withdrawn)
    : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "steering-group";

    /// <summary>Before the first event.</summary>
    public static SteeringGroup Initial { get; } = new(null, null, false, null, ImmutableDictionary<Guid, Goal>.Empty, []);

    /// <summary>The steering group's stream.</summary>
    public static StreamRef Ref(string city) => new(Stream, city);

    /// <summary>True once it was established, also after the city left.</summary>
    public bool Exists => City is not null;

    /// <summary>True when the frames let agreements pledge places of that kind.</summary>
    public bool Allows(EmploymentKind kind) => Frames?.Allows(kind) ?? true;

    /// <summary>The state after an event.</summary>
    public static SteeringGroup Evolve(SteeringGroup state, IEvent happened) => happened switch
    {
        SteeringGroupEstablished e => state with { City = e.City, Name = e.Name, IsActive = true },
        FramesSet e => state with { Frames = e },
        GoalSet e => state with { Goals = state.Goals.SetItem(e.GoalId, e.Goal) },
        GoalRevised e => state with { Goals = state.Goals.SetItem(e.GoalId, e.Goal) },
        GoalWithdrawn e => state with { Goals = state.Goals.Remove(e.GoalId), Withdrawn = state.Withdrawn.Add(e.GoalId) },
        CityLeft => state with { IsActive = false },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
