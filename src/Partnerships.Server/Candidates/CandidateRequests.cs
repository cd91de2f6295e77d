using Partnerships.Candidates;

namespace Partnerships.Server.Candidates;

/// <summary>An unemployed resident, known here by an opaque id only: state nothing that identifies a person.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Area">The housing area of the home.</param>
/// <param name="LivesThereSince">The first day known to live there.</param>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Id">The opaque id, a UUID of the client's choice.</param>
internal sealed record CandidateRequest(string City, Guid Area, DateOnly LivesThereSince, string[]? Skills = null, Guid? Id = null)
{
    public CandidateRegistered ToEvent() => new(City, Area, LivesThereSince, Skills ?? []);
}

/// <summary>The candidate moved home.</summary>
/// <param name="On">The first day there.</param>
/// <param name="Area">The housing area moved to; absent when it is none of the registered ones.</param>
internal sealed record MoveRequest(DateOnly On, Guid? Area = null);
