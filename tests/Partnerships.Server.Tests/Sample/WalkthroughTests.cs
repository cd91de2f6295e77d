using System.Diagnostics;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

/// <summary>The README's walkthrough, run as a new user would.</summary>
public sealed class WalkthroughTests(Cluster cluster) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"partnerships-walkthrough-{Guid.NewGuid():N}");

    [Fact]
    public async Task The_walkthrough_succeeds_on_an_empty_server_and_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The walkthrough is a shell script.");
        var settings = EngineUnderTest.On(new() { DataDirectory = folder, ConnectionString = await cluster.NewDatabase(), Urls = "http://127.0.0.1:0", Development = true });
        await using var server = await RunningServer.Start(settings, TestContext.Current.CancellationToken);
        for (var time = 1; time <= 2; time++)
        {
            var (exit, output) = await Walk(server.Address);
            exit.ShouldBe(0, output);
            output.ShouldContain("moved by exactly that");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Exit, string Output)> Walk(string url)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root(), "ops", "walkthrough"), "--url", url])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PARTNERSHIPS_DATA"] = folder },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventSourcedPartnerships.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
