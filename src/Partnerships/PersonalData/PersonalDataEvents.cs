namespace Partnerships.PersonalData;

/// <summary>What can be kept about a person in the vault.</summary>
public enum PersonalField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>Telephone number.</summary>
    Phone,

    /// <summary>Mail address.</summary>
    Mail,

    /// <summary>Postal address.</summary>
    Address,

    /// <summary>Civil registration number.</summary>
    Cpr,

    /// <summary>Free text about the person.</summary>
    Notes,
}

/// <summary>Why a civil registration number may be processed: Databeskyttelsesloven section 11.</summary>
public enum CprBasis
{
    /// <summary>A public authority identifies the person (subsection 1).</summary>
    PublicAuthority,

    /// <summary>A law says so (subsection 2, no. 1).</summary>
    Law,

    /// <summary>The person consents (subsection 2, no. 2): a private party, such as a housing association, has hardly another.</summary>
    Consent,
}

/// <summary>Why a person's data are read: the closed list (GDPR article 5(1)(b), purpose limitation).</summary>
public enum ReadingPurpose
{
    /// <summary>To get in touch with the person.</summary>
    Contact,

    /// <summary>To match the person with a vacancy.</summary>
    Matching,

    /// <summary>To arrange or follow up a placement.</summary>
    Placement,

    /// <summary>To check or correct what is kept.</summary>
    Correction,

    /// <summary>To give the person access (GDPR article 15).</summary>
    Access,

    /// <summary>To decide on an erasure (GDPR article 17).</summary>
    Erasure,

    /// <summary>To meet a duty by law; the words say which.</summary>
    LegalDuty,

    /// <summary>Another purpose; the words say which.</summary>
    Other,
}

/// <summary>What a person consents to.</summary>
public enum ConsentTo
{
    /// <summary>That the civil registration number is used (Databeskyttelsesloven section 11(2), no. 2).</summary>
    UseOfCpr,

    /// <summary>That name and contact are given to a company before a placement is agreed.</summary>
    ContactByCompany,

    /// <summary>That the parties of an agreement exchange what is needed for the follow-up.</summary>
    ExchangeBetweenParties,

    /// <summary>That the evaluator may ask the person.</summary>
    EvaluationInterview,
}

/// <summary>Which rule a consent rests on.</summary>
public enum ConsentBasis
{
    /// <summary>GDPR article 6(1)(a).</summary>
    Consent,

    /// <summary>Explicit consent for special categories, such as health: GDPR article 9(2)(a).</summary>
    ExplicitConsent,

    /// <summary>Databeskyttelsesloven section 11(2), no. 2.</summary>
    CprConsent,
}

/// <summary>A person's data were put in the vault for the first time. The data themselves are there, never here.</summary>
/// <param name="Fields">What is kept, in the order of <see cref="PersonalField"/>.</param>
/// <param name="Commitment">Names what was kept and binds it: 64 lower-case hex digits, a keyed hash that tells nothing without the
/// person's key.</param>
/// <param name="CprBasis">Why the civil registration number may be kept; null when it is not.</param>
public sealed record PersonalDataRecorded(PersonalField[] Fields, string Commitment, CprBasis? CprBasis) : IEvent;

/// <summary>A person's data were replaced by right ones (GDPR article 16). The earlier ones leave the vault.</summary>
/// <param name="Fields">See <see cref="PersonalDataRecorded"/>.</param>
/// <param name="Commitment">See <see cref="PersonalDataRecorded"/>.</param>
/// <param name="CprBasis">See <see cref="PersonalDataRecorded"/>.</param>
public sealed record PersonalDataCorrected(PersonalField[] Fields, string Commitment, CprBasis? CprBasis) : IEvent;

/// <summary>A person's data were read. Recorded before they are given out.</summary>
/// <param name="Fields">What was read.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Words">Why, in words that name nobody; null when there are none.</param>
public sealed record PersonalDataRead(PersonalField[] Fields, ReadingPurpose Purpose, string? Words) : IEvent;

/// <summary>A person gave a consent.</summary>
/// <param name="To">What to.</param>
/// <param name="Basis">The rule that it rests on.</param>
/// <param name="On">The day.</param>
public sealed record ConsentGiven(ConsentTo To, ConsentBasis Basis, DateOnly On) : IEvent;

/// <summary>A person withdrew a consent, which may be done at any time (GDPR article 7(3)).</summary>
/// <param name="To">What the consent was to.</param>
/// <param name="On">The day.</param>
public sealed record ConsentWithdrawn(ConsentTo To, DateOnly On) : IEvent;
