namespace Partnerships.SteeringGroups;

/// <summary>The city joined: its steering group was established. The stream's id is the municipality code.</summary>
/// <param name="City">Municipality code, four digits.</param>
/// <param name="Name">The city's name.</param>
public sealed record SteeringGroupEstablished(string City, string Name) : IEvent;

/// <summary>The frames (rammer) for agreements in the city, replacing earlier ones.</summary>
/// <param name="AllowedKinds">The employment kinds that agreements may pledge; empty means all.</param>
/// <param name="LeastMinutesPerWeek">The least weekly working time in minutes, or null.</param>
/// <param name="LeastWeeks">The least length of a placement in weeks, or null.</param>
/// <param name="Note">The frames in words, or null.</param>
/// <param name="ExchangeRates">What may take the place of what was pledged; null for nothing.</param>
/// <param name="Retention">What the group calls lasting employment, in words; null when it has not said so.</param>
public sealed record FramesSet(
    EmploymentKind[] AllowedKinds, int? LeastMinutesPerWeek, int? LeastWeeks, string? Note, ExchangeRate[]? ExchangeRates = null,
    string? Retention = null) : IEvent
{
    /// <summary>True when agreements may pledge places of that kind.</summary>
    public bool Allows(EmploymentKind kind) => AllowedKinds is [] || AllowedKinds.Contains(kind);
}

/// <summary>A goal (mål): so many placements started in a period.</summary>
/// <param name="Kind">The employment kind, or null for any.</param>
/// <param name="Area">The housing area that the residents come from, or null for the whole city.</param>
/// <param name="Count">How many placements.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Contributes">The targets of the UN goals that it contributes to (<see cref="UnGoals"/>), in their order; null for none.</param>
public sealed record Goal(EmploymentKind? Kind, Guid? Area, int Count, DateOnly From, DateOnly To, string[]? Contributes = null)
{
    /// <summary>True when they say the same.</summary>
    public bool Equals(Goal? other) => other is not null
        && (Kind, Area, Count, From, To) == (other.Kind, other.Area, other.Count, other.From, other.To)
        && (Contributes ?? []).SequenceEqual(other.Contributes ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Area, Count, From, To, Contributes?.Length);
}

/// <summary>A goal was set.</summary>
/// <param name="GoalId">Its id.</param>
/// <param name="Goal">What is to be reached.</param>
public sealed record GoalSet(Guid GoalId, Goal Goal) : IEvent;

/// <summary>A goal was replaced by another; the earlier one stays in the history.</summary>
/// <param name="GoalId">Its id.</param>
/// <param name="Goal">What is to be reached now.</param>
/// <param name="Reason">Why.</param>
public sealed record GoalRevised(Guid GoalId, Goal Goal, string Reason) : IEvent;

/// <summary>A goal was given up.</summary>
/// <param name="GoalId">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record GoalWithdrawn(Guid GoalId, string Reason) : IEvent;

/// <summary>The city left. What was recorded stays; nothing new is started in it.</summary>
/// <param name="Reason">Why.</param>
public sealed record CityLeft(string Reason) : IEvent;
