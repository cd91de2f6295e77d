namespace Partnerships.Companies;

/// <summary>How interested a company is, as the mapping (kortlægning) found.</summary>
public enum Interest
{
    /// <summary>Not now.</summary>
    None,

    /// <summary>May be, with help.</summary>
    Possible,

    /// <summary>Wants an agreement.</summary>
    Strong,
}

/// <summary>Openings that a company expects to have.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Count">How many within a year.</param>
public sealed record ExpectedOpening(EmploymentKind Kind, int Count);

/// <summary>A contractor was registered. The stream's id is the CVR number.</summary>
/// <param name="Cvr">CVR number.</param>
/// <param name="Name">The company's name.</param>
public sealed record CompanyRegistered(string Cvr, string Name) : IEvent;

/// <summary>The mapping of what the company could offer in a city, replacing an earlier one for that city.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Interest">How interested it is.</param>
/// <param name="Trades">Its trades, in words.</param>
/// <param name="ExpectedOpenings">What it expects to open.</param>
/// <param name="RecurringWork">The work that it regularly does for the association, or null.</param>
public sealed record InterestMapped(string City, Interest Interest, string[] Trades, ExpectedOpening[] ExpectedOpenings, string? RecurringWork) : IEvent;
