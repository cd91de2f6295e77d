using Partnerships.Commitments;
using Partnerships.Vacancies;

namespace Partnerships.Server.Vacancies;

/// <summary>A vacancy.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Commitment">The commitment in it that the vacancy counts towards.</param>
/// <param name="CompanyCvr">The company that hires.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="Free">How many positions nobody holds.</param>
/// <param name="WeeklyHours">Weekly working time in hours; absent when open.</param>
/// <param name="Skills">Skills asked for.</param>
/// <param name="Placements">The placements that hold its positions.</param>
/// <param name="ClosedFor">Why it was closed; absent while it is not.</param>
/// <param name="Stage">How it stands.</param>
/// <param name="Requirements">What else is asked for.</param>
/// <param name="ClosingCause">The cause from the closed list for which it was closed.</param>
/// <param name="PausedFor">Why it is paused; absent while it is not.</param>
internal sealed record VacancyResource(
    Guid Id, long Version, string City, Guid Agreement, string? Commitment, string CompanyCvr, EmploymentKind Kind, string Title,
    int Positions, int Free, decimal? WeeklyHours, IReadOnlyList<string> Skills, IReadOnlyList<Guid> Placements, string? ClosedFor,
    VacancyStage Stage, Requirements Requirements, ClosingCause? ClosingCause, string? PausedFor)
{
    public static VacancyResource Of(Guid id, Vacancy state, long version)
    {
        var (opened, job) = (state.Opened!, state.Job!);
        return new(
            id, version, opened.City, opened.Agreement, opened.Commitment, opened.CompanyCvr, opened.Kind, job.Title, job.Positions,
            state.Free, job.MinutesPerWeek is { } minutes ? Api.WeeklyHours.FromMinutes(minutes) : null, job.Skills,
            [.. state.Holders.Keys.Order()], state.ClosedFor, state.Stage, job.Requirements, state.ClosingCause, state.PausedFor);
    }
}

/// <summary>Whether candidates were sent for a vacancy in time.</summary>
/// <param name="On">On which day it stands so.</param>
/// <param name="Sending">How it stands; absent when no one owes candidates.</param>
internal sealed record SendingResource(DateOnly On, Sending? Sending);

/// <summary>A vacancy in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="CompanyCvr">The company that hires.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Stage">How it stands.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="Free">How many positions are offered: nobody holds them, and it is neither paused nor closed.</param>
/// <param name="WeeklyHours">Weekly working time in hours; absent when open.</param>
/// <param name="Skills">Skills asked for.</param>
/// <param name="OpenedOn">When it was opened.</param>
/// <param name="ClosedOn">When it was closed.</param>
internal sealed record VacancyItem(
    Guid Id, string City, Guid Agreement, string CompanyCvr, EmploymentKind Kind, string Title, VacancyStage Stage, int Positions, int Free,
    decimal? WeeklyHours, IReadOnlyList<string> Skills, DateOnly OpenedOn, DateOnly? ClosedOn)
{
    public static VacancyItem Of(VacancyDocument it) => new(
        it.Vacancy, it.Opened.City, it.Opened.Agreement, it.Opened.CompanyCvr, it.Opened.Kind, it.Job.Title, it.Stage, it.Job.Positions,
        it.Free, it.Job.MinutesPerWeek is { } minutes ? Api.WeeklyHours.FromMinutes(minutes) : null, it.Job.Skills, it.OpenedOn, it.ClosedOn);
}
