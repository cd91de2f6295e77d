using Partnerships.EventStore.Postgres.Cluster;

namespace Partnerships.Server.Serving;

/// <summary>PostgreSQL of our own, started again when somebody kills it.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Action<ILogger, Exception?> NotStarted =
        LoggerMessage.Define(LogLevel.Error, new(1, "PostgresDown"), "PostgreSQL is down and did not start again; trying on.");

    private readonly LocalPostgres cluster;
    private readonly CancellationTokenSource stop = new();
    private readonly Task watch;

    private OwnPostgres(LocalPostgres cluster, ILogger logger)
    {
        this.cluster = cluster;
        watch = Watch(logger);
    }

    /// <summary>For Npgsql.</summary>
    public string ConnectionString => cluster.ConnectionString;

    /// <summary>Starts it, or takes it over when it runs.</summary>
    public static async Task<OwnPostgres> Start(string dataDirectory, ILoggerFactory logging, CancellationToken cancellation) => new(
        await LocalPostgres.Start(new LocalPostgresOptions { DataDirectory = dataDirectory }, cancellation),
        logging.CreateLogger("Partnerships.Server"));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await cluster.DisposeAsync();
        stop.Dispose();
    }

    private async Task Watch(ILogger logger)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stop.Token))
        {
            try
            {
                await cluster.Restart(stop.Token);
            }
            catch (Exception failure) when (failure is LocalPostgresException or System.Data.Common.DbException or IOException)
            {
                NotStarted(logger, failure);
            }
        }
    }
}
