namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>Where a cluster of our own lives and how long.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>The product's data folder; the cluster is its folder <c>postgres</c>, PostgreSQL's binaries from npm are in its
    /// folder <c>npm</c>. By default what PARTNERSHIPS_DATA says, else <c>.data</c> in the current folder.</summary>
    public string DataDirectory { get; init; } = DefaultDataDirectory;

    /// <summary>A cluster in a temporary folder, gone when it is disposed; for tests and benchmarks.</summary>
    public bool Throwaway { get; init; }

    /// <summary>False gives up durability for speed; only a throw-away cluster may.</summary>
    public bool Fsync { get; init; } = true;

    /// <summary>The binaries to use; null finds them (<see cref="PostgresBinaries.Find(string, int?)"/>).</summary>
    public PostgresBinaries? Binaries { get; init; }

    /// <summary>Further server settings, for example <c>max_connections</c>. Names and values without spaces.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the cluster goes when the user who runs PostgreSQL cannot reach the data folder.</summary>
    internal string Elsewhere { get; init; } = "/var/lib/partnerships";

    /// <summary>What PARTNERSHIPS_DATA says, else <c>.data</c> in the current folder.</summary>
    public static string DefaultDataDirectory =>
        Environment.GetEnvironmentVariable("PARTNERSHIPS_DATA") is { Length: > 0 } moved ? moved : ".data";
}
