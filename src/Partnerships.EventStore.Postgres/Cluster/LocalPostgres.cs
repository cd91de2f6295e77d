using Npgsql;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>PostgreSQL of our own: a cluster on a loopback port with a random password, started when needed and stopped with us.
/// When the one who started it was killed, the next takes it over, running or not. A second one at the same time uses the
/// running cluster and leaves it alone in the end.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private const string Name = "partnerships";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ClusterHome _home;
    private FileStream? _lock;
    private readonly ClusterServer _server;
    private readonly bool _throwaway;
    private Postmaster _running;

    private LocalPostgres(ClusterHome home, FileStream? held, ClusterServer server, Postmaster running, bool throwaway)
    {
        (_home, _lock, _server, _running, _throwaway) = (home, held, server, running, throwaway);
        ConnectionString = ConnectionTo(home, running, Name);
    }

    /// <summary>For Npgsql, as the cluster's administrator, to the database <c>partnerships</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>The binaries in use.</summary>
    public PostgresBinaries Binaries => _server.Binaries;

    /// <summary>The cluster's folder, with its <c>log</c>.</summary>
    public string Folder => _home.Folder;

    /// <summary>The number of PostgreSQL's main process.</summary>
    public int ProcessId => _running.ProcessId;

    /// <summary>Starts the cluster, or takes over or joins one that runs. Made first when there is none.</summary>
    /// <exception cref="LocalPostgresException">It cannot be had; the message says what to do.</exception>
    public static async Task<LocalPostgres> Start(LocalPostgresOptions options, CancellationToken cancellation = default)
    {
        if (!options.Throwaway && !options.Fsync)
            throw new ArgumentException("Only a throw-away cluster may run without fsync.", nameof(options));
        try
        {
            if (options.Throwaway)
            {
                var (home, held) = await ThrowawayHomes.Create(cancellation);
                return await Start(options, home, held, cancellation);
            }
            return await StartOrJoin(options, await ClusterPlace.Durable(options, cancellation), cancellation);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new LocalPostgresException($"{denied.Message} It may be another user's: start as that one, or set PARTNERSHIPS_DATA to a folder of your own.", denied);
        }
    }

    /// <summary>Starts PostgreSQL again on the same port when it is down, for example because it was killed; nothing while it runs.
    /// Where another process started it, that one does this; when that one is gone, we take over from it.</summary>
    public async Task Restart(CancellationToken cancellation = default)
    {
        if ((_lock ??= _home.TryLock()) is null || Postmaster.Of(_home.Cluster) == _running)
            return;
        _running = await _server.Start(_running.Port, cancellation);
        await Ready(_home, _running, cancellation);
    }

    /// <summary>Lets go of PostgreSQL without stopping it, for another process that uses it to take over
    /// (<see cref="Restart"/>); disposing then does nothing.</summary>
    public async ValueTask Leave()
    {
        if (_lock is null)
            return;
        await _lock.DisposeAsync();
        _lock = null;
    }

    /// <summary>Stops PostgreSQL if it is ours, and removes a throw-away cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lock is null)
            return;
        await using (_lock)
            if (_throwaway)
                await ThrowawayHomes.Remove(_home, CancellationToken.None);
            else
                await _server.Stop(CancellationToken.None);
    }

    private static async Task<LocalPostgres> StartOrJoin(LocalPostgresOptions options, ClusterHome home, CancellationToken cancellation)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(100, cancellation))
            if (home.TryLock() is { } held)
                return await Start(options, home, held, cancellation);
            else if (Postmaster.Of(home.Cluster) is { } running)
            {
                await Ready(home, running, cancellation);
                return new(home, null, await Server(options, home, cancellation), running, false);
            }
            else if (DateTime.UtcNow > until)
                throw new LocalPostgresException($"Another process holds {home.Folder} but does not get PostgreSQL started. See {home.Log}.");
    }

    private static async Task<LocalPostgres> Start(LocalPostgresOptions options, ClusterHome home, FileStream held, CancellationToken cancellation)
    {
        try
        {
            var server = await Server(options, home, cancellation);
            await home.Create(server.Binaries, server.User, sync: !options.Throwaway, Name, cancellation);
            var running = Postmaster.Of(home.Cluster) ?? await server.Start(null, cancellation);
            await Ready(home, running, cancellation);
            return new(home, held, server, running, options.Throwaway);
        }
        catch
        {
            if (options.Throwaway)
                await ThrowawayHomes.Remove(home, CancellationToken.None);
            await held.DisposeAsync();
            throw;
        }
    }

    private static async Task<ClusterServer> Server(LocalPostgresOptions options, ClusterHome home, CancellationToken cancellation)
    {
        var user = await ServiceUser.For(home.Cluster, cancellation);
        var binaries = options.Binaries ?? PostgresBinaries.Find(options.DataDirectory, home.Major);
        return new(home, await ClusterPlace.Reachable(binaries, home, user, cancellation), user, options);
    }

    // A cluster that was killed replays its log first and says "starting up" (57P03) until it is done.
    private static async Task Ready(ClusterHome home, Postmaster running, CancellationToken cancellation)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(50, cancellation))
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionTo(home, running, Name) + ";Pooling=false");
                await connection.OpenAsync(cancellation);
                return;
            }
            catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                await using var server = NpgsqlDataSource.Create(ConnectionTo(home, running, "postgres") + ";Pooling=false");
                await using var create = server.CreateCommand($"CREATE DATABASE {Name}");
                await create.ExecuteNonQueryAsync(cancellation);
            }
            catch (NpgsqlException early) when (DateTime.UtcNow < until && Postmaster.Of(home.Cluster) is not null
                && early is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
            {
            }
    }

    private static string ConnectionTo(ClusterHome home, Postmaster running, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = running.Port,
        Username = Name,
        Password = home.Password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;
}
