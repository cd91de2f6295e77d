namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>Finds a place for a cluster that the user who runs it can reach.</summary>
internal static class ClusterPlace
{
    /// <summary><c>postgres</c> in the data folder. Where that lies under a folder closed to the user (a clone in /root, say), it
    /// becomes a link to a folder of the user's under /var/lib.</summary>
    public static async Task<ClusterHome> Durable(LocalPostgresOptions options, CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(Path.Combine(Path.GetFullPath(options.DataDirectory), "postgres"));
        if (folder.LinkTarget is { } gone && !folder.Exists)
            throw new LocalPostgresException($"{folder.FullName} is a link to {gone}, which is gone. Bring it back, or remove the link to begin with an empty cluster.");
        folder.Create();
        folder = folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder;
        var user = await ServiceUser.For(Path.Combine(folder.FullName, "cluster"), cancellation);
        if (await user.Reaches(folder.FullName, cancellation))
            return new(folder.FullName);
        if (folder.EnumerateFileSystemInfos().Any() || OperatingSystem.IsWindows())
            throw new LocalPostgresException($"PostgreSQL runs as user {user.Name} here, who cannot reach {folder.FullName}. "
                + "Set PARTNERSHIPS_DATA to a folder that this user can reach.");
        Directory.CreateDirectory(options.Elsewhere, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var home = new ClusterHome(Path.Combine(options.Elsewhere, Guid.NewGuid().ToString("N")));
        Directory.CreateDirectory(home.Folder);
        await user.Own(home.Folder, cancellation);
        folder.Delete();
        Directory.CreateSymbolicLink(folder.FullName, home.Folder);
        return home;
    }

    /// <summary>The binaries themselves, or for those of an npm package under a folder closed to the user a copy beside the cluster.</summary>
    public static async Task<PostgresBinaries> Reachable(PostgresBinaries binaries, ClusterHome home, ServiceUser user, CancellationToken cancellation)
    {
        if (await user.Reaches(binaries.Program("postgres"), cancellation))
            return binaries;
        var native = Path.GetDirectoryName(binaries.Folder)!;
        if (Path.GetFileName(native) != "native")
            throw new LocalPostgresException($"PostgreSQL runs as user {user.Name} here, who cannot reach {binaries.Folder}.");
        var copy = Path.Combine(home.Folder, $"postgresql-{binaries.Version}");
        if (!Directory.Exists(copy))
        {
            var (exit, output) = await Tool.Run("cp", null, cancellation, "-R", native, copy + ".new");
            if (exit != 0)
                throw new LocalPostgresException($"PostgreSQL's binaries could not be copied to {copy}: {output}");
            Directory.Move(copy + ".new", copy);
        }
        await user.Own(copy, cancellation);
        return binaries with { Folder = Path.Combine(copy, "bin") };
    }
}
