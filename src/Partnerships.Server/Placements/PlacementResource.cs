using Partnerships.Placements;

namespace Partnerships.Server.Placements;

/// <summary>A placement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Vacancy">The vacancy whose position it holds or held.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="CompanyCvr">The employer.</param>
/// <param name="Facts">The facts as they stand, corrections included.</param>
/// <param name="Hours">Weekly working time, the earliest first; each holds until the next.</param>
/// <param name="PlannedCheckIns">The check-ins that are to be held.</param>
/// <param name="CheckIns">The check-ins held, in the order of their recording.</param>
/// <param name="SchoolPeriods">School periods, the earliest first.</param>
/// <param name="Absences">Absences, the earliest first.</param>
/// <param name="Moved">How absences moved the scheduled end.</param>
/// <param name="Problems">Problems in the order of their report.</param>
/// <param name="Terms">What was agreed about the placement.</param>
/// <param name="Annulled">How it was annulled.</param>
internal sealed record PlacementResource(
    Guid Id, long Version, string City, Guid Agreement, Guid Vacancy, Guid Candidate, string CompanyCvr, PlacementFacts Facts,
    IReadOnlyList<HoursResource> Hours, IReadOnlyList<PlannedCheckIn> PlannedCheckIns, IReadOnlyList<CheckInRecorded> CheckIns,
    IReadOnlyList<SchoolPeriod> SchoolPeriods, IReadOnlyList<Absence> Absences, IReadOnlyList<ScheduledEndMoved> Moved,
    IReadOnlyList<ProblemResource> Problems, TermsResource? Terms, PlacementAnnulled? Annulled)
{
    public static PlacementResource Of(Guid id, Placement state, long version)
    {
        var started = state.Started!;
        return new(
            id, version, started.City, started.Agreement, started.Vacancy, started.Candidate, started.CompanyCvr, state.Facts!,
            [.. state.HoursFromStart.Select(HoursResource.Of)], state.Planned, state.Held, state.Course.SchoolPeriods, state.Course.Absences, state.Course.Moved,
            [.. state.Course.Problems.Select(ProblemResource.Of)], TermsResource.Of(state.Course.Terms), state.Annulled);
    }
}

/// <summary>Weekly working time from a day on.</summary>
/// <param name="From">The first day with it.</param>
/// <param name="WeeklyHours">Hours a week.</param>
internal sealed record HoursResource(DateOnly From, decimal WeeklyHours)
{
    public static HoursResource Of(HoursChanged hours) => new(hours.From, Api.WeeklyHours.FromMinutes(hours.MinutesPerWeek));
}
