using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class TermsTests
{
    private static readonly Party OtherParty = new("ekstra", PartyRole.SocialHousingInitiative, "Naboen", null, false);

    private static void Refused(Terms terms, params string[] refusals) => Scenario().When(state => Draft(state, terms)).ThenRefused(refusals);

    private static void Allowed(Terms terms) => Scenario().When(state => Draft(state, terms)).Then(Drafted with { Terms = terms });

    private static Terms WithParty(int at, Func<Party, Party> change) =>
        Agreed with { Parties = [.. Agreed.Parties.Select((party, i) => i == at ? change(party) : party)] };

    private static Terms WithClauses(params Clause[] clauses) => Agreed with { Clauses = clauses };

    private static Clause Clause(int number) => new($"bestemmelse-{number}", "Overskrift", "Tekst");

    [Fact]
    public void An_agreement_has_a_title_of_one_line()
    {
        Refused(Agreed with { Title = " " }, "text-missing at /terms/title");
        Refused(Agreed with { Title = new string('x', 201) }, "text-too-long at /terms/title");
        Refused(Agreed with { Title = "To\nlinjer" }, "text-malformed at /terms/title");
        Refused(Agreed with { Title = "\ud83d" }, "text-malformed at /terms/title");
    }

    [Fact]
    public void A_social_clause_hangs_on_a_building_contract_and_a_voluntary_agreement_on_none()
    {
        Allowed(Agreed with { Instrument = Instrument.SocialClause, BuildingContract = "Helhedsplan, etape 2" });
        Refused(Agreed with { Instrument = Instrument.SocialClause }, "text-missing at /terms/buildingContract");
        Refused(Agreed with { BuildingContract = "Helhedsplan, etape 2" }, "building-contract-unexpected at /terms/buildingContract");
        Refused(Agreed with { Instrument = (Instrument)2 }, "choice-unknown at /terms/instrument");
    }

    [Fact]
    public void The_building_contract_of_a_social_clause_may_have_a_value_and_a_length()
    {
        var clause = Agreed with { Instrument = Instrument.SocialClause, BuildingContract = "Helhedsplan, etape 2" };
        Allowed(clause with { ContractKroner = 2_000_000_000, ContractMonths = 240 });
        Refused(clause with { ContractKroner = 0, ContractMonths = 241 }, "not-positive at /terms/contractKroner", "too-great at /terms/contractMonths");
        Refused(
            Agreed with { ContractKroner = 5_000_000, ContractMonths = 6 },
            "building-contract-unexpected at /terms/contractKroner", "building-contract-unexpected at /terms/contractMonths");
    }

    [Theory]
    [InlineData(5_000_000, 6, "2022-07-01", true)]
    [InlineData(4_999_999, 6, "2022-07-01", false)]
    [InlineData(5_000_000, 5, "2022-07-01", false)]
    [InlineData(5_000_000, 6, "2022-06-30", false)]
    [InlineData(5_000_000, null, "2026-01-01", false)]
    [InlineData(null, 6, "2026-01-01", false)]
    public void The_law_asks_for_training_places_from_a_value_and_a_length_on(int? kroner, int? months, string from, bool asks)
    {
        var clause = Agreed with
        {
            Instrument = Instrument.SocialClause,
            ContractKroner = kroner,
            ContractMonths = months,
            From = DateOnly.ParseExact(from, "yyyy-MM-dd"),
        };
        (ProcurementRule.For(clause) is not null).ShouldBe(asks);
        ProcurementRule.For(clause with { Instrument = Instrument.VoluntaryPartnership }).ShouldBeNull();
    }

    [Fact]
    public void Its_period_is_at_most_ten_years()
    {
        var bare = Agreed with { Commitments = [] };
        Allowed(bare with { From = new(2026, 4, 1), To = new(2026, 4, 1) });
        Allowed(bare with { From = new(2026, 4, 1), To = new(2036, 3, 31) });
        Refused(bare with { From = new(2026, 4, 1), To = new(2036, 4, 1) }, "period-too-long at /terms/to");
        Refused(bare with { From = new(2026, 4, 2), To = new(2026, 4, 1) }, "end-before-start at /terms/to");
        Refused(bare with { From = DateOnly.MaxValue, To = DateOnly.MaxValue }, "date-out-of-range at /terms/from", "date-out-of-range at /terms/to");
        Refused(
            bare with { From = DateOnly.MinValue, To = DateOnly.MaxValue },
            "date-out-of-range at /terms/from", "date-out-of-range at /terms/to", "period-too-long at /terms/to");
    }

    [Fact]
    public void Its_areas_are_the_city_s_each_once()
    {
        Allowed(Agreed with { Areas = [] });
        Refused(Agreed with { Areas = [Viborg.AreaId, Viborg.OtherAreaId, Viborg.AreaId] }, "duplicate at /terms/areas/2");
        foreach (var areas in (Area[][])[[Viborg.AreaElsewhere], [Area.Initial], []])
        {
            Scenario()
                .When(state => AgreementDecisions.Draft(state, Id, Viborg.City, Agreed, Viborg.Group, Registered, areas, Today))
                .ThenRefused("area-unknown at /terms/areas/0");
        }
        Refused(
            Agreed with { Areas = [.. Enumerable.Range(0, 101).Select(i => new Guid(i, 0, 0, new byte[8]))] }, "too-many at /terms/areas");
    }

    [Fact]
    public void There_is_exactly_one_association_and_one_company()
    {
        Refused(
            Agreed with { Parties = [], Commitments = [] }, "one-association at /terms/parties", "one-company at /terms/parties");
        Refused(
            Agreed with { Parties = [.. Agreed.Parties, Agreed.Parties[0] with { Id = "anden" }, Agreed.Parties[1] with { Id = "tredje" }] },
            "one-association at /terms/parties", "one-company at /terms/parties");
    }

    [Fact]
    public void Association_and_company_have_a_cvr_number_and_must_sign()
    {
        foreach (var at in (int[])[0, 1])
        {
            Refused(WithParty(at, party => party with { Cvr = null }), $"cvr-invalid at /terms/parties/{at}/cvr");
            Refused(WithParty(at, party => party with { Cvr = "12345678" }), $"cvr-invalid at /terms/parties/{at}/cvr");
            Refused(WithParty(at, party => party with { MustSign = false }), $"must-sign at /terms/parties/{at}/mustSign");
        }
        Allowed(WithParty(2, party => party with { MustSign = false, Cvr = null }));
        Refused(WithParty(2, party => party with { Cvr = "" }), "cvr-invalid at /terms/parties/2/cvr");
    }

    [Fact]
    public void The_company_is_registered() =>
        Scenario()
            .When(state => AgreementDecisions.Draft(state, Id, Viborg.City, Agreed, Viborg.Group, Company.Initial, [Viborg.HomeArea], Today))
            .ThenRefused("company-not-registered at /terms/parties/1/cvr");

    [Fact]
    public void Parties_have_a_role_a_name_and_an_id_of_their_own()
    {
        Refused(WithParty(3, party => party with { Role = (PartyRole)4, Name = "" }), "choice-unknown at /terms/parties/3/role", "text-missing at /terms/parties/3/name");
        Refused(Agreed with { Parties = [.. Agreed.Parties, OtherParty with { Id = Municipality }] }, "duplicate at /terms/parties/4/id");
        Refused(
            Agreed with { Parties = [.. Agreed.Parties, .. Enumerable.Range(0, 17).Select(i => OtherParty with { Id = $"ekstra-{i}" })] },
            "too-many at /terms/parties");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Stor")]
    [InlineData("med mellemrum")]
    [InlineData("æble")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("012345678901234567890123456789012345678901234567890")]
    public void An_id_is_lower_case_letters_digits_and_hyphens(string id)
    {
        Refused(Agreed with { Parties = [.. Agreed.Parties, OtherParty with { Id = id }] }, "id-malformed at /terms/parties/4/id");
        Refused(WithClauses(Clause(1) with { Id = id }), "id-malformed at /terms/clauses/0/id");
        Refused(Agreed with { Commitments = [new(id, Initiative, CommitmentKind.Help, WorkingDays: 1)] }, "id-malformed at /terms/commitments/0/id");
    }

    [Theory]
    [InlineData("0101901234")]
    [InlineData("beboer-010190-1234")]
    public void An_id_holds_no_civil_registration_number(string id)
    {
        Refused(Agreed with { Parties = [.. Agreed.Parties, OtherParty with { Id = id }] }, "looks-like-cpr at /terms/parties/4/id");
        Refused(WithClauses(Clause(1) with { Id = id }), "looks-like-cpr at /terms/clauses/0/id");
        Refused(Agreed with { Commitments = [new(id, Initiative, CommitmentKind.Help, WorkingDays: 1)] }, "looks-like-cpr at /terms/commitments/0/id");
    }

    [Fact]
    public void There_are_1_to_50_clauses_each_with_a_heading_and_a_text()
    {
        Refused(WithClauses(), "clauses-missing at /terms/clauses");
        Allowed(WithClauses([.. Enumerable.Range(0, 50).Select(Clause)]));
        Refused(WithClauses([.. Enumerable.Range(0, 51).Select(Clause)]), "too-many at /terms/clauses");
        Refused(
            WithClauses(Clause(1), Clause(1) with { Heading = "To\nlinjer", Text = "" }),
            "duplicate at /terms/clauses/1/id", "text-malformed at /terms/clauses/1/heading", "text-missing at /terms/clauses/1/text");
        Allowed(WithClauses(Clause(1) with { Text = new string('x', 20_000) }));
        Refused(WithClauses(Clause(1) with { Text = new string('x', 20_001) }), "text-too-long at /terms/clauses/0/text");
    }

    [Fact]
    public void A_list_that_is_too_long_is_one_violation_whatever_else_is_wrong_beyond_its_limit()
    {
        Refused(Agreed with { Areas = [.. Enumerable.Range(1, 100).Select(i => new Guid(i, 0, 0, new byte[8])), Guid.Empty, Guid.Empty] }, "too-many at /terms/areas");
        Refused(WithClauses([.. Enumerable.Range(0, 50).Select(Clause), new("", "", "")]), "too-many at /terms/clauses");
        TermsCheck.AreasToLoad(Agreed with { Areas = new Guid[5000] }).Count().ShouldBe(100);
    }

    [Fact]
    public void Only_a_cvr_number_is_looked_up()
    {
        TermsCheck.CompanyCvr(Agreed).ShouldBe(Viborg.CompanyCvr);
        TermsCheck.CompanyCvr(WithParty(1, party => party with { Cvr = "a/b" })).ShouldBeNull();
        TermsCheck.CompanyCvr(Agreed with { Parties = [] }).ShouldBeNull();
    }

    [Fact]
    public void A_revision_is_checked_as_a_draft_is() =>
        Scenario(Drafted)
            .When(state => Revise(state, Agreed with { Title = "", Clauses = [] }))
            .ThenRefused("text-missing at /terms/title", "clauses-missing at /terms/clauses");
}
