using System.Net;
using System.Net.Sockets;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

/// <summary>Whatever else may listen at the address that a verb is given.</summary>
public sealed class StrangersTests(Cluster cluster)
{
    [Theory]
    [InlineData("lag")]
    [InlineData("rebuild", "cities")]
    [InlineData("deadletters", "replay", "--all")]
    public async Task A_server_of_another_kind_is_told_apart(params string[] verb)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Answer(listener);
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        (await Operator.Run(cluster.Shared.Settings, [.. verb, "--url", address])).ShouldEnd(1).Error.ShouldContain("no server of this kind");
        await answering;
    }

    private static async Task Answer(TcpListener listener)
    {
        using var caller = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = caller.GetStream();
        await stream.ReadAtLeastAsync(new byte[16], 16, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nNo"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
