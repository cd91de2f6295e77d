using Partnerships.Server.Texts;
using Partnerships.Vacancies;

namespace Partnerships.Server.Pages.Vacancies;

/// <summary>Puts what a job asks for into words, one sentence a fact.</summary>
internal static class JobFacts
{
    public static IEnumerable<string> Of(JobDescription job, Words words, Func<Guid, string> area)
    {
        var asked = job.Requirements;
        if (job.MinutesPerWeek is { } minutes) yield return words[FactTexts.HoursPerWeek, words.Hours(minutes)];
        if (job.Skills.Length > 0) yield return words[FactTexts.Skills, words.List(job.Skills)];
        if (asked.Certificates.Length > 0) yield return words[FactTexts.Certificates, words.List(asked.Certificates)];
        if (asked.Danish is { } level and not LanguageLevel.None) yield return words[FactTexts.Danish, words[level]];
        if (asked.Occupation is { } occupation) yield return words[FactTexts.Occupation, occupation];
        if (asked.StartOn is { } first) yield return words[FactTexts.WantedFrom, words.Date(first)];
        if (asked.Place is { } place) yield return words[FactTexts.PlaceOfWork, place];
        if (asked.PriorityAreas.Length > 0) yield return words[FactTexts.AreasFirst, words.List([.. asked.PriorityAreas.Select(area)])];
    }
}
