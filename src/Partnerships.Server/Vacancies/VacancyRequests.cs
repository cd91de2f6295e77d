using Partnerships.Vacancies;

namespace Partnerships.Server.Vacancies;

/// <summary>A new vacancy under an active agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="Commitment">The commitment in the agreement that it counts towards.</param>
/// <param name="WeeklyHours">Weekly working time in hours; absent when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Id">The vacancy's id, a UUID of the client's choice.</param>
internal sealed record VacancyRequest(
    Guid Agreement, EmploymentKind Kind, string Title, int Positions, string? Commitment = null, decimal? WeeklyHours = null,
    string[]? Skills = null, Guid? Id = null)
{
    public Opening ToOpening() => new(Commitment, Kind, Title, Positions, WeeklyHours is { } hours ? Api.WeeklyHours.ToMinutes(hours) : null, Skills ?? []);
}

/// <summary>The vacancy's open positions are no longer offered.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ClosureRequest(string Reason);
