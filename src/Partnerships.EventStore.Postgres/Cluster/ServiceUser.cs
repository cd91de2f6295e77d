namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>The user that runs the cluster: the caller, but never root, which PostgreSQL refuses.</summary>
/// <param name="Name">The user to change to; null for the caller.</param>
internal sealed record ServiceUser(string? Name)
{
    /// <param name="folder">A folder that may exist from an earlier run: then its owner goes on running it.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<ServiceUser> For(string folder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new((string?)null);
        if (Directory.Exists(folder))
        {
            string[] ask = OperatingSystem.IsMacOS() ? ["-f", "%Su", folder] : ["-c", "%U", folder];
            var (exit, owner) = await Tool.Run("stat", null, cancellation, ask);
            if (exit == 0 && owner is not ("root" or "UNKNOWN"))
                return new(owner);
        }
        foreach (var name in (string[])["postgres", "_postgres", "nobody"])
            if (Tool.TryRead("id", "-u", name) is not null)
                return new(name);
        throw new LocalPostgresException("PostgreSQL does not run as root, and this machine has no user postgres or nobody to run it as. Start as another user.");
    }

    /// <summary>Gives a folder and all in it to the user.</summary>
    public async Task Own(string folder, CancellationToken cancellation)
    {
        if (Name is null)
            return;
        var group = Tool.TryRead("id", "-g", Name);
        var (exit, output) = await Tool.Run("chown", null, cancellation, "-R", $"{Name}:{group}", folder);
        if (exit != 0)
            throw new LocalPostgresException($"{folder} cannot be given to user {Name}: {output}");
    }

    /// <summary>Whether the user can reach a path: all folders above it let that user through.</summary>
    public async Task<bool> Reaches(string path, CancellationToken cancellation) =>
        Name is null || (await Tool.Run("/bin/sh", Name, cancellation, "-c", "test -r \"$0\" && test -x \"$0\"", path)).Exit == 0;
}
