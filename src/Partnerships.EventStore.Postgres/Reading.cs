using Npgsql;

namespace Partnerships.EventStore.Postgres;

/// <summary>Work on pooled connections that may be done twice. The server may have closed any of them since its last use, which shows
/// only now: then the pool is emptied, and the work done on a new connection.</summary>
internal static class Reading
{
    public static async Task<T> Run<T>(NpgsqlDataSource source, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException e) when (IsLoss(e))
        {
            source.Clear();
        }
        try
        {
            return await read();
        }
        catch (NpgsqlException e) when (IsLoss(e))
        {
            throw Unreachable(e);
        }
    }

    public static EventStoreUnavailableException Unreachable(Exception e) => new($"The database cannot be reached: {e.Message}", e);

    /// <summary>Whether the connection failed, not the statement.</summary>
    public static bool IsLoss(NpgsqlException e) => e is not PostgresException
        || e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections;
}
