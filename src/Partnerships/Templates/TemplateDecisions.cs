using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Templates;

/// <summary>What may happen to a template, and drafting from it.</summary>
public static class TemplateDecisions
{
    private const int MostMonths = 120;
    private const int MostWeeks = 52;
    private const int MostSteps = 10;
    private static readonly int MostClauses = TermsCheck.MostClauses - TemplateDrafting.Written.Length;
    private const string SomeCvr = "13748136";

    /// <summary>Sets a template's first or next version. What the latest says already is nothing to do.</summary>
    /// <param name="state">The template.</param>
    /// <param name="id">Its id.</param>
    /// <param name="city">Municipality code.</param>
    /// <param name="terms">What agreements drafted from it say.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="areas">The state of each area of the terms, in their order.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Set(
        Template state, Guid id, string city, TemplateTerms terms, SteeringGroup group, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(group);
        var check = CheckTerms(city, terms, areas, today).City(city, "/city");
        if (check.Failed) return check.Refuse();
        if (state.Exists && state.City != city) return Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        if (state.IsWithdrawn) return Decision.Refuse(TemplateRefusals.Withdrawn);
        if (state.Exists && Same(state.Versions[^1], terms)) return Decision.Nothing;
        return group.IsActive
            ? Decision.Accept(Template.Ref(id), today, new TemplateSet(city, state.Versions.Count + 1, terms))
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(city));
    }

    /// <summary>Withdraws a template. Once is enough.</summary>
    public static Decision Withdraw(Template state, Guid id, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        if (state.IsWithdrawn) return Decision.Nothing;
        var check = new Check().Text(reason, "/reason", 2000);
        return check.Failed ? check.Refuse() : Decision.Accept(Template.Ref(id), today, new TemplateWithdrawn(state.City!, reason));
    }

    /// <summary>Drafts an agreement from a version of a template. The same again is nothing to do.</summary>
    /// <param name="template">The template.</param>
    /// <param name="templateId">Its id.</param>
    /// <param name="version">The version's number; null for the latest.</param>
    /// <param name="facts">What is to be said beside the template.</param>
    /// <param name="state">The agreement.</param>
    /// <param name="id">The agreement's id.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="company">The state of the company of <see cref="TermsOf"/>.</param>
    /// <param name="areas">The state of each area of those terms, in their order.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Draft(
        Template template, Guid templateId, int? version, DraftFacts facts, Agreement state, Guid id, SteeringGroup group, Company company,
        IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        if (!template.Exists) return Decision.Refuse(Refusals.NotFound);
        if (TermsOf(template, version, facts) is not { } terms)
            return Decision.Refuse(TemplateRefusals.VersionUnknown.At("/version").With(template.Versions.Count));
        var number = version ?? template.Versions.Count;
        var check = new Check();
        foreach (var (i, party) in facts.Parties.Index())
            check.That(template.Versions[number - 1].Parties.Any(known => known.Id == party.Id), AgreementRefusals.PartyUnknown.At($"/parties/{i}/id").With(party.Id));
        foreach (var party in template.Versions[number - 1].Parties)
            check.That(facts.Parties.Any(named => named.Id == party.Id), TemplateRefusals.PartyMissing.At("/parties").With(party.Id));
        if (check.Failed) return check.Refuse();
        var decision = AgreementDecisions.Draft(state, id, template.City!, terms, group, company, areas, today);
        return decision switch
        {
            Decision.Accepted when template.IsWithdrawn => Decision.Refuse(TemplateRefusals.Withdrawn),
            Decision.Accepted { Events: [{ Event: AgreementDrafted drafted }] } => Decision.Accept(
                Agreement.Ref(id), today, drafted with { Template = new(templateId, template.Versions[number - 1].Name, number) }),
            Decision.Refused refused => Decision.Refuse(refused.Refusals.Select(Here)),
            _ => decision,
        };
    }

    /// <summary>The terms that would be drafted; null when the template has no such version.</summary>
    public static Terms? TermsOf(Template template, int? version, DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        var number = version ?? template.Versions.Count;
        return number >= 1 && number <= template.Versions.Count ? TemplateDrafting.Terms(template.Versions[number - 1], facts) : null;
    }

    /// <summary>The facts lie in a request where the terms lie in a draft's, one step up.</summary>
    private static Refusal Here(Refusal refusal) =>
        refusal.Pointer?.StartsWith("/terms/", StringComparison.Ordinal) == true ? refusal.At(refusal.Pointer["/terms".Length..]) : refusal;

    /// <summary>Parties, areas and commitments are checked as those of an agreement are that might be drafted from it.</summary>
    private static Check CheckTerms(string city, TemplateTerms terms, IReadOnlyList<Area> areas, DateOnly today)
    {
        var company = Company.Evolve(Company.Initial, new CompanyRegistered(SomeCvr, "Navn"));
        var (months, from) = (terms.Months is >= 1 and <= MostMonths ? terms.Months : MostMonths, new DateOnly(today.Year, 1, 1));
        Clause[] clauses = terms.Clauses.Length == 0 ? [new("bestemmelse", "Overskrift", "Tekst")] : [.. terms.Clauses.Take(MostClauses)];
        var sample = new Terms(
            "Titel", terms.Instrument, terms.Instrument == Instrument.SocialClause ? "Kontrakt" : null, from, from.AddMonths(months).AddDays(-1), terms.Areas,
            [.. terms.Parties.Select(party => new Party(party.Id, party.Role, "Navn", SomeCvr, party.MustSign, party.Turn))], clauses,
            [.. terms.Commitments.Select(commitment => TemplateDrafting.Commitment(commitment, from))], terms.NoticeDays);
        var check = TermsCheck.Of(city, sample, company, areas)
            .Line(terms.Name, "/terms/name", 200)
            .Text(terms.Purpose, "/terms/purpose", 5000)
            .Text(terms.TargetGroup, "/terms/targetGroup", 5000)
            .Count(terms.Months, "/terms/months", MostMonths)
            .Count(terms.FollowUpWeeks, "/terms/followUpWeeks", MostWeeks)
            .Text(terms.Renewal, "/terms/renewal", 5000)
            .Text(terms.Evaluation, "/terms/evaluation", 5000)
            .That(terms.BreachSteps.Length > 0, Refusals.TextMissing.At("/terms/breachSteps"))
            .AtMost(terms.BreachSteps.Length, "/terms/breachSteps", MostSteps)
            .AtMost(terms.Clauses.Length, "/terms/clauses", MostClauses)
            .UnTargets(terms.UnGoals, "/terms/unGoals");
        foreach (var (i, clause) in clauses.Index()) check.That(!TemplateDrafting.Written.Contains(clause.Id), Refusals.Duplicate.At($"/terms/clauses/{i}/id"));
        foreach (var (i, step) in terms.BreachSteps.Take(MostSteps).Index()) check.Line(step, $"/terms/breachSteps/{i}", 500);
        foreach (var (i, party) in terms.Parties.Take(TermsCheck.MostParties).Index())
        {
            check.Line(party.Contact, $"/terms/parties/{i}/contact", 200).Line(party.Deputy, $"/terms/parties/{i}/deputy", 200)
                .Choice(party.Data, $"/terms/parties/{i}/data");
        }
        foreach (var (i, commitment) in terms.Commitments.Take(TermsCheck.MostCommitments).Index())
        {
            if (commitment.FromMonth is { } first) check.Count(first, $"/terms/commitments/{i}/fromMonth", months);
            if (commitment.ByMonth is { } by) check.Count(by, $"/terms/commitments/{i}/byMonth", months);
        }
        return check;
    }

    private static bool Same(TemplateTerms one, TemplateTerms other) =>
        one with
        {
            UnGoals = other.UnGoals,
            Areas = other.Areas,
            Parties = other.Parties,
            Commitments = other.Commitments,
            BreachSteps = other.BreachSteps,
            Clauses = other.Clauses,
        } == other
        && one.UnGoals.SequenceEqual(other.UnGoals) && one.Areas.SequenceEqual(other.Areas) && one.Parties.SequenceEqual(other.Parties)
        && one.Commitments.SequenceEqual(other.Commitments) && one.BreachSteps.SequenceEqual(other.BreachSteps)
        && one.Clauses.SequenceEqual(other.Clauses);
}
