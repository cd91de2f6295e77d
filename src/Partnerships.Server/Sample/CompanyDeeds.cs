using Partnerships.Companies;
using Partnerships.Server.Companies;

namespace Partnerships.Server.Sample;

/// <summary>The mapping of the companies: each is registered before its first agreement and asked in each city where it
/// will have one; some are asked again later, and some are asked in vain.</summary>
internal static class CompanyDeeds
{
    private const int AskedAgainOfAHundred = 25;

    /// <summary>Registering and asking.</summary>
    public static IEnumerable<Deed> Of(SamplePlan plan)
    {
        var agreements = plan.Cities.SelectMany(city => city.Agreements).ToLookup(agreement => agreement.Company.Cvr);
        foreach (var company in plan.Companies)
        {
            var dice = plan.Dice.For($"mapping {company.Cvr}");
            var first = agreements[company.Cvr].Select(agreement => agreement.DraftedOn).DefaultIfEmpty(plan.Request.From.AddDays(200)).Min();
            var registeredOn = RecordingDays.OnOrAfter(first.AddDays(-dice.Between(15, 60)));
            yield return new(registeredOn, People.Mapper, CompanyCommands.Register(company.Cvr, company.Name));
            foreach (var deed in Mappings(plan, company, [.. agreements[company.Cvr]], registeredOn, dice)) yield return deed;
        }
    }

    private static IEnumerable<Deed> Mappings(SamplePlan plan, Partner company, IReadOnlyList<AgreementPlan> agreements, DateOnly registeredOn, Dice dice)
    {
        var cities = agreements.GroupBy(agreement => agreement.City)
            .Select(group => (City: group.Key, First: group.Min(one => one.DraftedOn), Orders: group.Select(one => one.Association.Cvr).Distinct().ToArray())).ToList();
        if (cities.Count == 0)
        {
            var city = plan.Request.Cities[^1];
            yield return Asked(city, company, orderedBy: null, RecordingDays.After(registeredOn), dice.Chance(50) ? Interest.None : Interest.Possible, dice);
        }
        foreach (var (city, first, orders) in cities)
        {
            var on = RecordingDays.OnOrAfter(first.AddDays(-dice.Between(5, 12)));
            yield return Asked(city, company, orders, on, dice.Chance(75) ? Interest.Strong : Interest.Possible, dice);
            if (dice.Chance(AskedAgainOfAHundred) && city.LeavesOn(plan.Request.From) is null)
                yield return Asked(city, company, orders, RecordingDays.OnOrAfter(on.AddDays(dice.Between(300, 700))), Interest.Strong, dice);
        }
    }

    private static Deed Asked(SampleCity city, Partner company, string[]? orderedBy, DateOnly on, Interest interest, Dice dice)
    {
        var trade = company.Trade!;
        ExpectedOpening[] expected = interest == Interest.None ? [] :
        [
            new(EmploymentKind.Internship, dice.Between(1, 6), trade.Occupation),
            .. dice.Chance(60) ? [new ExpectedOpening(EmploymentKind.Apprenticeship, dice.Between(1, 3), trade.Occupation)] : Array.Empty<ExpectedOpening>(),
        ];
        var mapping = new InterestMapped(
            city.Code, interest, [trade.Trade], expected, interest == Interest.None ? null : $"Løbende opgaver inden for faget {trade.Trade}", [trade.Occupation],
            interest == Interest.None ? null : orderedBy);
        return new(on, People.Mapper, CompanyCommands.MapInterest(company.Cvr, mapping));
    }
}
