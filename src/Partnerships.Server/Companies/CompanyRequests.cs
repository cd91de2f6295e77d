using Partnerships.Companies;

namespace Partnerships.Server.Companies;

/// <summary>A contractor.</summary>
/// <param name="Cvr">CVR number, 8 digits.</param>
/// <param name="Name">Its name.</param>
internal sealed record CompanyRequest(string Cvr, string Name);

/// <summary>What the mapping of a company found in a city, replacing an earlier one for that city.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Interest">How interested it is.</param>
/// <param name="Trades">Its trades, in words.</param>
/// <param name="ExpectedOpenings">What it expects to open within a year.</param>
/// <param name="RecurringWork">The work that it regularly does for an association.</param>
/// <param name="Occupations">The occupations of its trades, by their codes in DISCO-08: four or six digits.</param>
/// <param name="OrderedBy">The CVR numbers of the associations that it does recurring work for.</param>
/// <param name="On">When it was asked; absent for today.</param>
internal sealed record MappingRequest(
    string City, Interest Interest, string[] Trades, ExpectedOpening[] ExpectedOpenings, string? RecurringWork = null, string[]? Occupations = null,
    string[]? OrderedBy = null, DateOnly? On = null)
{
    public InterestMapped ToEvent() => new(City, Interest, Trades, ExpectedOpenings, RecurringWork, Occupations, OrderedBy, On);
}
