using Partnerships.Agreements;

namespace Partnerships.Server.Agreements;

/// <summary>A follow-up meeting was held.</summary>
/// <param name="On">When.</param>
/// <param name="Attended">The ids of the parties that were there.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="NextOn">When the next is to be held.</param>
/// <param name="Id">The meeting's id, a UUID of the client's choice.</param>
internal sealed record MeetingRequest(DateOnly On, string[] Attended, string Decisions, DateOnly? NextOn = null, Guid? Id = null);

/// <summary>A party raises a concern.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="On">When.</param>
/// <param name="About">What about; no resident's name.</param>
/// <param name="Id">The concern's id, a UUID of the client's choice.</param>
internal sealed record ConcernRequest(string Party, DateOnly On, string About, Guid? Id = null);

/// <summary>A concern was resolved.</summary>
/// <param name="On">When.</param>
/// <param name="How">How.</param>
internal sealed record ResolutionRequest(DateOnly On, string How);

/// <summary>Something holds from a day, for a reason.</summary>
/// <param name="On">From when.</param>
/// <param name="Reason">Why.</param>
internal sealed record DatedReasonRequest(DateOnly On, string Reason);

/// <summary>A party leaves the agreement.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="On">The last day on which it was a party.</param>
/// <param name="Reason">Why.</param>
internal sealed record DepartureRequest(string Party, DateOnly On, string Reason);

/// <summary>All that was owed was done.</summary>
/// <param name="On">The last day on which the agreement held.</param>
/// <param name="Note">What was reached.</param>
internal sealed record FulfilmentRequest(DateOnly On, string Note);

/// <summary>A recorded fact of the agreement's life in force was wrong.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The fact as it really was; absent when it never happened.</param>
internal sealed record AgreementCorrectionRequest(AgreementFact Was, string Reason, string StatedBy, AgreementFact? Is = null);

/// <summary>The agreement that is to follow.</summary>
/// <param name="Terms">Its terms: the same association and company, from a day after the present one's last.</param>
/// <param name="Id">Its id, a UUID of the client's choice.</param>
internal sealed record RenewalRequest(Terms Terms, Guid? Id = null);
