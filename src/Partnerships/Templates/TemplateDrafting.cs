using System.Globalization;
using Partnerships.Agreements;

namespace Partnerships.Templates;

/// <summary>Writes the terms of an agreement from a template, in Danish as all that is signed.</summary>
public static class TemplateDrafting
{
    /// <summary>The ids of the clauses that are written from the template's other members.</summary>
    internal static readonly string[] Written = ["formaal", "maalgruppe", "kontakt", "opfoelgning", "persondata", "fornyelse", "misligholdelse", "evaluering"];

    /// <summary>The terms. Parties that the template lacks are left out.</summary>
    public static Terms Terms(TemplateTerms template, DraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        var to = Month(facts.From, template.Months, last: true);
        return new(
            facts.Title, template.Instrument, facts.BuildingContract, facts.From, to, template.Areas, [.. Parties(template, facts)],
            [.. Clauses(template, facts), .. template.Clauses], [.. template.Commitments.Select(commitment => Commitment(commitment, facts.From))],
            template.NoticeDays, facts.ContractKroner, facts.ContractMonths);
    }

    private static IEnumerable<Party> Parties(TemplateTerms template, DraftFacts facts) =>
        from named in facts.Parties
        from party in template.Parties
        where party.Id == named.Id
        select new Party(party.Id, party.Role, named.Name, named.Cvr, party.MustSign, party.Turn);

    internal static Commitment Commitment(TemplateCommitment commitment, DateOnly from) => new(
        commitment.Id, commitment.Party, commitment.Kind, commitment.Employment, commitment.Count, commitment.WorkingDays,
        commitment.FromMonth is { } first ? Month(from, first, last: false) : null, commitment.ByMonth is { } by ? Month(from, by, last: true) : null,
        commitment.Description, commitment.MinutesPerWeek, commitment.Weeks);

    private static IEnumerable<Clause> Clauses(TemplateTerms template, DraftFacts facts)
    {
        var names = facts.Parties.ToLookup(party => party.Id, party => party.Name);
        string Each(Func<TemplateParty, string> tell) =>
            string.Join('\n', template.Parties.Select(party => $"{names[party.Id].FirstOrDefault() ?? party.Id}: {tell(party)}"));
        yield return new(Written[0], "Formål", template.UnGoals.Length == 0
            ? template.Purpose
            : $"{template.Purpose}\nAftalen bidrager til FN's delmål {string.Join(", ", template.UnGoals)}.");
        yield return new(Written[1], "Målgruppe", template.TargetGroup);
        yield return new(Written[2], "Kontaktpersoner", Each(party => $"{party.Contact}; stedfortræder: {party.Deputy}"));
        yield return new(Written[3], "Opfølgning", $"Parterne holder opfølgningsmøde mindst hver {template.FollowUpWeeks.ToString(CultureInfo.InvariantCulture)}. uge.");
        yield return new(Written[4], "Persondata", Each(party => Word(party.Data)));
        yield return new(Written[5], "Fornyelse", template.Renewal);
        yield return new(Written[6], "Misligholdelse", string.Join('\n', template.BreachSteps.Select((step, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {step}")));
        yield return new(Written[7], "Evaluering", template.Evaluation);
    }

    private static string Word(DataRole role) => role switch
    {
        DataRole.None => "modtager ingen personoplysninger",
        DataRole.Controller => "dataansvarlig",
        DataRole.JointController => "fælles dataansvarlig",
        DataRole.Processor => "databehandler",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The first or last day of a month of the agreement; days that no calendar has stand for its end.</summary>
    private static DateOnly Month(DateOnly from, int month, bool last)
    {
        var months = last ? month : month - 1;
        if (months < 0 || from.Year + months / 12 + 1 > DateOnly.MaxValue.Year) return DateOnly.MaxValue;
        return last ? from.AddMonths(months).AddDays(-1) : from.AddMonths(months);
    }
}
