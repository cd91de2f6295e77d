using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;

namespace Partnerships.JobCreation;

/// <summary>How many jobs came of it, by kind, area, company and month, against the goals?</summary>
public static class JobCreationView
{
    /// <summary>Stored name.</summary>
    public const string Name = "job-creation";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 3, Fold);

    /// <summary>The key of a city's <see cref="JobCreationCity"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The common start of the keys of a city's <see cref="JobCreationCompany"/> documents, in the order of their CVR numbers.</summary>
    public static string CompanyPrefix(string city) => $"company/{city}/";

    internal static string MonthKey(string city, DateOnly month) =>
        string.Create(CultureInfo.InvariantCulture, $"month/{city}/{month:yyyy-MM}");

    private static string CompanyNameKey(string cvr) => $"name/{cvr}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        var id = recorded.Stream.Id;
        switch (recorded.Event)
        {
            case SteeringGroupEstablished e:
                documents.Put(Key(e.City), documents.City(e.City));
                break;
            case GoalSet or GoalRevised or GoalWithdrawn:
                GoalResults.Fold(documents, id, recorded.Event);
                break;
            case AreaRegistered e:
                NameArea(documents, recorded.StreamId, e);
                break;
            case CompanyRegistered e:
                documents.Put(CompanyNameKey(e.Cvr), new NamedCompany { Name = e.Name });
                break;
            case AgreementActivated or AgreementAmended:
                documents.Recount($"agreement/{id}", () => new PledgeCount(), recorded, PledgeCount.Apply, JobCreationCounting.Count);
                break;
            case VacancyOpened or VacancyRevised or PositionFilled or PositionReopened:
                documents.Recount($"vacancy/{id}", () => new VacancyCount(), recorded, VacancyCount.Apply, JobCreationCounting.Count);
                break;
            case PlacementStarted or PlacementEnded or PlacementCorrected or PlacementAnnulled:
                documents.Recount($"placement/{id}", () => new PlacementCount(), recorded, PlacementCount.Apply, JobCreationCounting.Count);
                break;
            default:
                break;
        }
    }

    internal static JobCreationCity City(this IDocuments documents, string city) =>
        documents.Get<JobCreationCity>(Key(city)) ?? new JobCreationCity { City = city };

    internal static JobCreationCompany Company(this IDocuments documents, string city, string cvr) =>
        documents.Get<JobCreationCompany>(CompanyPrefix(city) + cvr)
        ?? new JobCreationCompany { City = city, Cvr = cvr, Name = documents.Get<NamedCompany>(CompanyNameKey(cvr))?.Name };

    private static void NameArea(IDocuments documents, Guid area, AreaRegistered registered)
    {
        var city = documents.City(registered.City);
        city.Area(area).Name = registered.Name;
        documents.Put(Key(registered.City), city);
    }

    internal static AreaTally Area(this JobCreationCity city, Guid area)
    {
        if (!city.Areas.TryGetValue(area, out var tally)) city.Areas.Add(area, tally = new AreaTally());
        return tally;
    }
}
