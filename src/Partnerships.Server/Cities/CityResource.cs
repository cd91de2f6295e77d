using Partnerships.Cities;
using Partnerships.Server.SteeringGroups;

namespace Partnerships.Server.Cities;

/// <summary>A city.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="JoinedOn">When it joined.</param>
/// <param name="LeftOn">When it left; absent while it takes part.</param>
/// <param name="LeftFor">Why it left.</param>
/// <param name="Frames">The frames, the latest last.</param>
/// <param name="Goals">The goals in the order in which they were set, those given up too.</param>
/// <param name="Areas">The housing areas in the order of their registration.</param>
internal sealed record CityResource(
    string City, string Name, DateOnly JoinedOn, DateOnly? LeftOn, string? LeftFor, IReadOnlyList<CityFramesResource> Frames,
    IReadOnlyList<CityGoal> Goals, IReadOnlyList<CityArea> Areas)
{
    public static CityResource Of(CityDocument it) => new(
        it.City, it.Name, it.JoinedOn, it.LeftOn, it.LeftFor,
        [.. it.Frames.Select(set => new CityFramesResource(FramesResource.Of(set.Frames)!, set.On, set.Actor))], it.Goals, it.Areas);
}

/// <summary>Frames as they were set.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="On">From when.</param>
/// <param name="Actor">Who set them.</param>
internal sealed record CityFramesResource(FramesResource Frames, DateOnly On, string Actor);
