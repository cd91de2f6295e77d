using Npgsql;

namespace Partnerships.EventStore.CritterStack;

/// <summary>Failures of the connection rather than of what was asked for.</summary>
internal static class ConnectionLoss
{
    private const string ServerIsStopping = "57P", ConnectionException = "08", StoodStill = "25P03";

    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>True when a failure, or what it rests on, is one.</summary>
    public static bool Is(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: StoodStill } => true,
        PostgresException refused => refused.SqlState.StartsWith(ServerIsStopping, StringComparison.Ordinal) || refused.SqlState.StartsWith(ConnectionException, StringComparison.Ordinal),
        NpgsqlException or IOException or ObjectDisposedException => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => Is(failure.InnerException),
    };

    /// <summary>True when the database had a part in it, or somebody gave up. Marten starts a shard again that stopped for that.</summary>
    public static bool IsOfDatabase(Exception? failure) => failure switch
    {
        null => false,
        NpgsqlException or OperationCanceledException => true,
        AggregateException several => several.InnerExceptions.Any(IsOfDatabase),
        _ => Is(failure) || IsOfDatabase(failure.InnerException),
    };

    /// <summary>Reads, and again on a new connection when one is lost: those in the pool break all at once.</summary>
    /// <exception cref="EventStoreUnavailableException">The database stays out of reach.</exception>
    public static async Task<T> Read<T>(NpgsqlDataSource source, Func<Task<T>> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (Exception failure) when (Is(failure))
            {
                if (attempt == Attempts) throw Unreachable(failure);
                source.Clear();
                await Task.Delay(Pause * attempt);
            }
        }
    }

    /// <summary>As above, for those that wait on their thread.</summary>
    public static T Read<T>(NpgsqlDataSource source, Func<T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return read();
            }
            catch (Exception failure) when (Is(failure))
            {
                if (attempt == Attempts) throw Unreachable(failure);
                source.Clear();
                Thread.Sleep(Pause * attempt);
            }
        }
    }

    /// <summary>What callers are told.</summary>
    public static EventStoreUnavailableException Unreachable(Exception failure) => new($"The event store cannot be reached: {failure.Message}", failure);
}
