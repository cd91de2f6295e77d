using Microsoft.Extensions.Logging;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Keeps an owning session, and opens a new one when the present one has ended.</summary>
internal sealed class SessionKeeper(string connectionString, TimeSpan patience, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private OwnedSession? session;

    public bool IsOpen => session?.IsOpen == true;

    public OwnedSession Current => session ?? throw new EventStoreUnavailableException();

    /// <summary>Opens a session and says where the log ends. Waits for a database that is not up yet for as long as patience
    /// lasts, and for the lock as long as <paramref name="lockWait"/>.</summary>
    public async Task<LogEnd> Open(TimeSpan lockWait, CancellationToken cancellation)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await DisposeAsync();
            try
            {
                session = await OwnedSession.Open(connectionString, lockWait, cancellation);
                return await session.End(cancellation);
            }
            catch (NpgsqlException e) when (Reading.IsLoss(e))
            {
                if (started.Elapsed > patience) throw new EventStoreUnavailableException($"The database cannot be reached: {e.Message}", e);
                logger.Waiting(e);
            }
            await Task.Delay(pause, cancellation);
        }
    }

    /// <summary>As <see cref="Open"/>, after a loss: the lock is waited for as long as a server takes to notice that a client has gone.</summary>
    public Task<LogEnd> Reopen(CancellationToken cancellation) => Open(patience, cancellation);

    /// <summary>Whether the session is still alive.</summary>
    public async Task<bool> Check(CancellationToken cancellation)
    {
        try
        {
            if (!IsOpen) return false;
            await Current.Ping(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return IsOpen;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null) await session.DisposeAsync();
        session = null;
    }
}
