using Partnerships.Agreements;
using Partnerships.Commitments;

namespace Partnerships.Server.Commitments;

/// <summary>How an agreement's commitments stand.</summary>
/// <param name="On">On which day.</param>
/// <param name="Items">Each commitment in the order of the terms, its substitutes behind it.</param>
internal sealed record CommitmentsResource(DateOnly On, IReadOnlyList<CommitmentStanding> Items);

/// <summary>Orders were given, or a contribution was made.</summary>
/// <param name="On">When.</param>
/// <param name="Note">What was done.</param>
/// <param name="Count">How many of what is owed; absent for one.</param>
/// <param name="IsWhole">True when nothing more is owed by the commitment.</param>
internal sealed record DeliveryRequest(DateOnly On, string Note, int? Count = null, bool? IsWhole = null);

/// <summary>Help was asked for.</summary>
/// <param name="On">When.</param>
/// <param name="About">What about; no resident's name.</param>
/// <param name="Id">The request's id, a UUID of the client's choice.</param>
internal sealed record HelpRequest(DateOnly On, string About, Guid? Id = null);

/// <summary>The help was given.</summary>
/// <param name="On">When.</param>
/// <param name="Note">How.</param>
internal sealed record HelpAnswerRequest(DateOnly On, string Note);

/// <summary>When help was asked for and given was recorded wrongly.</summary>
/// <param name="Was">As it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">As it really was; absent when help was never asked for.</param>
internal sealed record HelpCorrectionRequest(HelpTimes Was, string Reason, string StatedBy, HelpTimes? Is = null);

/// <summary>What is still owed by a commitment is waived.</summary>
/// <param name="Party">The party that waives it; not the one that owes it.</param>
/// <param name="Reason">Why.</param>
internal sealed record WaiverRequest(string Party, string Reason);

/// <summary>Pledged places are replaced by others.</summary>
/// <param name="Owed">How many of the places pledged.</param>
/// <param name="Instead">The employment kind that takes their place.</param>
/// <param name="Count">How many of that kind, by the steering group's exchange rate.</param>
/// <param name="By">The day by which they are owed.</param>
/// <param name="Reason">Why.</param>
internal sealed record SubstitutionRequest(int Owed, EmploymentKind Instead, int Count, DateOnly By, string Reason);

/// <summary>Candidates were sent for a vacancy.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Count">How many.</param>
/// <param name="On">When.</param>
internal sealed record CandidatesSentRequest(Guid Vacancy, int Count, DateOnly On);

/// <summary>A recorded fact about what is owed was wrong.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The fact as it really was; absent when it never happened.</param>
internal sealed record CommitmentCorrectionRequest(CommitmentFact Was, string Reason, string StatedBy, CommitmentFact? Is = null);

/// <summary>The steering group's dispensation.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Commitments">The commitments that it is for; absent for all that are outside the frames.</param>
internal sealed record DispensationRequest(string Reason, string[]? Commitments = null);

/// <summary>A dispensation was recorded wrongly.</summary>
/// <param name="Was">The dispensation as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The dispensation as it really was; absent when it was never granted.</param>
internal sealed record DispensationCorrectionRequest(DispensationGranted Was, string Reason, string StatedBy, DispensationGranted? Is = null);
