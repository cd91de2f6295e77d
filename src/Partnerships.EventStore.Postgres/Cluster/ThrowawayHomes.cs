namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>Temporary folders for throw-away clusters.</summary>
internal static class ThrowawayHomes
{
    private static readonly string Prefix = $"partnerships-postgres-{Environment.UserName}-";

    /// <summary>A new folder, locked. First removes those whose makers were killed.</summary>
    public static async Task<(ClusterHome Home, FileStream Lock)> Create(CancellationToken cancellation)
    {
        var parent = await Parent(cancellation);
        await RemoveLeftOver(parent, cancellation);
        while (true)
        {
            var home = new ClusterHome(Directory.CreateDirectory(Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N")[..12])).FullName);
            // Another process that cleans up may take the new folder for a left-over until it is locked.
            if (home.TryLock() is { } held)
                return (home, held);
        }
    }

    public static async Task RemoveLeftOver(string parent, CancellationToken cancellation)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            var home = new ClusterHome(folder);
            if (!File.Exists(Path.Combine(folder, "lock")) || home.TryLock() is not { } held)
                continue;
            await using (held)
                await Remove(home, cancellation);
        }
    }

    /// <summary>Stops what still runs in it, without ado, and removes the folder.</summary>
    public static async Task Remove(ClusterHome home, CancellationToken cancellation)
    {
        if (Postmaster.Of(home.Cluster) is { } running)
            await running.Kill(home.Cluster, cancellation);
        for (var attempt = 0; Directory.Exists(home.Folder); attempt++)
            try
            {
                Directory.Delete(home.Folder, recursive: true);
            }
            catch (IOException) when (attempt < 50)
            {
                // A server process that has just been ended still writes its last file.
                await Task.Delay(100, cancellation);
            }
    }

    private static async Task<string> Parent(CancellationToken cancellation)
    {
        var user = await ServiceUser.For("", cancellation);
        foreach (var folder in (string[])[Path.GetTempPath(), "/tmp", "/var/tmp"])
            if (await user.Reaches(folder, cancellation))
                return Path.GetFullPath(folder);
        throw new LocalPostgresException($"User {user.Name}, who runs PostgreSQL here, can reach no temporary folder. Set TMPDIR to one.");
    }
}
