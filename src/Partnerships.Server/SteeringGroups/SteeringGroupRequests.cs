using Partnerships.Server.Api;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.SteeringGroups;

/// <summary>A city joins.</summary>
/// <param name="City">Municipality code, four digits.</param>
/// <param name="Name">The city's name.</param>
internal sealed record EstablishRequest(string City, string Name);

/// <summary>The frames for agreements in the city, replacing earlier ones.</summary>
/// <param name="AllowedKinds">The employment kinds that agreements may pledge; empty means all.</param>
/// <param name="LeastWeeklyHours">The least weekly working time in hours.</param>
/// <param name="LeastWeeks">The least length of a placement in weeks.</param>
/// <param name="Note">The frames in words.</param>
/// <param name="ExchangeRates">What may take the place of what was pledged.</param>
/// <param name="Retention">What the group calls lasting employment, in words.</param>
internal sealed record FramesRequest(
    EmploymentKind[] AllowedKinds, decimal? LeastWeeklyHours = null, int? LeastWeeks = null, string? Note = null,
    ExchangeRate[]? ExchangeRates = null, string? Retention = null)
{
    public FramesSet ToEvent() => new(AllowedKinds, LeastWeeklyHours is { } hours ? WeeklyHours.ToMinutes(hours) : null, LeastWeeks, Note,
        ExchangeRates, Retention);
}

/// <summary>A goal: so many placements started in a period of whole months.</summary>
/// <param name="Count">How many placements.</param>
/// <param name="From">First day of the period: the first of a month.</param>
/// <param name="To">Last day of the period: the last of a month.</param>
/// <param name="Kind">The employment kind; absent for any.</param>
/// <param name="Area">The housing area that the residents come from; absent for the whole city.</param>
/// <param name="Id">The goal's id, a UUID of the client's choice.</param>
/// <param name="Contributes">The targets of the UN goals that it contributes to, such as 8.5.</param>
internal sealed record GoalRequest(
    int Count, DateOnly From, DateOnly To, EmploymentKind? Kind = null, Guid? Area = null, Guid? Id = null, string[]? Contributes = null)
{
    public Goal ToGoal() => new(Kind, Area, Count, From, To, Contributes);
}

/// <summary>What a goal is replaced by.</summary>
/// <param name="Count">How many placements.</param>
/// <param name="From">First day of the period: the first of a month.</param>
/// <param name="To">Last day of the period: the last of a month.</param>
/// <param name="Reason">Why.</param>
/// <param name="Kind">The employment kind; absent for any.</param>
/// <param name="Area">The housing area that the residents come from; absent for the whole city.</param>
/// <param name="Contributes">The targets of the UN goals that it contributes to, such as 8.5.</param>
internal sealed record GoalRevisionRequest(
    int Count, DateOnly From, DateOnly To, string Reason, EmploymentKind? Kind = null, Guid? Area = null, string[]? Contributes = null)
{
    public Goal ToGoal() => new(Kind, Area, Count, From, To, Contributes);
}

/// <summary>A reason for what is done.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ReasonRequest(string Reason);
