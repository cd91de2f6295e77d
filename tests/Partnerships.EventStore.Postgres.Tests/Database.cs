namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>What tests do to a database behind the engine's back.</summary>
internal static class Database
{
    public static async Task<int> Execute(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<T> Scalar<T>(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The server's process for the session that owns the log; 0 when nobody does.</summary>
    public static Task<int> Owner(string connectionString) => Scalar<int>(connectionString, """
        select coalesce(max(l.pid), 0) from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and l.granted and d.datname = current_database()
        """);

    /// <summary>Ends the session that owns the log.</summary>
    public static Task KillOwner(string connectionString) => Execute(connectionString, """
        select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and l.granted and d.datname = current_database()
        """);
}
