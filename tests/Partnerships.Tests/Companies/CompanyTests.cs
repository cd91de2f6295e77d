using Partnerships.Companies;
using Partnerships.SteeringGroups;
using Xunit;

namespace Partnerships.Tests.Companies;

public sealed class CompanyTests
{
    private const string Bygmesteren = "13748136";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly CompanyRegistered Registered = new(Bygmesteren, "Bygmesteren ApS");

    private static readonly SteeringGroup Viborg = SteeringGroup.Evolve(SteeringGroup.Initial, new SteeringGroupEstablished("0791", "Viborg"));

    private static Scenario<Company> Scenario() => new(Company.Initial, Company.Evolve);

    [Fact]
    public void A_company_is_registered_with_its_cvr_number() =>
        Scenario()
            .When(state => CompanyDecisions.Register(state, Bygmesteren, "Bygmesteren ApS", Today))
            .Then(Registered);

    [Fact]
    public void Registering_it_again_under_the_same_name_is_nothing_to_do() =>
        Scenario().Given(Registered)
            .When(state => CompanyDecisions.Register(state, Bygmesteren, "Bygmesteren ApS", Today))
            .ThenNothing();

    [Fact]
    public void Registering_it_again_under_another_name_is_refused() =>
        Scenario().Given(Registered)
            .When(state => CompanyDecisions.Register(state, Bygmesteren, "Murermesteren", Today))
            .ThenRefused("company-already-registered");

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario()
            .When(state => CompanyDecisions.Register(state, "13748137", " ", Today))
            .ThenRefused("cvr-invalid at /cvr", "text-missing at /name");

    [Fact]
    public void A_mapping_replaces_the_earlier_one_for_that_city()
    {
        var first = new InterestMapped("0791", Interest.Possible, ["murer"], [], null);
        var second = first with { Interest = Interest.Strong, ExpectedOpenings = [new(EmploymentKind.Apprenticeship, 2)] };
        Scenario().Given(Registered, first)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, second, Viborg, Today))
            .Then(second);
        Scenario().Given(Registered, first, second)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, second with { Trades = ["murer"] }, Viborg, Today))
            .ThenNothing();
    }

    [Fact]
    public void An_unknown_company_cannot_be_mapped() =>
        Scenario()
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, new("0791", Interest.None, [], [], null), Viborg, Today))
            .ThenRefused("not-found");

    [Fact]
    public void Any_other_finding_is_another_mapping()
    {
        var known = new InterestMapped("0791", Interest.Possible, ["murer"], [new(EmploymentKind.Apprenticeship, 2)], "Løbende vedligehold");
        InterestMapped[] others =
        [
            known with { Interest = Interest.None },
            known with { Trades = ["tømrer"] },
            known with { ExpectedOpenings = [new(EmploymentKind.Apprenticeship, 3)] },
            known with { RecurringWork = null },
        ];
        foreach (var other in others)
            Scenario().Given(Registered, known).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, other, Viborg, Today)).Then(other);
    }

    [Fact]
    public void Interest_is_mapped_in_cities_that_take_part()
    {
        var mapping = new InterestMapped("0791", Interest.Possible, [], [], null);
        Scenario().Given(Registered)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, mapping, Viborg with { IsActive = false }, Today))
            .ThenRefused("city-not-active at /city");
        Scenario().Given(Registered, mapping)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, mapping, Viborg with { IsActive = false }, Today))
            .ThenNothing();
    }

    [Fact]
    public void Every_violated_rule_of_a_mapping_is_named() =>
        Scenario().Given(Registered)
            .When(state => CompanyDecisions.MapInterest(
                state, Bygmesteren, new("791", (Interest)3, ["murer", ""], [new((EmploymentKind)7, 0), new(EmploymentKind.FlexJob, 1001)], " "), Viborg, Today))
            .ThenRefused(
                "city-code-invalid at /city", "choice-unknown at /interest", "text-missing at /trades/1", "choice-unknown at /expectedOpenings/0/kind",
                "not-positive at /expectedOpenings/0/count", "too-great at /expectedOpenings/1/count", "text-missing at /recurringWork");

    [Fact]
    public void Occupations_expected_days_and_those_who_order_work_are_checked()
    {
        var mapping = new InterestMapped(
            "0791", Interest.Strong, ["murer"],
            [new(EmploymentKind.Apprenticeship, 2, "711", new(2026, 8, 1), new(2026, 7, 31)), new(EmploymentKind.Internship, 1, "7112", new(1999, 1, 1))],
            null, ["711200", "7112", "7112", "x"], ["13748137", Bygmesteren]);
        Scenario().Given(Registered).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, mapping, Viborg, Today)).ThenRefused(
            "occupation-invalid at /expectedOpenings/0/occupation", "end-before-start at /expectedOpenings/0/to", "date-out-of-range at /expectedOpenings/1/from",
            "duplicate at /occupations/2", "occupation-invalid at /occupations/3", "cvr-invalid at /orderedBy/0", "recurring-work-missing at /recurringWork");
        var right = mapping with
        {
            ExpectedOpenings = [new(EmploymentKind.Apprenticeship, 2, "711200", new(2026, 8, 1), new(2026, 8, 1))],
            RecurringWork = "Tage",
            Occupations = ["711200"],
            OrderedBy = [Bygmesteren],
        };
        Scenario().Given(Registered).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, right, Viborg, Today)).Then(right);
        Scenario().Given(Registered, right)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, right with { Occupations = ["711200"], OrderedBy = [Bygmesteren] }, Viborg, Today)).ThenNothing();
        Scenario().Given(Registered, right)
            .When(state => CompanyDecisions.MapInterest(state, Bygmesteren, right with { Occupations = null }, Viborg, Today)).Then(right with { Occupations = null });
        var again = right with { On = Today.AddDays(-1) };
        Scenario().Given(Registered, right).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, again, Viborg, Today))
            .ThenOn(Company.Ref(Bygmesteren), Today.AddDays(-1), again);
        Scenario().Given(Registered, again).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, again, Viborg, Today)).ThenNothing();
        Scenario().Given(Registered).When(state => CompanyDecisions.MapInterest(state, Bygmesteren, right with { On = Today.AddDays(1) }, Viborg, Today))
            .ThenRefused("in-the-future at /on");
    }
}
