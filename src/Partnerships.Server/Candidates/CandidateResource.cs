using Partnerships.Candidates;

namespace Partnerships.Server.Candidates;

/// <summary>A candidate.</summary>
/// <param name="Id">The opaque id.</param>
/// <param name="Version">The version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Homes">The homes known, the earliest first; each lasts until the next.</param>
internal sealed record CandidateResource(Guid Id, long Version, string City, IReadOnlyList<string> Skills, IReadOnlyList<Home> Homes)
{
    public static CandidateResource Of(Guid id, Candidate state, long version) =>
        new(id, version, state.City!, state.Registered!.Skills, state.Homes);
}
