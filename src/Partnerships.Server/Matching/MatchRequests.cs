using Partnerships.Matching;

namespace Partnerships.Server.Matching;

/// <summary>A candidate is proposed for a vacancy.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Candidate">The candidate, by opaque id.</param>
internal sealed record MatchRequest(Guid Vacancy, Guid Candidate);

/// <summary>The company puts the candidate on its shortlist.</summary>
internal sealed record ShortlistingRequest;

/// <summary>An interview is planned, or was held.</summary>
/// <param name="On">When.</param>
internal sealed record InterviewRequest(DateOnly On);

/// <summary>The company's answer.</summary>
/// <param name="NotChosen">Why the candidate was not chosen; absent when the candidate was.</param>
internal sealed record CompanyAnswerRequest(NotChosenReason? NotChosen = null);

/// <summary>The candidate's answer.</summary>
/// <param name="Declined">Why the candidate declined; absent when the candidate accepts.</param>
internal sealed record CandidateAnswerRequest(DeclineReason? Declined = null);

/// <summary>The proposal is taken back.</summary>
/// <param name="Reason">Why.</param>
internal sealed record MatchWithdrawalRequest(TakenBackReason Reason);

/// <summary>A recorded fact of a match was wrong.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The fact as it really was; absent when it never happened.</param>
internal sealed record MatchCorrectionRequest(MatchFact Was, string Reason, string StatedBy, MatchFact? Is = null);
