using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore.Postgres.Schema;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The one session that holds the log's ownership lock and writes. When it ends, the lock is free; having got the
/// lock proves that the session before has ended, and with it whatever it was about to commit. Nothing here is asynchronous, not even the
/// opening: once a socket has been used so, a wait for its data is two changes of thread for ever.</summary>
internal sealed class OwnedSession : IDisposable
{
    // "eventlog" in ASCII.
    private const long LockKey = 0x6576656E746C6F67;

    private readonly NpgsqlConnection connection;
    private readonly EventInsert insert;

    private OwnedSession(NpgsqlConnection connection, Backend backend, bool takesRole)
    {
        this.connection = connection;
        Backend = backend;
        TakesRole = takesRole;
        insert = new EventInsert(connection);
    }

    /// <summary>The server's side of the session.</summary>
    public Backend Backend { get; }

    /// <summary>Whether the connecting user may work under the application's role.</summary>
    public bool TakesRole { get; }

    public bool IsOpen => connection.FullState.HasFlag(System.Data.ConnectionState.Open);

    /// <summary>Connects, takes the lock, brings the schema up to date and takes on the lesser role.</summary>
    /// <param name="connectionString">Names the database.</param>
    /// <param name="previous">This process's session before, which the server may not know to be over: it is ended.</param>
    /// <param name="wait">For the lock.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="LogOwnedException">Another process kept the lock for longer than <paramref name="wait"/>.</exception>
    public static OwnedSession Open(string connectionString, Backend? previous, TimeSpan wait, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            // The lesser role would not see it.
            var backend = Itself(connection);
            if (previous is { } lingering) End(connection, lingering);
            TakeLock(connection, wait, cancellation);
            var takesRole = Migrations.Run(connection);
            using var prepare = new NpgsqlCommand(
                "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')"
                + (takesRole ? $"; set role {Migrations.ApplicationRole}" : ""), connection);
            prepare.ExecuteNonQuery();
            return new OwnedSession(connection, backend, takesRole);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The position and the hash of the log's last event.</summary>
    public LogEnd End()
    {
        using var command = new NpgsqlCommand("select position, leaf from events order by position desc limit 1", connection);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new LogEnd(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : new LogEnd(0, default);
    }

    public void Insert(Batch batch)
    {
        if (batch.Head - batch.From < EventCopy.WorthIt) insert.Execute(batch);
        else EventCopy.Execute(connection, batch);
    }

    /// <summary>Which of these commands the log holds.</summary>
    public HashSet<Guid> Recorded(IEnumerable<Guid> commandIds)
    {
        using var command = new NpgsqlCommand("select distinct command_id from events where command_id = any($1)", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. commandIds] });
        using var reader = command.ExecuteReader();
        var ids = new HashSet<Guid>();
        while (reader.Read()) ids.Add(reader.GetGuid(0));
        return ids;
    }

    public void Ping()
    {
        using var command = new NpgsqlCommand("select 1", connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private static Backend Itself(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()", connection);
        using var reader = command.ExecuteReader();
        reader.Read();
        return new Backend(reader.GetInt32(0), reader.GetDateTime(1));
    }

    /// <summary>When a network fails, the server takes minutes or hours to notice that its client has gone, and keeps the lock for it.</summary>
    private static void End(NpgsqlConnection connection, Backend lingering)
    {
        using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where pid = $1 and backend_start = $2", connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = lingering.Process });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = lingering.Since });
        command.ExecuteNonQuery();
    }

    private static void TakeLock(NpgsqlConnection connection, TimeSpan wait, CancellationToken cancellation)
    {
        var patience = wait == Timeout.InfiniteTimeSpan ? 0 : Math.Max(1, (long)wait.TotalMilliseconds);
        using var limit = new NpgsqlCommand(FormattableString.Invariant($"set lock_timeout = {patience}"), connection);
        limit.ExecuteNonQuery();
        using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey, NpgsqlDbType = NpgsqlDbType.Bigint });
        using var cancelling = cancellation.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new LogOwnedException(Owner(connection));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        limit.CommandText = "set lock_timeout = 0";
        limit.ExecuteNonQuery();
    }

    private static string Owner(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("""
            select a.application_name, a.pid, host(a.client_addr), a.backend_start, d.datname
            from pg_locks l join pg_stat_activity a on a.pid = l.pid join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and l.granted and d.datname = current_database()
              and l.classid = ($1 >> 32)::int8::oid and l.objid = ($1 & 4294967295)::oid and l.objsubid = 1
            """, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey });
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return "Another process owned the log until a moment ago. Try again.";
        var address = reader.IsDBNull(2) ? "a local socket" : reader.GetString(2);
        var since = reader.IsDBNull(3) ? "" : $", since {reader.GetDateTime(3):yyyy-MM-dd HH:mm:ss} UTC";
        return $"The event log in database '{reader.GetString(4)}' is owned by '{reader.GetString(0)}' "
            + $"(from {address}, server process {reader.GetInt32(1)}{since}). Stop it first, or open as standby.";
    }
}

/// <summary>A process of the server's, which may give the same number to another later.</summary>
internal readonly record struct Backend(int Process, DateTime Since);

/// <summary>Where the log ends.</summary>
internal readonly record struct LogEnd(long Head, ReadOnlyMemory<byte> Leaf);
