using System.Reflection;
using Npgsql;

namespace Partnerships.Vault;

/// <summary>The vault's database: made when it is missing, brought up to date once, when it is first needed.</summary>
internal sealed class VaultDatabase(string connectionString) : IAsyncDisposable
{
    private const int MostSessions = 8;
    private const long MigrationLock = 0x7661756c74;
    private static readonly string[] Steps = ["0001-keys", "0002-sealed"];
    private readonly SemaphoreSlim opening = new(1);

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MostSessions, ApplicationName = "vault" }.ConnectionString);

    private bool isReady;

    /// <summary>A session.</summary>
    public async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        if (!Volatile.Read(ref isReady)) await Prepare(cancellation);
        return await source.OpenConnectionAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        opening.Dispose();
    }

    private async Task Prepare(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            if (isReady) return;
            await using var connection = await OpenOrCreate(cancellation);
            await Migrate(connection, cancellation);
            Volatile.Write(ref isReady, true);
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<NpgsqlConnection> OpenOrCreate(CancellationToken cancellation)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellation);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var wanted = new NpgsqlConnectionStringBuilder(connectionString);
            var name = wanted.Database!;
            var outside = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
            await using var server = NpgsqlDataSource.Create(outside.ConnectionString);
            await using var create = server.CreateCommand($"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            try
            {
                await create.ExecuteNonQueryAsync(cancellation);
            }
            catch (PostgresException meanwhile) when (meanwhile.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process was faster.
            }
            return await source.OpenConnectionAsync(cancellation);
        }
    }

    private static async Task Migrate(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(connection, $"select pg_advisory_xact_lock({MigrationLock})", cancellation);
        await Run(connection, "create table if not exists vault_migrations (name text primary key)", cancellation);
        var done = new HashSet<string>(StringComparer.Ordinal);
        await using (var select = new NpgsqlCommand("select name from vault_migrations", connection))
        await using (var reader = await select.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation)) done.Add(reader.GetString(0));
        if (done.Except(Steps).FirstOrDefault() is { } unknown)
            throw new VaultException($"The vault was made by a newer version: it has '{unknown}', which this version does not know.");
        foreach (var step in Steps.Except(done)) await Run(connection, $"{Script(step)}; insert into vault_migrations (name) values ('{step}')", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"{name}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().TrimEnd(';');
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
