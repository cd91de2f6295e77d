using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Companies;

namespace Partnerships.Server.Imports;

/// <summary>What a row says of an agreement that was made on paper.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Instrument">Which instrument it is.</param>
/// <param name="Contract">The building contract of a social clause, or null.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Areas">The housing areas that it is for; none stands for all.</param>
/// <param name="AssociationCvr">The association's CVR number.</param>
/// <param name="Association">The association's name.</param>
/// <param name="CompanyCvr">The company's CVR number.</param>
/// <param name="Places">What the company pledges, by kind.</param>
/// <param name="Text">What the paper says; null for a reference to it.</param>
internal sealed record AgreementRow(
    string Title, Instrument Instrument, string? Contract, DateOnly From, DateOnly To, Guid[] Areas, string AssociationCvr, string Association,
    string CompanyCvr, ExpectedOpening[] Places, string? Text)
{
    private const string AssociationId = "boligforening", CompanyId = "virksomhed";
    private const string Unwritten = "Aftalens ordlyd står i det papir, som parterne har underskrevet.";

    /// <summary>The places as they are compared and exported.</summary>
    public IEnumerable<(EmploymentKind Kind, int Count)> Pledges => Places.Select(places => (places.Kind, places.Count));

    /// <summary>The terms that the row drafts. Who is not named in the sheet is no party.</summary>
    /// <param name="company">The company's registered name.</param>
    public Terms ToTerms(string company) => new(
        Title, Instrument, Contract, From, To, Areas,
        [
            new Party(AssociationId, PartyRole.HousingAssociation, Association, AssociationCvr, MustSign: true),
            new Party(CompanyId, PartyRole.Company, company, CompanyCvr, MustSign: true),
        ],
        [new Clause("aftale", "Aftalen", Text ?? Unwritten)],
        [.. Places.Select((places, i) => new Commitment(
            string.Create(CultureInfo.InvariantCulture, $"pladser-{i + 1}"), CompanyId, CommitmentKind.Places, places.Kind, places.Count))]);

    /// <summary>What a row would say of terms that are recorded. It says less than they do: of other parties and commitments a sheet has none.</summary>
    public static AgreementRow Of(Terms terms)
    {
        var (association, company) = (PartyOf(terms, PartyRole.HousingAssociation), PartyOf(terms, PartyRole.Company));
        var places = terms.Commitments.Where(commitment => commitment.Kind == CommitmentKind.Places);
        return new(
            terms.Title, terms.Instrument, terms.BuildingContract, terms.From, terms.To, terms.Areas, association.Cvr ?? "", association.Name,
            company.Cvr ?? "",
            [.. places.Select(it => new ExpectedOpening(it.Employment!.Value, it.Count!.Value))], TextOf(terms));
    }

    /// <summary>The party of that role.</summary>
    public static Party PartyOf(Terms terms, PartyRole role) => Array.Find(terms.Parties, party => party.Role == role)!;

    private static string TextOf(Terms terms) =>
        terms.Clauses is [var only] ? only.Text : string.Join("\n\n", terms.Clauses.Select(clause => $"{clause.Heading}\n{clause.Text}"));
}
