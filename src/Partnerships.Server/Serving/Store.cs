using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Workflows;
using Partnerships.Vault;

namespace Partnerships.Server.Serving;

/// <summary>The engine with everything that the domain gives it, and a PostgreSQL of our own under it when none is named.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly OwnPostgres? postgres;

    private Store(IEventStoreEngine engine, SubjectVault? vault, OwnPostgres? postgres) => (Engine, Vault, this.postgres) = (engine, vault, postgres);

    /// <summary>The engine.</summary>
    public IEventStoreEngine Engine { get; }

    /// <summary>Personal data; null when no master keys were given.</summary>
    public SubjectVault? Vault { get; }

    /// <summary>Opens it.</summary>
    /// <param name="settings">Where.</param>
    /// <param name="logging">Where it says what it does.</param>
    /// <param name="works">False leaves workflows and due commands alone, for verbs that only look or rebuild.</param>
    /// <param name="views">False leaves the views behind; they catch up when the log is next opened.</param>
    /// <param name="keys">The vault's master keys; null for what never meets personal data.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LocalPostgresException">There is no PostgreSQL; the message says what to do.</exception>
    /// <exception cref="Operations.VerbException">The log is on another engine than the one asked for.</exception>
    /// <exception cref="LogOwnedException">Another process owns the log; the message says which.</exception>
    /// <exception cref="EventStoreUnavailableException">The database cannot be reached.</exception>
    public static async Task<Store> Open(
        ServerSettings settings, ILoggerFactory logging, bool works = true, bool views = true, MasterKeys? keys = null, CancellationToken cancellation = default)
    {
        var postgres = settings.ConnectionString is null ? await OwnPostgres.Start(settings.DataDirectory, logging, cancellation) : null;
        var vault = keys is null ? null : VaultSetup.Open(settings, settings.ConnectionString ?? postgres!.ConnectionString, keys);
        try
        {
            var connectionString = settings.ConnectionString ?? postgres!.ConnectionString;
            var engine = await EngineInForce.Choose(settings, connectionString, cancellation);
            var setup = new EngineSetup(
                connectionString, new EventTypes(EventNames.Table), views ? DomainViews.All : [], works ? DomainReactions.All : null,
                works ? new CarryOutReactions(vault).CarryOut : null, settings.Clock, logging);
            return new Store(await engine.Open(setup, cancellation), vault, postgres);
        }
        catch
        {
            if (vault is not null) await vault.DisposeAsync();
            if (postgres is not null) await postgres.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        if (Vault is not null) await Vault.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
    }
}
