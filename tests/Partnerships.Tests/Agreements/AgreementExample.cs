using Partnerships.Agreements;
using Partnerships.Companies;

namespace Partnerships.Tests.Agreements;

/// <summary>One agreement with every kind of party and commitment, and its life event by event.</summary>
internal static class AgreementExample
{
    public const string Association = "boligforening";
    public const string Contractor = "virksomhed";
    public const string Municipality = "kommune";
    public const string Initiative = "indsats";
    public const string Signatory = "Anne Holm, direktør";
    public const string MunicipalityCvr = "29189846";

    public static readonly Guid Id = Viborg.AgreementId;
    public static readonly DateOnly Today = Viborg.Today;
    public static readonly DateOnly From = new(2026, 4, 1);
    public static readonly DateOnly To = new(2027, 3, 31);

    public static readonly Terms Agreed = new(
        "Partnerskab om læreplads og praktik", Instrument.VoluntaryPartnership, null, From, To, [Viborg.AreaId],
        [
            new(Association, PartyRole.HousingAssociation, "Boligselskabet Søparken", Viborg.AssociationCvr, true),
            new(Contractor, PartyRole.Company, "Bygmesteren ApS", Viborg.CompanyCvr, true),
            new(Municipality, PartyRole.EmploymentService, "Kommunens virksomhedsindgang", MunicipalityCvr, true),
            new(Initiative, PartyRole.SocialHousingInitiative, "Den boligsociale indsats", null, false),
        ],
        [new("formaal", "Formål", "Parterne vil skabe job\nfor områdets beboere."), new("ophoer", "Ophør", "Skriftligt, med tre måneders varsel.")],
        [
            new("laerlinge", Contractor, CommitmentKind.Places, EmploymentKind.Apprenticeship, 2, null, new(2026, 8, 1), new(2026, 9, 30), "Murerlærlinge"),
            new("praktik", Contractor, CommitmentKind.Places, EmploymentKind.Internship, 4),
            new("kandidater", Municipality, CommitmentKind.Candidates, Count: 3, WorkingDays: 10),
            new("ordrer", Association, CommitmentKind.OrderVolume, Description: "Løbende vedligehold"),
            new("hjaelp", Initiative, CommitmentKind.Help, WorkingDays: 2),
            new("cafe", Initiative, CommitmentKind.Contribution, Count: 4, Description: "Håndværkercafé"),
        ]);

    public static readonly Terms OtherTerms = Agreed with { Title = "Partnerskab om praktik" };
    public static readonly Company Registered = Company.Evolve(Company.Initial, new CompanyRegistered(Viborg.CompanyCvr, "Bygmesteren ApS"));
    public static readonly string Hash = AgreementText.Hash(Id, Viborg.City, Agreed);
    public static readonly string OtherHash = AgreementText.Hash(Id, Viborg.City, OtherTerms);

    public static readonly AgreementDrafted Drafted = new(Viborg.City, Agreed);
    public static readonly AgreementSubmitted Submitted = new(Hash);
    public static readonly AgreementSigned ByAssociation = new(Association, Signatory, Hash, PartyRole.HousingAssociation, SigningMethod.Acknowledged);
    public static readonly AgreementSigned ByCompany = new(Contractor, Signatory, Hash, PartyRole.Company, SigningMethod.Acknowledged);
    public static readonly AgreementSigned ByMunicipality = new(Municipality, Signatory, Hash, PartyRole.EmploymentService, SigningMethod.Acknowledged);
    public static readonly AgreementSigned ByInitiative = new(Initiative, Signatory, Hash, PartyRole.SocialHousingInitiative, SigningMethod.Acknowledged);
    public static readonly SignatureDeclined Declined = new(Contractor, Signatory, "For mange pladser");
    public static readonly AgreementActivated Activated = new(
        Viborg.City, Viborg.AssociationCvr, Viborg.CompanyCvr, Hash, From, To,
        [new("laerlinge", EmploymentKind.Apprenticeship, 2, new(2026, 8, 1)), new("praktik", EmploymentKind.Internship, 4, From)]);
    public static readonly AgreementTerminated Terminated = new(new(2026, 12, 31), Contractor, "Ordrenedgang");
    public static readonly AgreementExpired Expired = new(To);

    public static readonly IEvent[] FullySigned = [Drafted, Submitted, ByAssociation, ByCompany, ByMunicipality];
    public static readonly IEvent[] Active = [.. FullySigned, Activated];

    public static Decision Amend(Agreement state, Terms terms) =>
        AmendmentDecisions.Propose(state, Id, terms, "Flere pladser", Viborg.Group, Registered, [.. terms.Areas.Select(_ => Viborg.HomeArea)], Today);

    public static Scenario<Agreement> Scenario(params IEvent[] given) =>
        new Scenario<Agreement>(Agreement.Initial, Agreement.Evolve).Given(given);

    public static Decision Draft(Agreement state, Terms terms, string city = Viborg.City) =>
        AgreementDecisions.Draft(state, Id, city, terms, Viborg.Group, Registered, [.. terms.Areas.Select(_ => Viborg.HomeArea)], Today);

    public static Decision Revise(Agreement state, Terms terms) =>
        AgreementDecisions.Revise(state, Id, terms, Viborg.Group, Registered, [.. terms.Areas.Select(_ => Viborg.HomeArea)], Today);

    public static Decision Submit(Agreement state) => AgreementDecisions.Submit(state, Id, Viborg.Group, Today);

    public static Decision Sign(Agreement state, AgreementSigned signature) =>
        AgreementDecisions.Sign(state, Id, signature.Party, signature.Signatory, signature.ContentHash, Today);

    public static Decision Decline(Agreement state, SignatureDeclined decline) =>
        AgreementDecisions.Decline(state, Id, decline.Party, decline.Signatory, decline.Reason, Today);

    public static Decision Terminate(Agreement state, AgreementTerminated end) =>
        AgreementDecisions.Terminate(state, Id, end.On, end.Party, end.Reason);
}
