using Npgsql;
using Partnerships.EventStore.Postgres.Cluster;

namespace Partnerships.Bench;

/// <summary>A PostgreSQL of the benchmark's own, gone afterwards, with PostgreSQL's default durability.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly LocalPostgres cluster;

    private Database(LocalPostgres cluster) => this.cluster = cluster;

    /// <summary>Starts one, and refuses to measure on one that would not keep what it acknowledged.</summary>
    public static async Task<Database> Start()
    {
        var database = new Database(await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }));
        await using var source = NpgsqlDataSource.Create(database.ConnectionTo("postgres"));
        foreach (var setting in new[] { "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers" })
        {
            await using var show = source.CreateCommand($"show {setting}");
            var value = (string)(await show.ExecuteScalarAsync())!;
            Console.WriteLine($"postgresql: {setting} = {value}");
            if (setting is "fsync" or "synchronous_commit" or "full_page_writes" && value != "on")
                throw new InvalidOperationException($"{setting} is {value}: what is measured would not be durable.");
        }
        return database;
    }

    /// <summary>For Npgsql, to a database of that name.</summary>
    public string ConnectionTo(string name) => new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name }.ConnectionString;

    /// <summary>A new, empty database.</summary>
    public async Task<string> Create(string name)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres") + ";Pooling=false");
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
