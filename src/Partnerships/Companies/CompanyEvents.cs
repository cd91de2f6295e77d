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
/// <param name="Count">How many in the time stated, or within a year.</param>
/// <param name="Occupation">In which occupation (DISCO-08), or null when that is open.</param>
/// <param name="From">The first day on which one is expected, or null when not stated.</param>
/// <param name="To">The last such day, or null when not stated.</param>
public sealed record ExpectedOpening(EmploymentKind Kind, int Count, string? Occupation = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>A contractor was registered. The stream's id is the CVR number.</summary>
/// <param name="Cvr">CVR number.</param>
/// <param name="Name">The company's name.</param>
public sealed record CompanyRegistered(string Cvr, string Name) : IEvent;

/// <summary>The mapping of what the company could offer in a city, replacing an earlier one for that city.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Interest">How interested it is.</param>
/// <param name="Trades">Its trades, in words.</param>
/// <param name="ExpectedOpenings">What it expects to open.</param>
/// <param name="RecurringWork">The work that it regularly does for an association, or null.</param>
/// <param name="Occupations">The occupations of its trades, by their codes in DISCO-08; null when not stated.</param>
/// <param name="OrderedBy">The CVR numbers of the associations that it does recurring work for; null when not stated.</param>
/// <param name="On">When it was asked; null for the day of recording.</param>
public sealed record InterestMapped(
    string City, Interest Interest, string[] Trades, ExpectedOpening[] ExpectedOpenings, string? RecurringWork, string[]? Occupations = null,
    string[]? OrderedBy = null, DateOnly? On = null) : IEvent;
