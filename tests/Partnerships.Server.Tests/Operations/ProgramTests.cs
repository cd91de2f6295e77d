using System.Net;
using System.Text.Json;
using Partnerships.Server.Access;
using Partnerships.Server.Operations;
using Partnerships.Server.Tests.Crash;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

/// <summary>The verbs as an operator runs them: the program, beside a server with a PostgreSQL of its own, and without one.</summary>
public sealed class ProgramTests
{
    private const string City = "0791";

    [Fact]
    public async Task The_verbs_work_while_a_server_runs_and_while_none_does()
    {
        await using var server = await ServerProcess.Start();
        (await server.As(Roles.Steering).Post("steering-groups", new { city = City, name = "Viborg" })).ShouldBe(HttpStatusCode.Created);

        await Reads(server);
        Json(await server.Verb("lag", "--json", "--url", server.Address)).GetProperty("head").GetInt64().ShouldBe(1);
        Json(await server.Verb("rebuild", "cities", "--json", "--url", server.Address)).GetProperty("rebuilds").GetArrayLength().ShouldBe(1);
        (await server.As(Roles.Operator).Get("cities")).ShouldBe(HttpStatusCode.OK);

        (await server.Stop()).ShouldBe(0);
        await Reads(server);
        Json(await server.Verb("rebuild", "--all", "--json")).GetProperty("rebuilds").GetArrayLength().ShouldBe(Views.All.Count);
        (await server.Verb("lag", "--url", server.Address)).ExitCode.ShouldBe(1);
        Directory.GetFiles(server.Data, "postmaster.pid", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_starts_while_a_verb_reads_keeps_the_postgresql_that_the_verb_started()
    {
        await using var server = await ServerProcess.Start();
        await server.Stop();
        var reading = await LogForReading.Open(new() { DataDirectory = server.Data }, TestContext.Current.CancellationToken);
        await server.Run();
        var postmaster = Directory.GetFiles(server.Data, "postmaster.pid", SearchOption.AllDirectories).Single();
        var started = await File.ReadAllTextAsync(postmaster, TestContext.Current.CancellationToken);

        await reading.DisposeAsync();
        (await server.As(Roles.Steering).Post("steering-groups", new { city = City, name = "Viborg" })).ShouldBe(HttpStatusCode.Created);
        (await File.ReadAllTextAsync(postmaster, TestContext.Current.CancellationToken)).ShouldBe(started);

        await TakenOver(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(postmaster))!, "lock"));
        (await server.Stop()).ShouldBe(0);
        File.Exists(postmaster).ShouldBeFalse();
    }

    private static async Task Reads(ServerProcess server)
    {
        Json(await server.Verb("streams", "--json")).GetProperty("events").GetInt64().ShouldBe(1);
        Json(await server.Verb("show", $"steering-group/{City}", "--json")).GetProperty("events").GetArrayLength().ShouldBe(1);
        Json(await server.Verb("deadletters", "--json")).GetProperty("deadLetters").GetArrayLength().ShouldBe(0);
        Json(await server.Verb("check", "--json")).GetProperty("isSound").GetBoolean().ShouldBeTrue();
    }

    private static JsonElement Json((int ExitCode, string Output, string Error) said)
    {
        said.ExitCode.ShouldBe(0, said.Error);
        return JsonDocument.Parse(said.Output).RootElement;
    }

    /// <summary>Waits until the server holds the cluster's lock.</summary>
    private static async Task TakenOver(string lockFile)
    {
        while (true)
        {
            try
            {
                await using var free = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }
}
