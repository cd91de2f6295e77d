using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Vault.Tests;

[assembly: AssemblyFixture(typeof(VaultServer))]

namespace Partnerships.Vault.Tests;

/// <summary>One throw-away PostgreSQL for all tests; a place for each vault.</summary>
public sealed class VaultServer : IAsyncLifetime
{
    private LocalPostgres? server;

    /// <summary>A vault that most tests share: each has a subject of its own in it.</summary>
    public string SharedPlace { get; private set; } = "";

    /// <summary>The folder of all of its files.</summary>
    public string Folder => server!.Folder;

    public async ValueTask InitializeAsync()
    {
        server = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true, Fsync = false });
        SharedPlace = NewPlace();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    /// <summary>A database that is not there yet.</summary>
    public string NewPlace() => new NpgsqlConnectionStringBuilder(server!.ConnectionString) { Database = $"vault_{Guid.NewGuid():N}" }.ConnectionString;

    public static MasterKeys Masters(string current, params (string Id, byte[] Key)[] keys) => new(keys.ToDictionary(key => key.Id, key => key.Key), current);
}
