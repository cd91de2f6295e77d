using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Partnerships.Bench.Throughput;

/// <summary>One kept connection that posts JSON and reads the status of each answer. It costs the machine, which the server shares, a few
/// microseconds a request, so that the server is measured and not the client. It understands what ASP.NET Core answers to such
/// requests: a head, then as many bytes as <c>Content-Length</c> says, or chunks of JSON, or none.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private readonly NetworkStream stream;
    private readonly string head;
    private readonly byte[] received = new byte[16 * 1024];

    /// <summary>Connects.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="headers">Further header lines of every request, each with its line end.</param>
    public HttpConnection(Uri server, string headers = "")
    {
        client.Connect(server.Host, server.Port);
        stream = client.GetStream();
        head = $" HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n{headers}Content-Length: ";
    }

    /// <summary>Posts a body; the answer's status.</summary>
    public async Task<int> Post(string path, byte[] body)
    {
        var request = Encoding.ASCII.GetBytes($"POST {path}{head}{body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n");
        await stream.WriteAsync((byte[])[.. request, .. body]);
        int length = 0, headEnd;
        while ((headEnd = received.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0) length += await Read(length);
        var answer = Encoding.ASCII.GetString(received, 0, headEnd);
        if (answer.Contains("\r\nTransfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            while (!received.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8)) length += await Read(length);
        }
        else
        {
            for (var end = headEnd + 4 + ContentLength(answer); length < end;) length += await Read(length);
        }
        return int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => client.Dispose();

    private async Task<int> Read(int from)
    {
        var count = await stream.ReadAsync(received.AsMemory(from));
        return count > 0 ? count : throw new IOException("The server closed the connection.");
    }

    private static int ContentLength(string answer)
    {
        const string Name = "\r\nContent-Length: ";
        var at = answer.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 0;
        var rest = answer.AsSpan(at + Name.Length);
        var end = rest.IndexOf('\r');
        return int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
    }
}
