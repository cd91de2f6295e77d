using Partnerships.Placements;

namespace Partnerships.Server.Placements;

/// <summary>A school period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Id">The period's id, a UUID of the client's choice.</param>
internal sealed record SchoolPeriodRequest(DateOnly From, DateOnly To, Guid? Id = null);

/// <summary>A school period is moved.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record SchoolPeriodChangeRequest(DateOnly From, DateOnly To, string Reason);

/// <summary>A school period is not held.</summary>
/// <param name="Reason">Why.</param>
internal sealed record SchoolPeriodCancellationRequest(string Reason);

/// <summary>An absence.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why, without health detail.</param>
/// <param name="Id">The absence's id, a UUID of the client's choice.</param>
internal sealed record AbsenceRequest(DateOnly From, DateOnly To, AbsenceReason Reason, Guid? Id = null);

/// <summary>What is agreed about a placement.</summary>
/// <param name="Tasks">What the work is, a line each.</param>
/// <param name="WeeklyHours">Hours a week, in quarters of an hour.</param>
/// <param name="FollowUpWeeks">Weeks from one check-in to the next.</param>
/// <param name="ContactFunction">Whom to turn to at the company: a function, not a person's name.</param>
/// <param name="Reason">Why it is revised; absent at first.</param>
internal sealed record PlacementTermsRequest(string[] Tasks, decimal WeeklyHours, int FollowUpWeeks, string ContactFunction, string? Reason = null)
{
    public PlacementTerms ToTerms() => new(Tasks, Api.WeeklyHours.ToMinutes(WeeklyHours), FollowUpWeeks, ContactFunction);
}

/// <summary>What is agreed about a placement.</summary>
/// <param name="Tasks">What the work is, a line each.</param>
/// <param name="WeeklyHours">Hours a week.</param>
/// <param name="FollowUpWeeks">Weeks from one check-in to the next.</param>
/// <param name="ContactFunction">Whom to turn to at the company.</param>
internal sealed record TermsResource(string[] Tasks, decimal WeeklyHours, int FollowUpWeeks, string ContactFunction)
{
    public static TermsResource? Of(PlacementTerms? terms) =>
        terms is null ? null : new(terms.Tasks, Api.WeeklyHours.FromMinutes(terms.MinutesPerWeek), terms.FollowUpWeeks, terms.ContactFunction);
}
