using System.Globalization;
using Partnerships.Agreements;

namespace Partnerships.Server.Sample;

/// <summary>Writes what the parties of a planned agreement agree to.</summary>
internal static class TermsWriting
{
    /// <summary>The ids of the parties.</summary>
    public const string Association = "boligforening", Company = "virksomhed", Employment = "beskaeftigelse", Initiative = "boligsocial";

    private const int SocialClausesOfAHundred = 12;

    /// <summary>The terms that are signed at last.</summary>
    /// <param name="plan">The agreement.</param>
    /// <param name="areas">The ids of the city's areas that it is for; empty means all.</param>
    /// <param name="dice">The dice.</param>
    public static Terms Final(AgreementPlan plan, Guid[] areas, Dice dice)
    {
        var thrown = plan.DiceFor("terms", dice);
        var clause = thrown.Chance(SocialClausesOfAHundred);
        return new(
            Title: $"{plan.Company.Trade!.Firm} og {plan.Association.Name}, {plan.City.Name} nr. {plan.Number}",
            Instrument: clause ? Instrument.SocialClause : Instrument.VoluntaryPartnership,
            BuildingContract: clause ? $"Renovering af {thrown.Pick(plan.City.Areas).Name}, entreprise {plan.Number} (eksempel)" : null,
            plan.From, plan.To, areas, Parties(plan, thrown), Clauses(plan), Commitments(plan, thrown));
    }

    /// <summary>The text as it was before it was negotiated: without the clause on help, and with the company's first offer.</summary>
    public static Terms First(Terms final) => final with
    {
        Clauses = [.. final.Clauses.Where(clause => clause.Id != "hjaelp")],
        Commitments = [.. final.Commitments.Where(commitment => commitment.Kind != CommitmentKind.Help)],
    };

    private static Party[] Parties(AgreementPlan plan, Dice dice) =>
    [
        new(Association, PartyRole.HousingAssociation, plan.Association.Name, plan.Association.Cvr, MustSign: true),
        new(Company, PartyRole.Company, plan.Company.Name, plan.Company.Cvr, MustSign: true),
        new(Employment, PartyRole.EmploymentService, $"Jobcenter {plan.City.Name} (eksempel)", null, MustSign: true),
        .. dice.Chance(60)
            ? [new Party(Initiative, PartyRole.SocialHousingInitiative, $"Den boligsociale indsats i {plan.City.Name} (eksempel)", null, MustSign: false)]
            : Array.Empty<Party>(),
    ];

    private static Clause[] Clauses(AgreementPlan plan) =>
    [
        new("formaal", "Formål", "Parterne vil skaffe ledige beboere i boligområderne varig ansættelse eller uddannelse hos virksomheden."),
        new("rekruttering", "Rekruttering", "Virksomheden melder åbninger til beskæftigelsesindsatsen, som foreslår egnede beboere fra områderne."),
        new("opfoelgning", "Opfølgning", "Der holdes opfølgende samtaler med beboer og virksomhed 1, 4, 13, 26, 52 og 104 uger efter start."),
        new("hjaelp", "Hurtig hjælp", "Opstår der vanskeligheder i et forløb, får virksomheden svar inden for den aftalte frist."),
        new("samarbejde", "Samarbejde", $"Boligforeningen bestiller løbende opgaver inden for faget {plan.Company.Trade!.Trade}."),
        new("ophoer", "Ophør", "Hver part kan opsige aftalen skriftligt. Ansættelser, der er begyndt, berøres ikke."),
    ];

    private static Commitment[] Commitments(AgreementPlan plan, Dice dice) =>
    [
        .. plan.Places.Where(places => places.Commitment is not null).Select(places => new Commitment(
            places.Commitment!, Company, CommitmentKind.Places, places.Kind, places.Count, From: places.OpensOn, By: plan.To,
            Description: plan.Company.Trade!.Title(places.Kind))),
        new("kandidater", Employment, CommitmentKind.Candidates, WorkingDays: dice.Weighted((30, 5), (50, 10), (20, 15))),
        new("hjaelp", Employment, CommitmentKind.Help, WorkingDays: dice.Weighted((30, 1), (50, 2), (20, 3))),
        new("ordrer", Association, CommitmentKind.OrderVolume, Description: string.Create(
            CultureInfo.GetCultureInfo("da-DK"), $"Løbende opgaver for mindst {dice.Between(2, 20) * 250_000:N0} kr. om året")),
        .. dice.Chance(35)
            ? [new Commitment("jobtraening", Association, CommitmentKind.Contribution, Count: dice.Between(2, 6), Description: "Jobsamtaletræning i beboerhuset")]
            : Array.Empty<Commitment>(),
    ];
}
