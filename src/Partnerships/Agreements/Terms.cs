namespace Partnerships.Agreements;

/// <summary>The instrument: a voluntary agreement is not the same as a clause of a building contract.</summary>
public enum Instrument
{
    /// <summary>Frivillig partnerskabsaftale.</summary>
    VoluntaryPartnership,

    /// <summary>Social klausul, a term of one building contract.</summary>
    SocialClause,
}

/// <summary>What a party is to the agreement.</summary>
public enum PartyRole
{
    /// <summary>Boligforening.</summary>
    HousingAssociation,

    /// <summary>Leverandørvirksomhed.</summary>
    Company,

    /// <summary>The public employment service (jobcenter, kommunens virksomhedsindgang): a role, since its name in law changes.</summary>
    EmploymentService,

    /// <summary>Den boligsociale indsats.</summary>
    SocialHousingInitiative,
}

/// <summary>What a party owes.</summary>
public enum CommitmentKind
{
    /// <summary>Openings: <see cref="Commitment.Employment"/> and Count are set; From and By may be.</summary>
    Places,

    /// <summary>Candidates within <see cref="Commitment.WorkingDays"/> of an opening.</summary>
    Candidates,

    /// <summary>Orders: <see cref="Commitment.Description"/> says which volume.</summary>
    OrderVolume,

    /// <summary>Help within <see cref="Commitment.WorkingDays"/> when a placement runs into trouble.</summary>
    Help,

    /// <summary>A contribution that is not a job, such as interview training: <see cref="Commitment.Description"/> says what.</summary>
    Contribution,
}

/// <summary>A party to the agreement.</summary>
/// <param name="Id">Unique in the agreement: lower-case letters, digits and hyphens.</param>
/// <param name="Role">What it is to the agreement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cvr">Its CVR number; required for the association and the company.</param>
/// <param name="MustSign">Whether the agreement needs its signature; always so for the association and the company.</param>
/// <param name="Turn">When it signs: after every party with a lower turn that must sign. Parties with the same turn sign in any order
/// among themselves, those without one at any time.</param>
public sealed record Party(string Id, PartyRole Role, string Name, string? Cvr, bool MustSign, int? Turn = null);

/// <summary>A clause (bestemmelse).</summary>
/// <param name="Id">Unique in the agreement.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text.</param>
public sealed record Clause(string Id, string Heading, string Text);

/// <summary>A commitment (forpligtelse). Which members are set follows from <see cref="Kind"/>.</summary>
/// <param name="Id">Unique in the agreement.</param>
/// <param name="Party">The id of the party that owes it.</param>
/// <param name="Kind">What is owed.</param>
/// <param name="Employment">The employment kind of places.</param>
/// <param name="Count">How many.</param>
/// <param name="WorkingDays">Within how many working days.</param>
/// <param name="From">The day from which it is due to be opened or begun.</param>
/// <param name="By">The day by which it is owed.</param>
/// <param name="Description">In words.</param>
/// <param name="MinutesPerWeek">The least weekly working time of places, in minutes.</param>
/// <param name="Weeks">The least duration of places, in weeks.</param>
public sealed record Commitment(
    string Id, string Party, CommitmentKind Kind, EmploymentKind? Employment = null, int? Count = null, int? WorkingDays = null,
    DateOnly? From = null, DateOnly? By = null, string? Description = null, int? MinutesPerWeek = null, int? Weeks = null);

/// <summary>What the parties agree to.</summary>
/// <param name="Title">What the agreement is called.</param>
/// <param name="Instrument">Which instrument it is.</param>
/// <param name="BuildingContract">The building contract that a social clause hangs on; null for a voluntary partnership.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Areas">The housing areas it is for; empty means all of the city's.</param>
/// <param name="Parties">The parties: one association and one company, others as they come.</param>
/// <param name="Clauses">The clauses in their order.</param>
/// <param name="Commitments">What each party owes.</param>
/// <param name="NoticeDays">How many days' notice a party gives that ends it alone; null when the clauses say what there is to say.</param>
/// <param name="ContractKroner">The building contract's value in whole kroner; null when it is not stated.</param>
/// <param name="ContractMonths">How many months the building contract lasts; null when it is not stated.</param>
public sealed record Terms(
    string Title, Instrument Instrument, string? BuildingContract, DateOnly From, DateOnly To, Guid[] Areas,
    Party[] Parties, Clause[] Clauses, Commitment[] Commitments, int? NoticeDays = null, int? ContractKroner = null, int? ContractMonths = null)
{
    /// <summary>True when they name a party of that id.</summary>
    public bool Names(string party) => Array.Exists(Parties, known => known.Id == party);
}
