using System.Globalization;
using System.Net;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class ParameterTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Theory]
    [InlineData("companies?limit=0", "parameter-invalid")]
    [InlineData("companies?limit=many", "parameter-invalid")]
    [InlineData("companies?cursor=%25", "parameter-invalid")]
    [InlineData("companies?at=yesterday", "parameter-invalid")]
    [InlineData("companies?at=2026-01-01", "parameter-invalid")]
    [InlineData("companies?after=-1", "parameter-invalid")]
    [InlineData("companies?city=%00", "parameter-invalid")]
    [InlineData("areas?city=%00", "parameter-invalid")]
    [InlineData("candidates?city=Viborg", "parameter-invalid")]
    [InlineData("candidates?city=0791&city=0740", "parameter-invalid")]
    [InlineData("candidates", "parameter-missing")]
    [InlineData("areas", "parameter-missing")]
    [InlineData("vacancies?agreement=x", "bad-request")]
    public async Task A_parameter_that_cannot_be_understood_is_named(string path, string violation) =>
        (await server.As(Roles.Caseworker).Get(path)).ShouldBeProblem(HttpStatusCode.BadRequest, violation);

    [Theory]
    [InlineData("job-creation")]
    [InlineData("retention")]
    public async Task Nobody_knows_how_things_will_stand(string figures)
    {
        var town = await Town.Found(server);
        foreach (var at in new[] { "2101-01-01T00:00:00Z", "9999-12-31T23:59:59Z" })
        {
            var reply = (await town.Caseworker.Get($"cities/{town.Code}/{figures}?at={at}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
            reply.Json.GetProperty("asOf").GetString().ShouldBe(town.Today.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_the_caller_may_not_see_takes_no_place_on_a_page()
    {
        await Town.Found(server);
        var town = await Town.Found(server);
        var seen = (await town.Caseworker.Get($"cities?limit=1&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items");
        seen.EnumerateArray().Select(city => city.GetProperty("city").GetString()).ShouldBe([town.Code]);
    }
}
