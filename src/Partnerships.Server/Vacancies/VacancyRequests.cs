using Partnerships.Vacancies;

namespace Partnerships.Server.Vacancies;

/// <summary>What a job asks of a candidate beside skills and hours; what is absent is not asked for.</summary>
/// <param name="Occupation">The job's occupation in DISCO-08, 4 or 6 digits.</param>
/// <param name="Certificates">Certificates that one must have, such as driving licence B.</param>
/// <param name="Danish">The least level of Danish, by the Common European Framework.</param>
/// <param name="StartOn">The first day wanted.</param>
/// <param name="Place">Where the work is, in words.</param>
/// <param name="PriorityAreas">The housing areas whose residents come first; absent for those of the agreement.</param>
internal sealed record RequirementsRequest(
    string? Occupation = null, string[]? Certificates = null, LanguageLevel? Danish = null, DateOnly? StartOn = null, string? Place = null,
    Guid[]? PriorityAreas = null)
{
    public Requirements ToRequirements() => new(Occupation, Certificates ?? [], Danish, StartOn, Place, PriorityAreas ?? []);
}

/// <summary>A new vacancy under an active agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="Commitment">The commitment in the agreement that it counts towards.</param>
/// <param name="WeeklyHours">Weekly working time in hours; absent when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Id">The vacancy's id, a UUID of the client's choice.</param>
/// <param name="Requirements">What else is asked for.</param>
internal sealed record VacancyRequest(
    Guid Agreement, EmploymentKind Kind, string Title, int Positions, string? Commitment = null, decimal? WeeklyHours = null,
    string[]? Skills = null, Guid? Id = null, RequirementsRequest? Requirements = null)
{
    public Opening ToOpening() => new(Commitment, Kind, Jobs.Of(Title, Positions, WeeklyHours, Skills, Requirements));
}

/// <summary>What the vacancy offers and asks for from now on: all of it, not only what changes.</summary>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired; not fewer than are held.</param>
/// <param name="Reason">Why it is revised.</param>
/// <param name="WeeklyHours">Weekly working time in hours; absent when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Requirements">What else is asked for.</param>
internal sealed record VacancyRevisionRequest(
    string Title, int Positions, string Reason, decimal? WeeklyHours = null, string[]? Skills = null, RequirementsRequest? Requirements = null)
{
    public JobDescription ToJob() => Jobs.Of(Title, Positions, WeeklyHours, Skills, Requirements);
}

/// <summary>The vacancy's free positions are not offered for the time being.</summary>
/// <param name="Reason">Why.</param>
internal sealed record PauseRequest(string Reason);

/// <summary>The vacancy's free positions are offered again.</summary>
internal sealed record ResumptionRequest;

/// <summary>The vacancy's open positions are no longer offered.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Cause">Why, from the closed list.</param>
internal sealed record ClosureRequest(string Reason, ClosingCause? Cause = null);

/// <summary>The vacancy that was closed is offered again.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ReopeningRequest(string Reason);

/// <summary>Job descriptions as requests state them.</summary>
internal static class Jobs
{
    public static JobDescription Of(string title, int positions, decimal? weeklyHours, string[]? skills, RequirementsRequest? requirements) => new(
        title, positions, weeklyHours is { } hours ? Api.WeeklyHours.ToMinutes(hours) : null, skills ?? [],
        requirements?.ToRequirements() ?? Requirements.None);
}
