using Partnerships.Candidates;
using Partnerships.Vacancies;

namespace Partnerships.Matching;

/// <summary>Makes the inputs of a ranking, in one place, so that what is proposed is ranked by what is listed.</summary>
internal static class Inputs
{
    public static VacancyInputs Of(Guid vacancy, EmploymentKind kind, JobDescription job, Guid[] agreementAreas)
    {
        var asked = job.Requirements;
        return new(
            vacancy, kind, asked.Occupation, job.Skills, asked.Certificates, asked.Danish, job.MinutesPerWeek, asked.StartOn, asked.PriorityAreas,
            agreementAreas);
    }

    public static CandidateInputs Of(Guid candidate, CandidateProfile profile, Guid? homeArea, DateOnly? waitingSince) => new(
        candidate, profile.Skills, profile.Certificates, profile.Danish, profile.Kinds, profile.Occupations, profile.AvailableFrom,
        profile.LeastMinutesPerWeek, profile.MostMinutesPerWeek, homeArea, waitingSince);
}
