using Partnerships.Placements;

namespace Partnerships.JobCreation;

/// <summary>What facts contribute to the totals: pure functions of the facts, with the sign that says whether they are put
/// in (1) or taken out (-1).</summary>
internal static class JobCreationCounting
{
    public static void Count(IDocuments documents, PledgeCount pledge, int sign)
    {
        var city = documents.City(pledge.City);
        var company = documents.Company(pledge.City, pledge.CompanyCvr);
        foreach (var places in pledge.Places)
            Add(city, company, places.Kind, places.OpensOn, new(Pledged: places.Count), sign);
        Put(documents, city, company);
    }

    public static void Count(IDocuments documents, VacancyCount vacancy, int sign)
    {
        var city = documents.City(vacancy.City);
        var company = documents.Company(vacancy.City, vacancy.CompanyCvr);
        Add(city, company, vacancy.Kind, vacancy.OpenedOn, new(Opened: vacancy.Positions), sign);
        foreach (var filled in vacancy.Filled) Add(city, company, vacancy.Kind, filled.On, new(Filled: 1), sign);
        Put(documents, city, company);
    }

    public static void Count(IDocuments documents, PlacementCount placement, int sign)
    {
        if (placement.Annulled) return;
        var city = documents.City(placement.City);
        var company = documents.Company(placement.City, placement.CompanyCvr);
        var facts = placement.Facts;
        var start = new Tally.Change(Started: 1);
        Add(city, company, facts.Kind, facts.StartOn, start, sign);
        AddArea(city, facts, start, sign);
        if (facts is { EndedOn: { } endedOn, EndReason: { } reason })
        {
            var end = EndReasons.IsEarly(reason) ? new Tally.Change(EndedEarly: 1) : new Tally.Change(EndedAsPlanned: 1);
            Add(city, company, facts.Kind, endedOn, end, sign);
            AddArea(city, facts, end, sign);
        }
        // A person counts while there is a placement of theirs.
        city.People += documents.CountOnce($"person/{city.City}/{placement.Candidate:D}", sign);
        GoalResults.Count(documents, city, facts, sign);
        Put(documents, city, company);
    }

    private static void Add(JobCreationCity city, JobCreationCompany company, EmploymentKind kind, DateOnly on, in Tally.Change change, int sign)
    {
        city.Totals.Add(change, sign);
        city.Months.Add(new DateOnly(on.Year, on.Month, 1), change, sign);
        city.Kinds.Add(kind, change, sign);
        company.Totals.Add(change, sign);
        company.Kinds.Add(kind, change, sign);
    }

    private static void AddArea(JobCreationCity city, PlacementFacts facts, in Tally.Change change, int sign)
    {
        if (facts.Area is not { } id)
        {
            city.Elsewhere.Add(change, sign);
            return;
        }
        var area = city.Area(id);
        area.Totals.Add(change, sign);
        if (facts.AreaStatus is { } status) area.Statuses.Add(status, change, sign);
        else area.StatusUnknown.Add(change, sign);
    }

    private static void Put(IDocuments documents, JobCreationCity city, JobCreationCompany company)
    {
        documents.Put(JobCreationView.Key(city.City), city);
        documents.Put(JobCreationView.CompanyPrefix(city.City) + company.Cvr, company);
    }
}
