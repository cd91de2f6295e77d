using Partnerships.Areas;
using Partnerships.Companies;

namespace Partnerships.Agreements;

/// <summary>Checks an agreement's terms whole, every violated rule at once. Pointers start at <c>/terms</c>. Of a list that is
/// too long only the part that is allowed is looked at.</summary>
public static class TermsCheck
{
    private const int MostYears = 10;
    private const int MostNotice = 730;
    private const int MostKroner = 2_000_000_000;
    private const int MostMonths = 240;
    private const int MostAreas = 100;
    internal const int MostParties = 20;
    internal const int MostClauses = 50;
    internal const int MostCommitments = 100;

    /// <summary>The CVR number of the company that the terms name, for loading its state; null when they name none that is one.</summary>
    public static string? CompanyCvr(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Array.Find(terms.Parties, party => party.Role == PartyRole.Company && Cvr.IsValid(party.Cvr))?.Cvr;
    }

    /// <summary>The areas whose states are to be loaded: the terms', as far as a caller may name them at all.</summary>
    public static IEnumerable<Guid> AreasToLoad(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Areas.Take(MostAreas);
    }

    /// <summary>The violated rules; see <see cref="AgreementDecisions.Draft"/> for the parameters.</summary>
    public static Check Of(string city, Terms terms, Company company, IReadOnlyList<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(areas);
        var check = new Check()
            .Line(terms.Title, "/terms/title", 200)
            .Choice(terms.Instrument, "/terms/instrument")
            .Period(terms.From, terms.To, "/terms/from", "/terms/to")
            .That(!IsLongerThan(MostYears, terms), TermsRefusals.PeriodTooLong.At("/terms/to").With(MostYears));
        CheckContract(check, terms);
        if (terms.NoticeDays is { } notice) check.Count(notice, "/terms/noticeDays", MostNotice);
        CheckAreas(check, city, terms.Areas, areas);
        CheckParties(check, terms.Parties, company);
        CheckClauses(check, terms.Clauses);
        check.AtMost(terms.Commitments.Length, "/terms/commitments", MostCommitments);
        CheckIds(check, "/terms/commitments", [.. terms.Commitments.Take(MostCommitments).Select(commitment => commitment.Id)]);
        foreach (var (i, commitment) in terms.Commitments.Take(MostCommitments).Index()) CommitmentCheck.Add(check, $"/terms/commitments/{i}", commitment, terms);
        return check;
    }

    private static bool IsLongerThan(int years, Terms terms) =>
        terms.From.Year + years <= DateOnly.MaxValue.Year && terms.To >= terms.From.AddYears(years);

    private static void CheckContract(Check check, Terms terms)
    {
        if (terms.Instrument == Instrument.SocialClause)
        {
            check.Line(terms.BuildingContract, "/terms/buildingContract", 500);
            if (terms.ContractKroner is { } kroner) check.Count(kroner, "/terms/contractKroner", MostKroner);
            if (terms.ContractMonths is { } months) check.Count(months, "/terms/contractMonths", MostMonths);
            return;
        }
        check.That(terms.BuildingContract is null, TermsRefusals.BuildingContractUnexpected.At("/terms/buildingContract"))
            .That(terms.ContractKroner is null, TermsRefusals.BuildingContractUnexpected.At("/terms/contractKroner"))
            .That(terms.ContractMonths is null, TermsRefusals.BuildingContractUnexpected.At("/terms/contractMonths"));
    }

    private static void CheckAreas(Check check, string city, Guid[] ids, IReadOnlyList<Area> areas)
    {
        check.AtMost(ids.Length, "/terms/areas", MostAreas);
        foreach (var (i, id) in ids.Take(MostAreas).Index())
        {
            check.That(Array.IndexOf(ids, id) == i, Refusals.Duplicate.At($"/terms/areas/{i}").With(id))
                .That(i < areas.Count && areas[i].City == city, AreaRefusals.AreaUnknown.At($"/terms/areas/{i}").With(id));
        }
    }

    private static void CheckParties(Check check, Party[] parties, Company company)
    {
        var associations = parties.Count(party => party.Role == PartyRole.HousingAssociation);
        var companies = parties.Count(party => party.Role == PartyRole.Company);
        check.AtMost(parties.Length, "/terms/parties", MostParties)
            .That(associations == 1, TermsRefusals.OneAssociation.At("/terms/parties").With(associations))
            .That(companies == 1, TermsRefusals.OneCompany.At("/terms/parties").With(companies));
        CheckIds(check, "/terms/parties", [.. parties.Take(MostParties).Select(party => party.Id)]);
        foreach (var (i, party) in parties.Take(MostParties).Index())
        {
            var required = party.Role is PartyRole.HousingAssociation or PartyRole.Company;
            var valid = Cvr.IsValid(party.Cvr);
            check.Choice(party.Role, $"/terms/parties/{i}/role")
                .Line(party.Name, $"/terms/parties/{i}/name", 200)
                .That(valid || (party.Cvr is null && !required), Refusals.CvrInvalid.At($"/terms/parties/{i}/cvr").With(party.Cvr))
                .That(party.Role != PartyRole.Company || !valid || company.Exists, TermsRefusals.CompanyNotRegistered.At($"/terms/parties/{i}/cvr").With(party.Cvr))
                .That(party.MustSign || !required, TermsRefusals.MustSign.At($"/terms/parties/{i}/mustSign"));
            if (party.Turn is { } turn) check.Count(turn, $"/terms/parties/{i}/turn", MostParties);
        }
    }

    private static void CheckClauses(Check check, Clause[] clauses)
    {
        check.That(clauses.Length > 0, TermsRefusals.ClausesMissing.At("/terms/clauses"))
            .AtMost(clauses.Length, "/terms/clauses", MostClauses);
        CheckIds(check, "/terms/clauses", [.. clauses.Take(MostClauses).Select(clause => clause.Id)]);
        foreach (var (i, clause) in clauses.Take(MostClauses).Index())
        {
            check.Line(clause.Heading, $"/terms/clauses/{i}/heading", 200)
                .Text(clause.Text, $"/terms/clauses/{i}/text", 20_000);
        }
    }

    internal static void CheckId(Check check, string at, string id) =>
        check.That(IsWellFormed(id), TermsRefusals.IdMalformed.At(at).With(id))
            .That(id is null || !Cpr.IsLikelyIn(id), Refusals.LooksLikeCpr.At(at));

    private static void CheckIds(Check check, string pointer, string[] ids)
    {
        foreach (var (i, id) in ids.Index())
        {
            CheckId(check, $"{pointer}/{i}/id", id);
            check.That(Array.IndexOf(ids, id) == i, Refusals.Duplicate.At($"{pointer}/{i}/id").With(id));
        }
    }

    private static bool IsWellFormed(string? id) =>
        id is { Length: >= 1 and <= 50 } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
