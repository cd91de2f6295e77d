using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Keeps an owning session, and opens a new one when the present one has ended.</summary>
internal sealed class SessionKeeper(string connectionString, TimeSpan patience, ILogger logger) : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private OwnedSession? session;
    private Backend? last;

    public bool IsOpen => session?.IsOpen == true;

    public OwnedSession Current => session ?? throw new EventStoreUnavailableException();

    /// <summary>Opens a session and says where the log ends. Waits for a database that is not up yet for as long as patience
    /// lasts, and for the lock as long as <paramref name="lockWait"/>.</summary>
    public LogEnd Open(TimeSpan lockWait, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            Dispose();
            try
            {
                session = OwnedSession.Open(connectionString, last, lockWait, cancellation);
                last = session.Backend;
                return session.End();
            }
            catch (NpgsqlException e) when (Reading.IsLoss(e))
            {
                if (started.Elapsed > patience) throw Reading.Unreachable(e);
                logger.Waiting(e);
            }
            cancellation.WaitHandle.WaitOne(pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>As <see cref="Open"/>, after a loss.</summary>
    public LogEnd Reopen(CancellationToken cancellation) => Open(patience, cancellation);

    /// <summary>Whether the session is still alive.</summary>
    public bool Check()
    {
        try
        {
            if (!IsOpen) return false;
            Current.Ping();
            return true;
        }
        catch (NpgsqlException)
        {
            return IsOpen;
        }
    }

    public void Dispose()
    {
        session?.Dispose();
        session = null;
    }
}
