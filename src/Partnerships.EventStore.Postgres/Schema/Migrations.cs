using System.Reflection;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Schema;

/// <summary>The steps that make the tables, in order. A released step is never changed; a test holds its hash.</summary>
internal static class Migrations
{
    public const string ApplicationRole = "event_store_application";

    private const int OldestServer = 15;

    public static IReadOnlyList<string> Names { get; } =
    [
        "0001-events",
        "0002-events-are-kept",
        "0003-view-documents",
        "0004-checkpoints",
        "0005-advance-checkpoint",
        "0006-scheduled",
        "0007-documents-are-not-compressed",
    ];

    public static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"{name}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Brings the database to this version, in one transaction: when a step fails, all is as it was, and the version that made it can go on
    /// with it. The caller holds the ownership lock, so nobody else does the same.</summary>
    /// <returns>Whether the connection may take on the application's role.</returns>
    public static bool Run(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new NotSupportedException($"PostgreSQL {OldestServer} or newer is needed; this is {connection.PostgreSqlVersion}.");
        using (var transaction = connection.BeginTransaction())
        {
            var done = Done(connection);
            if (done.Except(Names).FirstOrDefault() is { } unknown)
                throw new NotSupportedException($"The database was made by a newer version: it has '{unknown}', which this version does not know.");
            foreach (var name in Names.Except(done)) Apply(connection, name);
            transaction.Commit();
        }
        Execute(connection, Script("application-role"));
        return MayTakeRole(connection);
    }

    private static HashSet<string> Done(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("select to_regclass('migrations') is not null", connection);
        if (!(bool)(command.ExecuteScalar())!)
            Execute(connection, "create table migrations (name text primary key, applied_at timestamptz not null default now())");
        using var select = new NpgsqlCommand("select name from migrations", connection);
        using var reader = select.ExecuteReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static void Apply(NpgsqlConnection connection, string name)
    {
        Execute(connection, Script(name));
        using var note = new NpgsqlCommand("insert into migrations (name) values ($1)", connection) { Parameters = { new() { Value = name } } };
        note.ExecuteNonQuery();
    }

    private static bool MayTakeRole(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("""
            select exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid,
                    case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end))
               and has_table_privilege($1, 'events', 'insert')
            """, connection)
        { Parameters = { new() { Value = ApplicationRole } } };
        try
        {
            return (bool)(command.ExecuteScalar())!;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedObject)
        {
            return false;
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
