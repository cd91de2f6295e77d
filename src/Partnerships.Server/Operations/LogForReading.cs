using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary>The one way to the log for verbs that only look: straight to the database, whether a server runs or not. A PostgreSQL of
/// our own is joined when it runs, else started.</summary>
internal sealed class LogForReading : IAsyncDisposable
{
    private readonly LocalPostgres? postgres;
    private readonly Engine engine;
    private readonly EngineSetup setup;

    private LogForReading(LogInspection log, LocalPostgres? postgres, Engine engine, EngineSetup setup) =>
        (Log, this.postgres, this.engine, this.setup) = (log, postgres, engine, setup);

    /// <summary>What can be read.</summary>
    public LogInspection Log { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="VerbException">There is no log here, or it is on an engine that this program does not have.</exception>
    public static async Task<LogForReading> Open(ServerSettings settings, CancellationToken cancellation)
    {
        if (settings.ConnectionString is { } named) return await Open(settings, named, null, cancellation);
        if (!HasCluster(settings.DataDirectory))
            throw new VerbException($"There is no log here: ConnectionStrings__Partnerships is not set, and {settings.DataDirectory} (PARTNERSHIPS_DATA) holds no PostgreSQL of a server.");
        var postgres = await LocalPostgres.Start(new LocalPostgresOptions { DataDirectory = settings.DataDirectory }, cancellation);
        try
        {
            return await Open(settings, postgres.ConnectionString, postgres, cancellation);
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>The scheduled commands that failed for good, oldest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation)
    {
        if (engine.Layout == LogLayout.Own) return await Log.DeadLetters(cancellation);
        // How it keeps them only it can read; it lets anybody in who runs nothing.
        await using var opened = await engine.Open(setup, cancellation);
        return await opened.DeadLetters(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        // A server that was started meanwhile has joined the PostgreSQL that we started, and goes on with it.
        if (postgres is not null && await Log.IsOwned()) await postgres.Leave();
        await Log.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
    }

    private static async Task<LogForReading> Open(ServerSettings settings, string connectionString, LocalPostgres? postgres, CancellationToken cancellation)
    {
        var engine = await EngineInForce.Choose(settings with { EngineName = null }, connectionString, cancellation);
        var setup = new EngineSetup(connectionString, new EventTypes(EventNames.Table), [], null, null, settings.Clock, NullLoggerFactory.Instance);
        return new(await LogInspection.Open(connectionString, engine.Layout, cancellation), postgres, engine, setup);
    }

    // To look must not make an empty cluster.
    private static bool HasCluster(string dataDirectory) => new DirectoryInfo(Path.Combine(dataDirectory, "postgres")) is var folder && (folder.Exists || folder.LinkTarget is not null);
}
