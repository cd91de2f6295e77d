namespace Partnerships.Server.Sample;

/// <summary>A housing association or a company of the sample; the name says that it is one.</summary>
/// <param name="Cvr">CVR number, invented.</param>
/// <param name="Name">Its name.</param>
/// <param name="Trade">A company's trade; null for an association.</param>
internal sealed record Partner(string Cvr, string Name, SampleTrade? Trade)
{
    private const string Mark = "(eksempel)";
    private const int CompaniesToAHundredAgreements = 30;

    /// <summary>The associations of a city: those known to own an area there, and two invented ones.</summary>
    public static IReadOnlyList<Partner> Associations(SampleCity city, Dice dice) =>
    [
        .. city.Areas.Select(area => area.Association).OfType<string>().Distinct()
            .Concat([$"Boligforeningen {city.Name} Øst", $"Andelsboligforeningen {city.Name} Vest"])
            .Select(name => new Partner(dice.For(name).Cvr(), $"{name} {Mark}", null)),
    ];

    /// <summary>So many companies as that number of agreements keeps busy; they may work in every city.</summary>
    public static IReadOnlyList<Partner> Companies(int agreements, Dice dice)
    {
        var companies = new Dictionary<string, Partner>();
        for (var number = 1; companies.Count < Math.Max(SampleTrade.All.Count, agreements * CompaniesToAHundredAgreements / 100); number++)
        {
            var trade = SampleTrade.All[number % SampleTrade.All.Count];
            var cvr = dice.For($"company {number}").Cvr();
            companies.TryAdd(cvr, new(cvr, $"{trade.Firm} {number} {Mark}", trade));
        }
        return [.. companies.Values];
    }
}
