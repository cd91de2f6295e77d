using System.Net;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Crash;

[Trait("kind", "torture")]
public sealed class FullDiskTests
{
    private const string City = "0791";

    [Fact]
    public async Task A_server_on_a_full_disk_says_so_answers_503_and_goes_on_when_there_is_space()
    {
        await using var disk = await SmallDisk.Mount(megabytes: 160);
        await using var server = await ServerProcess.Start(disk.Path);
        var caseworker = server.As(Roles.Caseworker);
        (await server.As(Roles.Steering).Post("steering-groups", new { city = City, name = "Viborg" })).ShouldBe(HttpStatusCode.Created);
        var acknowledged = new List<string>();

        disk.Fill();
        var refused = await Refusal(caseworker, acknowledged);
        refused.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers["Retry-After"].ShouldBe("1");
        (await caseworker.Get($"areas?city={City}")).ShouldBe(HttpStatusCode.OK);
        server.Said.ShouldContain("No space left on device");

        disk.Free();
        Reply reply;
        do reply = await caseworker.Post("areas", new { city = City, name = "Efter" });
        while (reply.Status == HttpStatusCode.ServiceUnavailable);
        acknowledged.Add(reply.ShouldBe(HttpStatusCode.Created).Id);
        var events = (await server.As(Roles.Auditor).Get("events?limit=500")).ShouldBe(HttpStatusCode.OK).Text;
        acknowledged.Where(id => !events.Contains(id, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The first answer that is no success.</summary>
    private static async Task<Reply> Refusal(Client caseworker, List<string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            var reply = await caseworker.Post("areas", new { city = City, name = $"Område {i}, {new string('x', 100)}" });
            if (reply.Status != HttpStatusCode.Created) return reply;
            acknowledged.Add(reply.Id);
        }
    }
}
