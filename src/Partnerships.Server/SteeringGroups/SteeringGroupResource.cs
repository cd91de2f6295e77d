using Partnerships.Server.Api;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.SteeringGroups;

/// <summary>A city's steering group.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="Name">The city's name.</param>
/// <param name="IsActive">True while the city takes part.</param>
/// <param name="Frames">The frames in force; absent when none were set.</param>
/// <param name="Goals">The goals as they are, without those given up.</param>
internal sealed record SteeringGroupResource(
    string City, long Version, string Name, bool IsActive, FramesResource? Frames, IReadOnlyList<GoalResource> Goals)
{
    public static SteeringGroupResource Of(SteeringGroup state, long version) => new(
        state.City!, version, state.Name!, state.IsActive, FramesResource.Of(state.Frames),
        [.. state.Goals.OrderBy(row => (row.Value.From, row.Key)).Select(row => new GoalResource(row.Key, row.Value))]);
}

/// <summary>Frames for agreements.</summary>
/// <param name="AllowedKinds">The employment kinds that agreements may pledge; empty means all.</param>
/// <param name="LeastWeeklyHours">The least weekly working time in hours.</param>
/// <param name="LeastWeeks">The least length of a placement in weeks.</param>
/// <param name="Note">The frames in words.</param>
/// <param name="ExchangeRates">What may take the place of what was pledged.</param>
/// <param name="Retention">What the group calls lasting employment, in words.</param>
internal sealed record FramesResource(
    IReadOnlyList<EmploymentKind> AllowedKinds, decimal? LeastWeeklyHours, int? LeastWeeks, string? Note, IReadOnlyList<ExchangeRate> ExchangeRates,
    string? Retention)
{
    public static FramesResource? Of(FramesSet? frames) => frames is null ? null : new(
        frames.AllowedKinds, frames.LeastMinutesPerWeek is { } minutes ? WeeklyHours.FromMinutes(minutes) : null, frames.LeastWeeks, frames.Note,
        frames.ExchangeRates ?? [], frames.Retention);
}

/// <summary>A goal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Goal">What is to be reached.</param>
internal sealed record GoalResource(Guid Id, Goal Goal);
