using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;

namespace Partnerships.Server.Tests.Crash;

/// <summary>The server as operators start it, a process with a PostgreSQL of its own, for tests that kill it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string data;
    private readonly int port;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly StringBuilder said = new();
    private Process? process;

    private ServerProcess(string data, int port) => (this.data, this.port) = (data, port);

    /// <summary>Its data folder.</summary>
    public string Data => data;

    /// <summary>What a PostgreSQL that runs, or was killed, has in its folder.</summary>
    public string[] Postmasters => Directory.GetFiles(data, "postmaster.pid", SearchOption.AllDirectories);

    public string Address => $"http://127.0.0.1:{port}";

    public Client As(string role, params string[] cities) =>
        new(http, DevelopmentIssuer.In(data).Issue(new Caller($"Test {role}", role, cities), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1)));

    /// <summary>All that it has said on standard error.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <param name="parent">Where its data folder is to be; the temporary folder when null.</param>
    public static async Task<ServerProcess> Start(string? parent = null)
    {
        // Open to others, as a data folder is: when root runs the tests, PostgreSQL's user must get in.
        var data = Directory.CreateDirectory(Path.Combine(parent ?? Path.GetTempPath(), $"partnerships-crash-{Guid.NewGuid():N}")).FullName;
        var server = new ServerProcess(data, FreePort());
        server.http.BaseAddress = new Uri(server.Address);
        await server.Run();
        return server;
    }

    /// <summary>Starts it, and waits for the line that says that it is ready.</summary>
    public async Task Run()
    {
        process = Process.Start(Command("serve", "--port", port.ToString(null as IFormatProvider)))!;
        // Read to the end, lest it waits for somebody to read.
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said) said.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line == $"ready: {Address}") return;
        throw new InvalidOperationException($"It did not start: {Said}");
    }

    /// <summary>Runs a verb on the same data.</summary>
    public async Task<(int ExitCode, string Output, string Error)> Verb(params string[] arguments)
    {
        using var verb = Process.Start(Command(arguments))!;
        var (output, error) = (verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await verb.WaitForExitAsync(patience.Token);
        return (verb.ExitCode, await output, await error);
    }

    /// <summary><c>kill -9</c>.</summary>
    public void Kill() => process!.Kill();

    /// <summary><c>kill -9</c> of PostgreSQL's main process.</summary>
    public void KillPostgres()
    {
        var file = Postmasters.Single();
        using var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(file).First(), null as IFormatProvider));
        postmaster.Kill();
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task<int> Stop()
    {
        using var patience = new CancellationTokenSource(Patience);
        using (var signal = Process.Start("kill", ["-TERM", process!.Id.ToString(null as IFormatProvider)])) await signal.WaitForExitAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        // A PostgreSQL that a killed server left behind is taken over, and stopped, by the next one.
        if (process!.HasExited && Postmasters.Length > 0) await Run();
        if (!process.HasExited) await Stop();
        process.Dispose();
        http.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private ProcessStartInfo Command(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Partnerships.Server.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["PARTNERSHIPS_DATA"] = data, ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__Partnerships"] = null },
    };

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
