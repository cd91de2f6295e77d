namespace Partnerships.Server.Sample;

/// <summary>What is asked of the sample.</summary>
/// <param name="Seed">The same seed and the rest the same: the same commands.</param>
/// <param name="From">The day on which the cities join.</param>
/// <param name="To">The last day.</param>
/// <param name="Cities">Which cities.</param>
/// <param name="Agreements">How many agreements, all cities together.</param>
internal sealed record SampleRequest(ulong Seed, DateOnly From, DateOnly To, IReadOnlyList<SampleCity> Cities, int Agreements)
{
    /// <summary>How many agreements when nothing else is said.</summary>
    public const int DefaultAgreements = 320;
}

/// <summary>Everything that will happen in one city.</summary>
/// <param name="City">The city.</param>
/// <param name="Areas">Its areas' ids, in the order of <see cref="SampleCity.Areas"/>.</param>
/// <param name="Agreements">Its agreements.</param>
/// <param name="Placements">Its placements, by start; some may start after the sample's last day.</param>
/// <param name="Waiting">Candidates who find nothing.</param>
internal sealed record CityPlan(
    SampleCity City, IReadOnlyList<Guid> Areas, IReadOnlyList<AgreementPlan> Agreements, IReadOnlyList<PlacementPlan> Placements,
    IReadOnlyList<WaitingPlan> Waiting);

/// <summary>Everything that will happen: a pure function of what was asked.</summary>
internal sealed record SamplePlan(SampleRequest Request, Dice Dice, IReadOnlyList<Partner> Companies, IReadOnlyList<CityPlan> Cities)
{
    /// <summary>Plans it.</summary>
    public static SamplePlan Of(SampleRequest request)
    {
        var dice = new Dice(request.Seed);
        var companies = Partner.Companies(request.Agreements, dice);
        var weights = request.Cities.Sum(city => city.Share);
        var dealt = 0;
        return new(request, dice, companies, [.. request.Cities.Select((city, index) =>
        {
            var count = index == request.Cities.Count - 1 ? request.Agreements - dealt : request.Agreements * city.Share / weights;
            dealt += count;
            return City(request, city, count, companies, dice);
        })]);
    }

    private static CityPlan City(SampleRequest request, SampleCity city, int count, IReadOnlyList<Partner> companies, Dice dice)
    {
        Guid[] areas = [.. city.Areas.Select(area => dice.For($"{city.Code}/{area.Name}").Uuid(request.From))];
        var agreements = AgreementPlanning.Of(city, count, request.From, request.To, companies, dice);
        var placements = PeoplePlanning.Of(city, agreements.SelectMany(agreement => SlotPlanning.Of(agreement, dice)), areas, request.From, dice);
        return new(city, areas, agreements, placements, PeoplePlanning.Waiting(city, placements, areas, request.From, dice));
    }
}
