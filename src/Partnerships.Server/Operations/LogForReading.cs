using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary>The one way to the log for verbs that only look: straight to the database, whether a server runs or not. A PostgreSQL of
/// our own is joined when it runs, else started.</summary>
internal sealed class LogForReading : IAsyncDisposable
{
    private readonly LocalPostgres? postgres;

    private LogForReading(LogInspection log, LocalPostgres? postgres, Engine engine) => (Log, this.postgres, Engine) = (log, postgres, engine);

    /// <summary>What can be read.</summary>
    public LogInspection Log { get; }

    /// <summary>The engine that it is on.</summary>
    public Engine Engine { get; }

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
        return new(await LogInspection.Open(connectionString, engine.Layout, cancellation), postgres, engine);
    }

    // To look must not make an empty cluster.
    private static bool HasCluster(string dataDirectory) => new DirectoryInfo(Path.Combine(dataDirectory, "postgres")) is var folder && (folder.Exists || folder.LinkTarget is not null);
}
