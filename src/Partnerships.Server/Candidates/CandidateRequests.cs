using Partnerships.Candidates;

namespace Partnerships.Server.Candidates;

/// <summary>An unemployed resident, known here by an opaque id only: state nothing that identifies a person.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Area">The housing area of the home.</param>
/// <param name="LivesThereSince">The first day known to live there.</param>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Id">The opaque id, a UUID of the client's choice.</param>
internal sealed record CandidateRequest(string City, Guid Area, DateOnly LivesThereSince, string[]? Skills = null, Guid? Id = null)
{
    public CandidateRegistered ToEvent() => new(City, Area, LivesThereSince, Skills ?? []);
}

/// <summary>The candidate moved home.</summary>
/// <param name="On">The first day there.</param>
/// <param name="Area">The housing area moved to; absent when it is none of the registered ones.</param>
internal sealed record MoveRequest(DateOnly On, Guid? Area = null);

/// <summary>A home was recorded wrongly.</summary>
/// <param name="Was">The home as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The home as it really was; absent for a move that never happened.</param>
internal sealed record HomeCorrectionRequest(Home Was, string Reason, string StatedBy, Home? Is = null);

/// <summary>What a candidate can do and wishes: all of it, not only what changes. Wishes and hours that are absent stand against nothing.</summary>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Certificates">Certificates, such as driving licence B.</param>
/// <param name="Danish">Level of Danish, by the Common European Framework.</param>
/// <param name="Kinds">The employment kinds wished; absent when all will do.</param>
/// <param name="Occupations">The occupations wished, in DISCO-08; absent when all will do.</param>
/// <param name="AvailableFrom">The first day on which the candidate can work; absent for at once.</param>
/// <param name="LeastWeeklyHours">The least weekly working time in hours.</param>
/// <param name="MostWeeklyHours">The greatest weekly working time in hours.</param>
/// <param name="AsOf">The day of which it tells; absent for today.</param>
internal sealed record ProfileRequest(
    string[]? Skills = null, string[]? Certificates = null, LanguageLevel? Danish = null, EmploymentKind[]? Kinds = null, string[]? Occupations = null,
    DateOnly? AvailableFrom = null, decimal? LeastWeeklyHours = null, decimal? MostWeeklyHours = null, DateOnly? AsOf = null)
{
    public CandidateProfile ToProfile() => new(
        Skills ?? [], Certificates ?? [], Danish, Kinds ?? [], Occupations ?? [], AvailableFrom, Minutes(LeastWeeklyHours), Minutes(MostWeeklyHours));

    private static int? Minutes(decimal? hours) => hours is { } known ? Api.WeeklyHours.ToMinutes(known) : null;
}

/// <summary>The profile of a day was recorded wrongly.</summary>
/// <param name="Was">The day of which the profile tells, as it was recorded.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Is">The profile as it really was, all of it, by default of the same day; absent when there was none.</param>
internal sealed record ProfileCorrectionRequest(DateOnly Was, string Reason, string StatedBy, ProfileRequest? Is = null);

/// <summary>The candidate is not to be matched for the time being.</summary>
/// <param name="Reason">Why.</param>
internal sealed record CandidateWithdrawalRequest(WithdrawalReason Reason);

/// <summary>The candidate comes back to matching.</summary>
internal sealed record ReturnRequest;
