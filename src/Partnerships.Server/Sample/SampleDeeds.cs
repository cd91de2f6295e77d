namespace Partnerships.Server.Sample;

/// <summary>Everything that is done, subject by subject; what falls on one day is done in this order.</summary>
internal static class SampleDeeds
{
    /// <summary>The deeds of a plan, also those after its last day.</summary>
    public static IEnumerable<Deed> Of(SamplePlan plan)
    {
        var slots = plan.Cities.SelectMany(city => city.Placements).Select(placement => placement.Slot).ToLookup(slot => slot.Places.Vacancy);
        return
        [
            .. plan.Cities.SelectMany(city => CityDeeds.Of(city, plan.Request, plan.Dice)),
            .. CompanyDeeds.Of(plan),
            .. plan.Cities.SelectMany(city => city.Agreements.SelectMany(agreement => AgreementDeeds.Of(agreement, city.Areas, plan.Dice))),
            .. plan.Cities.SelectMany(city => city.Agreements.SelectMany(agreement => VacancyDeeds.Of(agreement, slots, plan.Dice))),
            .. plan.Cities.SelectMany(city => People(city).SelectMany(CandidateDeeds.Of)),
            .. plan.Cities.SelectMany(city => city.Placements.SelectMany(placement => PlacementDeeds.Of(placement, plan.Dice))),
        ];
    }

    private static IEnumerable<PersonPlan> People(CityPlan city) =>
        city.Placements.Select(placement => placement.Person).DistinctBy(person => person.Id).Concat(city.Waiting);
}
