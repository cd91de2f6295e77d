namespace Partnerships.Matching;

/// <summary>All that a ranking may know of a candidate. The list is closed: nothing about who a person is may enter (equal treatment; lov om
/// forbud mod forskelsbehandling på arbejdsmarkedet m.v.), and a test holds it. The id breaks ties and says nothing about a person.</summary>
/// <param name="Candidate">The opaque id.</param>
/// <param name="Skills">Skills, in words.</param>
/// <param name="Certificates">Certificates.</param>
/// <param name="Danish">Level of Danish; null when it was not said.</param>
/// <param name="Kinds">The employment kinds wished; none when all will do.</param>
/// <param name="Occupations">The occupations wished, in DISCO-08; none when all will do.</param>
/// <param name="AvailableFrom">The first day on which the candidate can work; null for at once.</param>
/// <param name="LeastMinutesPerWeek">The least weekly working time in minutes; null for any.</param>
/// <param name="MostMinutesPerWeek">The greatest weekly working time in minutes; null for any.</param>
/// <param name="HomeArea">The housing area of the home; null when it is none of the registered ones.</param>
/// <param name="WaitingSince">Since when the candidate waits: the registration, or the end of the last placement. Null for one who is in a
/// placement and does not wait.</param>
public sealed record CandidateInputs(
    Guid Candidate, string[] Skills, string[] Certificates, LanguageLevel? Danish, EmploymentKind[] Kinds, string[] Occupations,
    DateOnly? AvailableFrom, int? LeastMinutesPerWeek, int? MostMinutesPerWeek, Guid? HomeArea, DateOnly? WaitingSince);

/// <summary>All that a ranking knows of a vacancy.</summary>
/// <param name="Vacancy">Its id.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Occupation">Its occupation in DISCO-08; null when it was not said.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Certificates">Certificates asked for.</param>
/// <param name="Danish">The least level of Danish; null when none is asked for.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes; null when open.</param>
/// <param name="StartOn">The first day wanted; null when open.</param>
/// <param name="PriorityAreas">The housing areas whose residents come first.</param>
/// <param name="AgreementAreas">The housing areas of the agreement.</param>
public sealed record VacancyInputs(
    Guid Vacancy, EmploymentKind Kind, string? Occupation, string[] Skills, string[] Certificates, LanguageLevel? Danish, int? MinutesPerWeek,
    DateOnly? StartOn, Guid[] PriorityAreas, Guid[] AgreementAreas);
