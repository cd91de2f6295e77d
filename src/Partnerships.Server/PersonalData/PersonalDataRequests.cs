using Partnerships.PersonalData;

namespace Partnerships.Server.PersonalData;

/// <summary>A person's data, all of them: what is left out is not kept (any more). They go to the vault, nowhere else.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="Address">Postal address.</param>
/// <param name="Cpr">Civil registration number: ten digits, with or without a hyphen.</param>
/// <param name="CprBasis">Why the number may be kept (Databeskyttelsesloven section 11): with one, and only then.</param>
/// <param name="Notes">Free text about the person.</param>
internal sealed record PersonalDataRequest(
    string Name, string? Phone = null, string? Mail = null, string? Address = null, string? Cpr = null, CprBasis? CprBasis = null, string? Notes = null)
{
    public PersonalDetails ToDetails() => new PersonalDetails(Name, Phone, Mail, Address, Cpr, Notes).Normal();

    /// <summary>Nothing personal, should it come into a log.</summary>
    public override string ToString() => nameof(PersonalDataRequest);
}

/// <summary>A reading of a person's data.</summary>
/// <param name="Purpose">Why.</param>
/// <param name="Words">Why, in words that name nobody: they stay in the log. Demanded for a legal duty and for another purpose.</param>
/// <param name="Fields">What is needed; all that may be read when left out.</param>
internal sealed record ReadingRequest(ReadingPurpose Purpose, string? Words = null, PersonalField[]? Fields = null);

/// <summary>Access for the person to everything held about them (GDPR article 15).</summary>
/// <param name="Words">How it was asked for, in words that name nobody.</param>
internal sealed record AccessRequest(string? Words = null);

/// <summary>A consent.</summary>
/// <param name="To">What to.</param>
/// <param name="Basis">The rule that it rests on.</param>
/// <param name="On">The day.</param>
internal sealed record ConsentRequest(ConsentTo To, ConsentBasis Basis, DateOnly On)
{
    public ConsentGiven ToEvent() => new(To, Basis, On);
}

/// <summary>The withdrawal of a consent.</summary>
/// <param name="To">What the consent was to.</param>
/// <param name="On">The day.</param>
internal sealed record ConsentWithdrawalRequest(ConsentTo To, DateOnly On)
{
    public ConsentWithdrawn ToEvent() => new(To, On);
}

/// <summary>Somebody asks for the erasure of a person's data.</summary>
/// <param name="By">Who.</param>
/// <param name="On">The day on which it was received; the decision is due a month later.</param>
internal sealed record ErasureRequest(ErasureRequester By, DateOnly On);

/// <summary>The erasure is granted, which cannot be taken back.</summary>
/// <param name="Reason">Why, in words that name nobody: they stay in the log.</param>
internal sealed record ErasureGrantRequest(string Reason);

/// <summary>The erasure is refused.</summary>
/// <param name="Ground">The legal ground (GDPR article 17(3)).</param>
/// <param name="Reason">Why it holds here, in words that name nobody: they stay in the log.</param>
internal sealed record ErasureRefusalRequest(RefusalGround Ground, string Reason)
{
    public ErasureRefused ToEvent() => new(Ground, Reason);
}
