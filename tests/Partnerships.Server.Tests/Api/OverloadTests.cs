using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnerships.Server.Api;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class OverloadTests(Cluster cluster)
{
    [Fact]
    public async Task With_all_places_taken_a_command_is_told_to_come_back_and_reads_go_on()
    {
        await using var server = await cluster.NewServer();
        var places = server.Services.GetRequiredService<CommandPlaces>();
        var taken = Enumerable.Range(0, CommandPlaces.Most).Select(_ => places.Take()).ToList();
        var caseworker = server.As("caseworker");
        (await caseworker.Post("companies", new { cvr = "13748136", name = "A" })).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "overloaded")
            .Headers["Retry-After"].ShouldBe("1");
        (await caseworker.Get("cities")).ShouldBe(HttpStatusCode.OK);
        foreach (var place in taken) place!.Dispose();
        (await caseworker.Post("companies", new { cvr = "13748136", name = "A" })).ShouldBe(HttpStatusCode.Created);
    }
}
