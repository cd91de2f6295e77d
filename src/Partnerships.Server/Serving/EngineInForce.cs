using Npgsql;
using Partnerships.EventStore;
using Partnerships.Server.Operations;

namespace Partnerships.Server.Serving;

/// <summary>Which engine a database's log is on: a database can hold what a log was moved from beside what it was moved to, and only one of
/// the two may be written to. A database that says nothing has the embedded engine's.</summary>
internal static class EngineInForce
{
    /// <summary>What a database says whose log was moved to another database.</summary>
    private const string Elsewhere = "elsewhere";

    // Any number, as long as nobody else takes it in this database.
    private const long TableLock = 0x5061_7274_6e65_7275;

    /// <summary>The engine to open a database's log with: the one that is asked for, else the one in force. The first to ask for one in a
    /// database without events decides.</summary>
    /// <exception cref="VerbException">The log is on another engine than the one asked for, or on one that this program does not have.</exception>
    public static async Task<Engine> Choose(ServerSettings settings, string connectionString, CancellationToken cancellation)
    {
        var asked = settings.EngineName is { } name ? Find(settings, name) : null;
        await using var connection = await Connect(connectionString, cancellation);
        var inForce = await Read(connection, cancellation);
        if (inForce == Elsewhere)
            throw new VerbException("The log of this database was moved to another one, which goes on with it. What is here stays as it was, and is not opened.");
        if (asked is null || asked.Name == inForce) return Find(settings, inForce);
        if (inForce != Engine.Embedded.Name || await HasEvents(connection, cancellation))
            throw new VerbException($"The log of this database is on the engine {inForce}. Start with --engine {inForce}, or carry the log over: move --to {asked.Name}.");
        await Write(connection, asked.Name, cancellation);
        return asked;
    }

    /// <summary>The engine of a name.</summary>
    /// <exception cref="VerbException">This program does not have it.</exception>
    public static Engine Find(ServerSettings settings, string name) => settings.Engines.FirstOrDefault(engine => engine.Name == name)
        ?? throw new VerbException($"This program does not have the engine '{name}'; it has: {string.Join(", ", settings.Engines)}. See ops/README.md.");

    /// <summary>Says which engine goes on with a log that was moved.</summary>
    /// <param name="source">Where it was.</param>
    /// <param name="target">Where it is.</param>
    /// <param name="engine">Which engine it is on there.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task Move(string source, string target, Engine engine, CancellationToken cancellation)
    {
        // First the old one: when this breaks off, no log can be written to, rather than two.
        if (source != target) await Set(source, Elsewhere, cancellation);
        await Set(target, engine.Name, cancellation);
    }

    private static async Task Set(string connectionString, string name, CancellationToken cancellation)
    {
        await using var connection = await Connect(connectionString, cancellation);
        await Write(connection, name, cancellation);
    }

    /// <summary>A connection that is gone when it is closed: it is needed once.</summary>
    private static async Task<NpgsqlConnection> Connect(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (NpgsqlException failure) when (failure is not PostgresException)
        {
            await connection.DisposeAsync();
            throw new EventStoreUnavailableException($"The database cannot be reached: {failure.Message}", failure);
        }
    }

    private static async Task<string> Read(NpgsqlConnection connection, CancellationToken cancellation) =>
        await Exists(connection, "engine_in_force", cancellation)
            ? (string?)await Scalar(connection, "select name from engine_in_force", cancellation) ?? Engine.Embedded.Name
            : Engine.Embedded.Name;

    private static async Task<bool> HasEvents(NpgsqlConnection connection, CancellationToken cancellation) =>
        await Exists(connection, "events", cancellation) && (bool)(await Scalar(connection, "select exists (select from events)", cancellation))!;

    private static async Task<bool> Exists(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        (bool)(await Scalar(connection, $"select to_regclass('{table}') is not null", cancellation))!;

    private static async Task Write(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // Servers that are started together on an empty database would make the table at the same time.
                new($"select pg_advisory_xact_lock({TableLock})"),
                new("create table if not exists engine_in_force (one boolean not null primary key default true check (one), name text not null, since timestamptz not null default now())"),
                new("insert into engine_in_force (name) values ($1) on conflict (one) do update set name = excluded.name, since = now()") { Parameters = { new() { Value = name } } },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
