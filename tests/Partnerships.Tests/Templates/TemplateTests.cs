using Partnerships.Agreements;
using Partnerships.Templates;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly Guid TemplateId = Viborg.VacancyId;

    private static readonly TemplateTerms Standard = new(
        "Partnerskab om praktik", Instrument.VoluntaryPartnership, "Beboere i arbejde.", ["8.5", "17.17"], "Ledige beboere", [Viborg.AreaId],
        [
            new(Association, PartyRole.HousingAssociation, true, "Driftschefen", "Lederen", DataRole.None),
            new(Contractor, PartyRole.Company, true, "Mester", "Svenden", DataRole.Processor, 2),
        ],
        [new("praktik", Contractor, CommitmentKind.Places, 2, 6, EmploymentKind.Internship, 3, null, "Praktik", 900, 13)],
        24, 90, 13, "Møde før udløb.", ["Samtale", "Møde"], "Hvert år.", [new("unge", "De unge", "Fritidsjob.")]);

    private static readonly TemplateSet First = new(Viborg.City, 1, Standard);
    private static readonly TemplateSet Second = new(Viborg.City, 2, Standard with { NoticeDays = 30 });
    private static readonly TemplateWithdrawn Withdrawn = new(Viborg.City, "Erstattet");

    private static readonly DraftFacts Facts = new(
        "Partnerskab", new(2026, 4, 1), [new(Contractor, "Bygmesteren ApS", Viborg.CompanyCvr), new(Association, "Boligselskabet", Viborg.AssociationCvr)]);

    private static Scenario<Template> Scenario(params IEvent[] given) => new Scenario<Template>(Template.Initial, Template.Evolve).Given(given);

    private static Decision Set(Template state, TemplateTerms terms, string city = Viborg.City) =>
        TemplateDecisions.Set(state, TemplateId, city, terms, Viborg.Group, [.. terms.Areas.Select(_ => Viborg.HomeArea)], Today);

    private static Decision Draft(Template state, DraftFacts facts, int? version = null, Agreement? agreement = null) => TemplateDecisions.Draft(
        state, TemplateId, version, facts, agreement ?? Agreement.Initial, Id, Viborg.Group, Registered, [Viborg.HomeArea], Today);

    [Fact]
    public void A_template_has_versions_and_is_withdrawn()
    {
        Scenario().When(state => Set(state, Standard)).ThenOn(Template.Ref(TemplateId), Today, First);
        Scenario(First).When(state => Set(state, Standard with { Areas = [Viborg.AreaId] })).ThenNothing();
        Scenario(First).When(state => Set(state, Second.Terms)).Then(Second);
        Scenario(First).When(state => Set(state, Standard with { Areas = [] }, Viborg.OtherCity)).ThenRefused("id-taken at /id");
        Scenario(First).When(state => TemplateDecisions.Withdraw(state, TemplateId, "Erstattet", Today)).Then(Withdrawn);
        Scenario(First, Withdrawn).When(state => TemplateDecisions.Withdraw(state, TemplateId, "Erstattet", Today)).ThenNothing();
        Scenario(First, Withdrawn).When(state => Set(state, Second.Terms)).ThenRefused("template-withdrawn");
        Scenario().When(state => TemplateDecisions.Withdraw(state, TemplateId, "Erstattet", Today)).ThenRefused("not-found");
    }

    [Fact]
    public void Every_rule_that_a_template_violates_is_told_at_once() =>
        Scenario().When(state => Set(state, Standard with
        {
            Name = "",
            Purpose = " ",
            UnGoals = ["8.5", "8.5", "18.1"],
            Months = 121,
            FollowUpWeeks = 0,
            BreachSteps = [],
            Parties = [Standard.Parties[0] with { MustSign = false, Deputy = "", Turn = 0 }],
            Commitments = [Standard.Commitments[0] with { Party = Association, Count = null, ByMonth = 121 }],
            Clauses = [new("formaal", "Formål", "To gange.")],
        })).ThenRefused(
            "text-missing at /terms/name", "text-missing at /terms/purpose", "duplicate at /terms/unGoals/1", "un-goal-unknown at /terms/unGoals/2",
            "too-great at /terms/months", "not-positive at /terms/followUpWeeks", "text-missing at /terms/breachSteps", "one-company at /terms/parties",
            "must-sign at /terms/parties/0/mustSign", "not-positive at /terms/parties/0/turn", "text-missing at /terms/parties/0/deputy", "places-not-by-company at /terms/commitments/0/party",
            "commitment-incomplete at /terms/commitments/0/count", "too-great at /terms/commitments/0/byMonth",
            "commitment-outside-period at /terms/commitments/0/by", "duplicate at /terms/clauses/0/id");

    [Fact]
    public void An_agreement_is_drafted_from_a_version_and_names_it()
    {
        Scenario(First, Second).When(state => Draft(state, Facts, 1)).Then(Drafted with
        {
            Terms = CanonicalTerms.Of(TemplateDrafting.Terms(Standard, Facts)),
            Template = new(TemplateId, Standard.Name, 1),
        });
        var terms = TemplateDecisions.TermsOf(Scenario(First, Second).State, null, Facts)!;
        (terms.From, terms.To, terms.NoticeDays).ShouldBe((new(2026, 4, 1), new(2028, 3, 31), 30));
        terms.Parties.Select(party => (party.Id, party.Turn)).ShouldBe([(Contractor, 2), (Association, null)]);
        terms.Commitments.ShouldBe(
            [new("praktik", Contractor, CommitmentKind.Places, EmploymentKind.Internship, 3, null, new(2026, 5, 1), new(2026, 9, 30), "Praktik", 900, 13)]);
        terms.Clauses.Select(clause => clause.Id).ShouldBe(
            ["formaal", "maalgruppe", "kontakt", "opfoelgning", "persondata", "fornyelse", "misligholdelse", "evaluering", "unge"]);
        terms.Clauses[0].Text.ShouldBe("Beboere i arbejde.\nAftalen bidrager til FN's delmål 8.5, 17.17.");
        terms.Clauses[2].Text.ShouldBe("Boligselskabet: Driftschefen; stedfortræder: Lederen\nBygmesteren ApS: Mester; stedfortræder: Svenden");
        terms.Clauses[6].Text.ShouldBe("1. Samtale\n2. Møde");
        var drafted = Agreement.Evolve(Agreement.Initial, new AgreementDrafted(Viborg.City, CanonicalTerms.Of(TemplateDrafting.Terms(Standard, Facts))));
        Scenario(First).When(state => Draft(state, Facts, agreement: drafted)).ThenNothing();
    }

    [Fact]
    public void What_is_wrong_with_a_draft_is_told_where_it_was_said()
    {
        Scenario().When(state => Draft(state, Facts)).ThenRefused("not-found");
        Scenario(First, Withdrawn).When(state => Draft(state, Facts)).ThenRefused("template-withdrawn");
        Scenario(First).When(state => Draft(state, Facts, 2)).ThenRefused("template-version-unknown at /version");
        Scenario(First).When(state => Draft(state, Facts with { Parties = [new("naboen", "Naboen"), Facts.Parties[0]] }))
            .ThenRefused("party-unknown at /parties/0/id", "template-party-missing at /parties");
        Scenario(First).When(state => Draft(state, Facts with { Title = "", Parties = [Facts.Parties[0] with { Cvr = "1" }, Facts.Parties[1]] }))
            .ThenRefused("text-missing at /title", "cvr-invalid at /parties/0/cvr");
        Scenario(First).When(state => Draft(state, Facts with { From = DateOnly.MaxValue }))
            .ThenRefused("date-out-of-range at /from", "date-out-of-range at /to");
    }
}
