using Partnerships.Candidates;

namespace Partnerships.Server.Candidates;

/// <summary>A candidate.</summary>
/// <param name="Id">The opaque id.</param>
/// <param name="Version">The version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Homes">The homes known, the earliest first; each lasts until the next.</param>
/// <param name="Profile">What the candidate can do and wishes; until it is set, the skills of the registration.</param>
/// <param name="ProfileAsOf">The day of which the profile tells; absent until it is set.</param>
/// <param name="Withdrawn">Why the candidate is withdrawn from matching; absent while that is not so.</param>
internal sealed record CandidateResource(
    Guid Id, long Version, string City, IReadOnlyList<string> Skills, IReadOnlyList<Home> Homes, CandidateProfile Profile, DateOnly? ProfileAsOf,
    WithdrawalReason? Withdrawn)
{
    public static CandidateResource Of(Guid id, Candidate state, long version) =>
        new(id, version, state.City!, state.Profile!.Skills, state.Homes, state.Profile, state.ProfileAsOf, state.Withdrawn);
}
