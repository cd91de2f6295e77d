namespace Partnerships.Server.Sample;

/// <summary>What the parties go through until all have signed.</summary>
internal enum SigningPath
{
    /// <summary>Draft, submitted, signed by all.</summary>
    Straight,

    /// <summary>The draft is revised before it is submitted.</summary>
    Negotiated,

    /// <summary>A party declines; the text is revised and submitted again.</summary>
    Declined,

    /// <summary>The text is changed when some have signed, which voids their signatures.</summary>
    ChangedWhileSigning,

    /// <summary>A party declines, and nothing comes of it.</summary>
    GivenUp,
}

/// <summary>Places that a company offers under an agreement.</summary>
/// <param name="Commitment">The commitment's id in the agreement; null for an opening beside what was pledged.</param>
/// <param name="Vacancy">The vacancy's id.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="Count">How many.</param>
/// <param name="OpensOn">When the vacancy opens.</param>
internal sealed record PlacesPlan(string? Commitment, Guid Vacancy, EmploymentKind Kind, int Count, DateOnly OpensOn);

/// <summary>An agreement from draft to end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">Where.</param>
/// <param name="Number">Its number in the city, for the title.</param>
/// <param name="Association">The association.</param>
/// <param name="Company">The company.</param>
/// <param name="Renews">The agreement that it follows between the same two, or null.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day as agreed.</param>
/// <param name="DraftedOn">The day of the first draft.</param>
/// <param name="Path">The way to the signatures.</param>
/// <param name="TerminatedOn">The day on which it is ended early, or null.</param>
/// <param name="Places">What the company offers, pledged and beside it.</param>
internal sealed record AgreementPlan(
    Guid Id, SampleCity City, int Number, Partner Association, Partner Company, AgreementPlan? Renews, DateOnly From, DateOnly To, DateOnly DraftedOn,
    SigningPath Path, DateOnly? TerminatedOn, IReadOnlyList<PlacesPlan> Places)
{
    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay => TerminatedOn ?? To;

    /// <summary>The dice for one purpose of this agreement.</summary>
    public Dice DiceFor(string purpose, Dice dice) => dice.For($"{City.Code}/{Number}/{purpose}");
}
