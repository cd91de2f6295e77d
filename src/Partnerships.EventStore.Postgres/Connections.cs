using Npgsql;
using Partnerships.EventStore.Postgres.Schema;

namespace Partnerships.EventStore.Postgres;

/// <summary>A pool for each purpose.</summary>
internal sealed class Connections : IAsyncDisposable
{
    private const int MostReaders = 24;

    // Every view may be built anew at once, as after a release that changed all of them: its live table, its new documents and
    // the switch each hold a session, and with fewer they would wait for each other for ever.
    private const int SessionsOfARebuild = 3;

    public Connections(PostgresOptions options, bool takesRole)
    {
        var role = takesRole ? $"-c role={Migrations.ApplicationRole}" : "";
        Reads = Create(options, role, MostReaders);
        Loads = Create(options, role, options.Views.Count + 1);
        // What a crash takes of the views' last moments it takes together with their checkpoints, and it is folded again from
        // the log, which loses nothing. So nobody need wait for the disk.
        Followers = Create(options, $"{role} -c synchronous_commit=off -c idle_in_transaction_session_timeout=0", (options.Views.Count * SessionsOfARebuild) + 8);
    }

    /// <summary>For reads, and for what must be durable.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>For all that follows the log and can be made again from it.</summary>
    public NpgsqlDataSource Followers { get; }

    /// <summary>For the single documents that folds wait for. Never used asynchronously: once a socket has been, a wait for its data
    /// is two changes of thread.</summary>
    public NpgsqlDataSource Loads { get; }

    /// <summary>For the session that owns the log: it comes from no pool, since the lock lives and dies with it.</summary>
    public static string ForOwner(PostgresOptions options) => new NpgsqlConnectionStringBuilder(options.ConnectionString)
    {
        ApplicationName = options.ApplicationName,
        Pooling = false,
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 2,
        KeepAlive = 15,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        await Reads.DisposeAsync();
        await Followers.DisposeAsync();
        await Loads.DisposeAsync();
    }

    private static NpgsqlDataSource Create(PostgresOptions options, string settings, int most)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = options.ApplicationName,
            MaxPoolSize = most,
            // A pooled session is not reset between uses: that would throw its prepared statements away. Nobody here leaves
            // settings behind.
            NoResetOnClose = true,
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
        };
        connection.Options = $"{connection.Options} {settings}".Trim();
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }
}
