using System.Security.Cryptography;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>The folder of one cluster: <c>cluster</c> (PostgreSQL's data), <c>password</c>, <c>log</c> and <c>lock</c>. Whoever holds
/// the lock started the cluster or took it over, and stops it; the kernel releases it when the holder is killed.</summary>
internal sealed record ClusterHome(string Folder)
{
    public string Cluster => Path.Combine(Folder, "cluster");
    public string Log => Path.Combine(Folder, "log");
    private string PasswordFile => Path.Combine(Folder, "password");

    public int? Major => File.Exists(Path.Combine(Cluster, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")).Trim(), null)
        : null;

    public string Password => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile).Trim()
        : throw new LocalPostgresException($"{PasswordFile} is missing; without it the cluster in {Folder} cannot be entered.");

    public FileStream? TryLock()
    {
        try
        {
            return new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Makes the cluster if it is not there. Made beside its place and then moved, so that half of one is never taken for one.</summary>
    public async Task Create(PostgresBinaries binaries, ServiceUser user, bool sync, string admin, CancellationToken cancellation)
    {
        if (Major is not null)
            return;
        var unfinished = Path.Combine(Folder, "cluster.new");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        await WritePassword(cancellation);
        await user.Own(Folder, cancellation);
        var (exit, output) = await Tool.Run(binaries.Program("initdb"), user.Name, cancellation,
            ["-D", unfinished, "-U", admin, "-A", "scram-sha-256", "--pwfile=" + PasswordFile, "-E", "UTF8", "--locale=C", .. sync ? (string[])[] : ["--no-sync"]]);
        if (exit != 0)
            throw new LocalPostgresException($"initdb of PostgreSQL {binaries.Version} could not make a cluster in {Folder}: {output}");
        Directory.Move(unfinished, Cluster);
    }

    private async Task WritePassword(CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(PasswordFile, options);
        await file.WriteLineAsync(RandomNumberGenerator.GetHexString(32).AsMemory(), cancellation);
    }
}
