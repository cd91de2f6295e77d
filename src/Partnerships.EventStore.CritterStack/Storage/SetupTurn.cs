using Npgsql;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>The turn to bring the tables up to date: of processes that start at the same time one does it, and the others find it done.</summary>
internal sealed class SetupTurn : IAsyncDisposable
{
    // Any number, as long as nobody else takes it in this database.
    private const long Lock = 0x5061_7274_6e65_7274;

    private readonly NpgsqlConnection connection;

    private SetupTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Waits for it.</summary>
    public static async Task<SetupTurn> Take(string connectionString, CancellationToken cancellation)
    {
        // Of its own, so that the turn ends with it also when this process dies.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"select pg_advisory_lock({Lock})", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            return new SetupTurn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
