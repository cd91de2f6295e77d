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
            .. plan.Cities.SelectMany(city => Candidates(city, plan.Dice)),
            .. plan.Cities.SelectMany(city => Matches(city, plan.Dice)).SelectMany(match => MatchDeeds.Of(match, plan.Dice)),
            .. plan.Cities.SelectMany(city => city.Placements.SelectMany(placement => PlacementDeeds.Of(placement, plan.Dice))),
        ];
    }

    private static IEnumerable<Deed> Candidates(CityPlan city, Dice dice) =>
    [
        .. city.Placements.GroupBy(placement => placement.Person).SelectMany(steps => CandidateDeeds.Of(steps.Key, steps.Last(), dice)),
        .. city.Waiting.SelectMany(waiting => CandidateDeeds.Of(waiting.Person, last: null, dice)),
    ];

    private static IEnumerable<MatchPlan> Matches(CityPlan city, Dice dice) =>
        city.Placements.Select(placement => MatchPlanning.Of(placement, dice)).Concat(city.Waiting.Select(waiting => MatchPlanning.Of(waiting, dice)))
            .OfType<MatchPlan>();
}
