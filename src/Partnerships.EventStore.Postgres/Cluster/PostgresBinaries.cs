using System.Text.RegularExpressions;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="Version">What <c>postgres --version</c> says; for example 15.18.</param>
public sealed partial record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The oldest major version that the engine is tested on.</summary>
    public const int Oldest = 15;

    /// <summary>The newest PostgreSQL on this machine (PATH and the usual folders), else the one that npm put into the data folder.
    /// PARTNERSHIPS_POSTGRES_BIN names a folder that goes before all.</summary>
    /// <param name="dataDirectory">The product's data folder.</param>
    /// <param name="major">Only this major version: a cluster can only be run by the one that made it.</param>
    /// <exception cref="LocalPostgresException">There is none; the message says what to install or set.</exception>
    public static PostgresBinaries Find(string dataDirectory, int? major = null) =>
        Find(Environment.GetEnvironmentVariable("PARTNERSHIPS_POSTGRES_BIN"), BinaryFolders.OfTheMachine(), BinaryFolders.OfNpm(dataDirectory), major);

    internal static PostgresBinaries Find(string? chosen, IEnumerable<string> machine, string npm, int? major = null)
    {
        if (chosen is { Length: > 0 })
            return In(chosen) is not { } named ? throw new LocalPostgresException(PostgresAdvice.NotThere(chosen))
                : Fits(named, major) ? named : throw new LocalPostgresException(PostgresAdvice.Unfit([named], major));
        var seen = machine.Select(In).OfType<PostgresBinaries>().DistinctBy(one => one.Folder).OrderByDescending(one => one.Version).ToList();
        if (seen.Find(one => Fits(one, major)) is { } found)
            return found;
        if (In(npm) is { } fromNpm && Fits(fromNpm, major))
            return fromNpm;
        throw new LocalPostgresException(seen.Count > 0 ? PostgresAdvice.Unfit(seen, major) : PostgresAdvice.None);
    }

    /// <summary>The binaries in a folder, or null when they are not all there or do not run.</summary>
    /// <param name="folder">The folder; links are followed, for the binaries find their libraries beside themselves.</param>
    public static PostgresBinaries? In(string folder)
    {
        if (!Has(folder, "initdb") || !Has(folder, "pg_ctl") || !Has(folder, "postgres"))
            return null;
        NpmLinks.Restore(folder);
        var postgres = new FileInfo(Executable(folder, "postgres"));
        var home = Path.GetDirectoryName((postgres.ResolveLinkTarget(returnFinalTarget: true) ?? postgres).FullName)!;
        var said = Has(home, "initdb") ? Tool.TryRead(Executable(home, "postgres"), "--version") : null;
        return said is not null && VersionNumber().Match(said) is { Success: true } match
            ? new(home, new(int.Parse(match.Groups[1].ValueSpan, null), match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, null) : 0))
            : null;
    }

    internal string Program(string name) => Executable(Folder, name);

    private static bool Fits(PostgresBinaries binaries, int? major) =>
        binaries.Version.Major >= Oldest && (major is null || binaries.Version.Major == major);

    private static bool Has(string folder, string name) => File.Exists(Executable(folder, name));

    private static string Executable(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)(?:\.(\d+))?")]
    private static partial Regex VersionNumber();
}
