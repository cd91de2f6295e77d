using Npgsql;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>The nodes that run a log. Who opens it alone would take Wolverine's messages and Marten's shards from them.</summary>
internal static class OtherNodes
{
    /// <summary>How long a node may be silent before the others take over from it.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>Sees to it that none does.</summary>
    /// <exception cref="LogOwnedException">Some do.</exception>
    public static async Task DemandNone(string connectionString, string schema, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        if (!await Is(source, $"to_regclass('{schema}.wolverine_nodes') is not null", cancellation)) return;
        if (await Is(source, $"exists (select from {schema}.wolverine_nodes where health_check > now() - interval '{Silence.TotalSeconds} seconds')", cancellation))
            throw new LogOwnedException($"The log is run by nodes of the scale-out engine; one that was killed counts among them for {Silence.TotalSeconds} seconds.");
    }

    private static async Task<bool> Is(NpgsqlDataSource source, string condition, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select {condition}");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
