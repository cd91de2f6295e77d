using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Partnerships.Server.CritterStack.Tests;

/// <summary>One of several server processes on one log.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120), LongestAnswer = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly StringBuilder said = new();

    private Node(Process process, int port, string token)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/"), Timeout = LongestAnswer };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts one, and waits for the line that says that it is ready.</summary>
    public static async Task<Node> Start(string connectionString, string data, string token)
    {
        var port = FreePort();
        var node = new Node(Process.Start(Command(connectionString, data, "serve", "--engine", "critterstack", "--port", $"{port}"))!, port, token);
        node.process.ErrorDataReceived += (_, line) =>
        {
            lock (node.said) node.said.AppendLine(line.Data);
        };
        node.process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        while (await node.process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("ready: ", StringComparison.Ordinal)) return node;
        throw new InvalidOperationException($"It did not start: {node.said}");
    }

    /// <summary>A development token that all nodes on the same data accept.</summary>
    public static async Task<string> Token(string connectionString, string data, string role)
    {
        using var verb = Process.Start(Command(connectionString, data, "token", role))!;
        return (await verb.StandardOutput.ReadToEndAsync()).Trim();
    }

    /// <summary><c>kill -9</c>.</summary>
    public void Kill() => process.Kill();

    /// <summary>Stands still in the midst of what it does, and holds its connections.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Goes on as if no time had passed.</summary>
    public void Thaw() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"])!;
        kill.WaitForExit();
    }

    private static ProcessStartInfo Command(string connectionString, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Partnerships.Server.CritterStack.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Partnerships"] = connectionString;
        start.Environment["PARTNERSHIPS_DATA"] = data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
