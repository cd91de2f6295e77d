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
}
