using System.Net;
using System.Reflection;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.Imports;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class ProblemTests(Cluster cluster)
{
    [Fact]
    public void Every_refusal_of_api_and_domain_has_a_text() =>
        All().ShouldAllBe(refusal => ProblemTexts.Of(refusal.Code).Danish.Length > 0 && ProblemTexts.Of(refusal.Code).English.Length > 0);

    [Fact]
    public void Every_rule_has_a_name_of_its_own() =>
        All().GroupBy(refusal => refusal.Code).Where(rule => rule.Count() > 1).Select(rule => rule.Key).ShouldBeEmpty();

    [Fact]
    public void No_text_of_the_api_is_left_over() =>
        ProblemTexts.Table.Keys.Except(All().Select(refusal => refusal.Code)).ShouldBeEmpty();

    [Fact]
    public async Task A_problems_type_can_be_looked_up()
    {
        var anyone = cluster.Shared.Anonymous();
        (await anyone.Get("/problems/cvr-invalid", ("Accept-Language", "en"))).ShouldBe(HttpStatusCode.OK).Text.ShouldBe("cvr-invalid: … is not a valid CVR number\n");
        (await anyone.Get("/problems/version-stale")).ShouldBe(HttpStatusCode.OK).Text.ShouldContain("If-Match");
        (await anyone.Get("/problems/invalid-request")).ShouldBe(HttpStatusCode.OK);
        (await anyone.Get("/problems/no-such-problem")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<Refusal> All() =>
        from type in typeof(Refusal).Assembly.GetTypes().Append(typeof(ApiRefusals)).Append(typeof(SheetRefusals))
        where type.Name.EndsWith("Refusals", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where property.PropertyType == typeof(Refusal)
        select (Refusal)property.GetValue(null)!;
}
