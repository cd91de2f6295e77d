using System.Net;
using System.Net.Sockets;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>Starts and stops PostgreSQL on a cluster. Through <c>pg_ctl</c>, which puts it in a session of its own: Ctrl-C in our
/// terminal reaches us alone, and we stop it in our order.</summary>
internal sealed record ClusterServer(ClusterHome Home, PostgresBinaries Binaries, ServiceUser User, LocalPostgresOptions Options)
{
    /// <param name="port">The port to listen on; null for any that is free.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Postmaster> Start(int? port, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Postmaster.Of(Home.Cluster) is { } running)
                return running;
            Postmaster.ForgetDead(Home.Cluster);
            var logged = new FileInfo(Home.Log) is { Exists: true } log ? log.Length : 0;
            var (exit, output) = await Tool.Run(Binaries.Program("pg_ctl"), User.Name, cancellation,
                "start", "-D", Home.Cluster, "-l", Home.Log, "-w", "-t", "300", "-o", Flags(port ?? FreePort()));
            if (exit == 0 && Postmaster.Of(Home.Cluster) is { } started)
                return started;
            var said = Tail(logged);
            if (attempt == 20 || !IsPassing(said))
                throw new LocalPostgresException($"PostgreSQL {Binaries.Version} did not start on {Home.Cluster}. {output}\n{said}".TrimEnd());
            await Task.Delay(250, cancellation);
        }
    }

    public async Task Stop(CancellationToken cancellation)
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (Postmaster.Of(Home.Cluster) is null)
                return;
            await Tool.Run(Binaries.Program("pg_ctl"), User.Name, cancellation, "stop", "-D", Home.Cluster, "-m", mode, "-w", "-t", "60");
        }
    }

    private string Flags(int port)
    {
        var settings = new Dictionary<string, string>(Options.Settings)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(null as IFormatProvider),
            ["unix_socket_directories"] = "",
        };
        if (!Options.Fsync)
            (settings["fsync"], settings["full_page_writes"], settings["synchronous_commit"]) = ("off", "off", "off");
        return string.Join(' ', settings.Select(setting => $"-c {setting.Key}={setting.Value}"));
    }

    // Another program may take the port in between: then the next attempt takes another.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The second: the processes of a killed postmaster take a moment to notice that it is gone.
    private static bool IsPassing(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal) || log.Contains("pre-existing shared memory", StringComparison.Ordinal);

    private string Tail(long from)
    {
        if (!File.Exists(Home.Log))
            return "";
        using var log = new FileStream(Home.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(from, SeekOrigin.Begin);
        return new StreamReader(log).ReadToEnd();
    }
}
