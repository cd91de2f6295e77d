using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Partnerships.Bench;

/// <summary>The product's program in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine("src", "Partnerships.Server", "bin", "Release", "net10.0", "Partnerships.Server.dll");
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Begins the line that says where a server listens.</summary>
    public const string Ready = "ready: ";

    private readonly Process process;

    private ServerProcess(Process process, string line, TimeSpan took) => (this.process, Line, Took) = (process, line, took);

    /// <summary>The program with the scale-out engine; null where it could not be built. <c>ops/bench</c> says in the environment where it is.</summary>
    public static string? ScaleOut { get; } = Environment.GetEnvironmentVariable("PARTNERSHIPS_BENCH_SCALEOUT");

    /// <summary>What followed the expected beginning of its line.</summary>
    public string Line { get; }

    /// <summary>From its start to that line.</summary>
    public TimeSpan Took { get; }

    /// <summary>The memory of its own that it has in use now, in MB.</summary>
    public double Resident => Status(process, "VmRSS:") ?? throw new InvalidOperationException("The server has ended.");

    /// <summary>Starts it, and waits for a line that begins as expected.</summary>
    /// <param name="folder">Its data directory.</param>
    /// <param name="connection">The database; null for a PostgreSQL of its own.</param>
    /// <param name="expected">How the line begins.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    public static Task<ServerProcess> Start(string folder, string? connection, string expected, params string[] arguments) =>
        StartProgram(Program, folder, connection, expected, arguments);

    /// <summary>As <see cref="Start"/>, of a program of one's choice.</summary>
    public static async Task<ServerProcess> StartProgram(string program, string folder, string? connection, string expected, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var process = Begin(program, folder, connection, arguments);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(expected, StringComparison.Ordinal)) return new ServerProcess(process, line[expected.Length..], watch.Elapsed);
        throw new InvalidOperationException($"{arguments[0]} ended without saying {expected}");
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The most memory of its own that it had in use, in MB, and how long it took.</returns>
    public static async Task<(double MostResident, TimeSpan Took)> Run(string folder, string connection, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Begin(Program, folder, connection, arguments);
        var most = 0.0;
        var output = process.StandardOutput.ReadToEndAsync();
        while (await Task.WhenAny(output, Task.Delay(Look)) != output) most = Math.Max(most, Status(process, "VmHWM:") ?? 0);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (most, watch.Elapsed) : throw new InvalidOperationException($"{arguments[0]} ended with exit code {process.ExitCode}.");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Tells it to stop, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static Process Begin(string program, string folder, string? connection, string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
    {
        RedirectStandardOutput = true,
        Environment =
        {
            ["PARTNERSHIPS_DATA"] = folder,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Partnerships"] = connection ?? "",
        },
    })!;

    // Null when the process has ended and has no memory any more.
    private static double? Status(Process process, string name) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => (double?)double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).SingleOrDefault();
}
