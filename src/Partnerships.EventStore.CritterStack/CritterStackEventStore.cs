using System.Runtime.CompilerServices;
using JasperFx.Events.Daemon;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Partnerships.EventStore.CritterStack.Log;
using Partnerships.EventStore.CritterStack.Storage;
using Partnerships.EventStore.CritterStack.Views;
using Partnerships.EventStore.CritterStack.Workflows;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Persistence.Durability;

namespace Partnerships.EventStore.CritterStack;

/// <summary>The scale-out engine: the log in Marten, and any number of processes that write it.</summary>
public sealed class CritterStackEventStore : IEventStoreEngine
{
    private const int ConnectionsOfOne = 30;

    private readonly IHost host;
    private readonly NpgsqlDataSource source;
    private readonly LogReader log;
    private readonly Execution execution;
    private readonly Import import;
    private readonly Pulse pulse;
    private readonly ViewSet views;
    private readonly IDisposable hearing;
    private readonly WorkflowSet workflows;

    private CritterStackEventStore(
        CritterStackOptions options, IHost host, NpgsqlDataSource source, EventForms forms, ViewFailures failures, Pulse pulse)
    {
        this.host = host;
        this.source = source;
        this.pulse = pulse;
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var order = new AppendOrder(options.Schema);
        log = new LogReader(store, source, forms, options.Schema);
        execution = new Execution(store, order, log, forms, options.EventTypes, options.TimeProvider, options.Schema);
        import = new Import(source, order, forms, options.EventTypes, options.Schema);
        views = new ViewSet(options.Views, source, log, pulse, failures, Daemon, options.Schema);
        hearing = store.Storage.Database.Tracker.Subscribe(pulse);
        workflows = new WorkflowSet(options, source, log, views, host.Services.GetRequiredService<WorkflowMessages>(), failures, pulse);
        pulse.Failed += (shard, failure) => failures.Add(shard, failure);
    }

    /// <inheritdoc/>
    public long Head => log.Head();

    /// <summary>Brings the tables up to date, and joins those who run the log.</summary>
    /// <exception cref="EventStoreUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="LogOwnedException">It is to be opened alone, and is not.</exception>
    public static async Task<CritterStackEventStore> Open(CritterStackOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.IsAlone) await OtherNodes.DemandNone(options.ConnectionString, options.Schema, cancellation);
        var forms = new EventForms(options.EventTypes);
        var connections = new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxAutoPrepare = 50, NoResetOnClose = true };
        // Several processes share a server that lets a hundred in, unless it is told otherwise.
        if (!connections.ShouldSerialize("Maximum Pool Size")) connections.MaxPoolSize = ConnectionsOfOne;
        var source = NpgsqlDataSource.Create(connections);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(options.Logging);
        var failures = new ViewFailures();
        var (pulse, schema) = (new Pulse(), options.Schema);
        var worker = new Worker(options.CarryOut, pulse.Beat);
        builder.Services.AddSingleton(worker).AddSingleton(forms).AddSingleton(failures);
        builder.Services.AddSingleton(services => new WorkflowMessages(services, source, new ScheduledIds(source, schema), new DueTimes(options.CarryOut is not null), schema));
        var marten = builder.Services.AddMarten(marten => MartenSetup.Configure(marten, source, forms, failures, options)).UseLightweightSessions()
            .IntegrateWithWolverine(wolverine => wolverine.UseWolverineManagedEventSubscriptionDistribution = !options.IsAlone);
        if (options.IsAlone) marten.AddAsyncDaemon(DaemonMode.Solo);
        if (options.Reactions is { } reactions)
        {
            builder.Services.AddSingleton(reactions);
            marten.SubscribeToEventsWithServices<WorkflowSubscription>(ServiceLifetime.Singleton);
        }
        builder.UseWolverine(wolverine => WolverineSetup.Configure(wolverine, options));
        var host = builder.Build();
        await using (await SetupTurn.Take(options.ConnectionString, cancellation))
        {
            await host.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
            await KeptEvents.Guard(source, schema, cancellation);
            foreach (var view in options.Views)
            {
                var table = new ViewTable(schema, view);
                var shown = new ShownDocuments(source, table, view.Name, schema);
                if (!await shown.Open(cancellation)) _ = Task.Run(() => shown.Await(CancellationToken.None), CancellationToken.None);
                await table.ForgetOthers(source, cancellation);
            }
            await InspectedLog.Show(source, schema, options.Views, WorkflowMessages.MessageType, cancellation);
        }
        await host.StartAsync(cancellation);
        var store = new CritterStackEventStore(options, host, source, forms, failures, pulse);
        worker.Works(store);
        return store;
    }

    /// <inheritdoc/>
    public async Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(decide);
        // Whether a command whose connection was lost is recorded, its id tells when it is carried out again.
        var outcome = await ConnectionLoss.Read(source, () => execution.Execute(context, decide, cancellation));
        if (outcome is Outcome.Appended) pulse.Beat();
        return outcome;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStream(StreamName stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        log.Stream(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, CancellationToken cancellation = default) =>
        log.Log(afterPosition, log.Head(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, DateTimeOffset>> RecordedAt(IReadOnlyCollection<long> positions, CancellationToken cancellation = default) =>
        log.RecordedAt(positions, cancellation);

    /// <inheritdoc/>
    public Task<ImportOutcome> Import(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return import.Run(commands, cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DecidedCommand> Commands([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var command in log.Commands(cancellation)) yield return command;
    }

    /// <inheritdoc/>
    public Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        views.Read(view, key, at, cancellation);

    /// <inheritdoc/>
    public Task<ViewPage> ListView(string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        views.List(view, prefix, after, limit, at, cancellation);

    /// <inheritdoc/>
    public Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default) =>
        views.WaitFor(view, position, timeout, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<Progress> Progress() => [.. views.Progress(), .. workflows.Progress()];

    /// <inheritdoc/>
    public Task<long> Rebuild(string view, CancellationToken cancellation = default) => views.Rebuild(view, cancellation);

    /// <inheritdoc/>
    public Task Changed(CancellationToken cancellation = default) => pulse.Next.WaitAsync(cancellation);

    /// <inheritdoc/>
    public Task Schedule(ScheduledCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return workflows.Messages.Schedule(command, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScheduledCommand>> Scheduled(CancellationToken cancellation = default) => workflows.Messages.Waiting(cancellation);

    /// <inheritdoc/>
    public Task SkipReactions(CancellationToken cancellation = default) => workflows.SkipReactions(cancellation);

    /// <inheritdoc/>
    public Task Settle(CancellationToken cancellation = default) => workflows.Settle(cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation = default) => workflows.Messages.NextDue(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation = default) => workflows.Messages.DeadLetters(cancellation);

    /// <inheritdoc/>
    public Task<bool> Replay(Guid id, CancellationToken cancellation = default) => workflows.Messages.Replay(id, cancellation);

    // Marten's own when this process is alone, else the one that Wolverine assigns shards to.
    private async Task<IProjectionDaemon> Daemon() =>
        (await host.Services.GetRequiredService<Marten.Events.Daemon.Coordination.IProjectionCoordinator>().AllDaemonsAsync()).Single();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        hearing.Dispose();
        await host.StopAsync();
        // Marten makes it with a daemon, and leaves it listening, on a connection of its own.
        (host.Services.GetRequiredService<StoreOptions>().Projections.Wakeup as IDisposable)?.Dispose();
        await ((IAsyncDisposable)host).DisposeAsync();
        await source.DisposeAsync();
    }
}
