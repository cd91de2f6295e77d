using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Companies;

namespace Partnerships.Possibilities;

/// <summary>What is known of a company in a city: what the mapping found, and what it has agreed to.</summary>
public sealed class PossibilityDocument
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The company's CVR number.</summary>
    public string Cvr { get; set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The latest mapping; null when it has an agreement and was never mapped.</summary>
    public CompanyMapping? Mapping { get; set; }

    /// <summary>Its agreements in the city, in the order of their drafting; those that are over too.</summary>
    public List<AgreedPlaces> Agreements { get; set; } = [];
}

/// <summary>The places that a company owes by one agreement.</summary>
public sealed class AgreedPlaces
{
    /// <summary>The agreement.</summary>
    public Guid Agreement { get; set; }

    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The association's CVR number.</summary>
    public string AssociationCvr { get; set; } = "";

    /// <summary>The association's name.</summary>
    public string Association { get; set; } = "";

    /// <summary>The company's CVR number.</summary>
    public string CompanyCvr { get; set; } = "";

    /// <summary>True once it came into force: before, the places are only negotiated.</summary>
    public bool InForce { get; set; }

    /// <summary>The last day of its period.</summary>
    public DateOnly PeriodTo { get; set; }

    /// <summary>The last day on which it holds, or would hold.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>The places that the terms pledge.</summary>
    public List<PledgedKind> Places { get; set; } = [];

    /// <summary>What took the place of what was pledged, and what it took the place of, as a negative count.</summary>
    public List<PledgedKind> Substituted { get; set; } = [];

    /// <summary>How many places of a kind are owed.</summary>
    public int Owed(EmploymentKind kind) => Places.Concat(Substituted).Where(places => places.Kind == kind).Sum(places => places.Count);

    /// <summary>What the terms say, of an agreement that is negotiated.</summary>
    internal void Negotiate(Terms terms)
    {
        var (association, company) = (Party(terms, PartyRole.HousingAssociation), Party(terms, PartyRole.Company));
        (AssociationCvr, Association, CompanyCvr) = (association.Cvr!, association.Name, company.Cvr!);
        (PeriodTo, LastDay) = (terms.To, terms.To);
        Owe(AgreementDecisions.PledgedBy(terms));
    }

    internal void Owe(PledgedPlaces[] places) => Places = [.. places.Select(place => new PledgedKind(place.Commitment, place.Kind, place.Count))];

    internal void Substitute(CommitmentSubstituted substituted)
    {
        var (original, instead) = (Places.Concat(Substituted).First(places => places.Commitment == substituted.Commitment), substituted.Substitute);
        Substituted.Add(original with { Count = -substituted.Owed });
        Substituted.Add(new PledgedKind(instead.Commitment, instead.Kind, instead.Count));
    }

    /// <summary>A substitution that never was: what it took the place of stands before it.</summary>
    internal void TakeBack(PledgedPlaces substitute) =>
        Substituted.RemoveRange(Substituted.FindIndex(places => places.Commitment == substitute.Commitment) - 1, 2);

    private static Party Party(Terms terms, PartyRole role) => terms.Parties.Single(party => party.Role == role);
}

/// <summary>Places of a kind.</summary>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Count">How many.</param>
public sealed record PledgedKind(string Commitment, EmploymentKind Kind, int Count);
