using System.Diagnostics;
using System.Globalization;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>A running PostgreSQL as its <c>postmaster.pid</c> tells: line 1 the process, line 4 the port.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    /// <summary>The one that runs the cluster in <paramref name="cluster"/>, or null. A file left by one that was killed does not count,
    /// even when the process number is another program's by now.</summary>
    public static Postmaster? Of(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(cluster, "postmaster.pid"));
            return lines.Length >= 4 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
                && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) && Runs(pid, cluster)
                ? new(pid, port)
                : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes what a killed one left, so that a process number used again cannot keep the next one from starting.</summary>
    public static void ForgetDead(string cluster)
    {
        if (Of(cluster) is null)
            File.Delete(Path.Combine(cluster, "postmaster.pid"));
    }

    /// <summary>Ends it at once; its data are thrown away. SIGQUIT rather than SIGKILL where there is such a thing: after it
    /// PostgreSQL still gives its shared memory back.</summary>
    public async Task Kill(string cluster, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!OperatingSystem.IsWindows())
            {
                await Tool.Run("/bin/sh", null, cancellation, "-c", $"kill -QUIT {ProcessId}");
                for (var polls = 0; polls < 500 && Runs(ProcessId, cluster); polls++)
                    await Task.Delay(20, cancellation);
            }
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static bool Runs(int pid, string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            if (process.HasExited || !process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
                return false;
            // A postmaster works in its data folder; Linux tells, and tells nothing of a dead one that nobody has reaped.
            return !OperatingSystem.IsLinux() || new DirectoryInfo($"/proc/{pid}/cwd").LinkTarget == cluster;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
