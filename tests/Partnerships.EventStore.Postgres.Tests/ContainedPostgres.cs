using Testcontainers.PostgreSql;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>PostgreSQL in a container, in the place of this machine's own: of the image that PARTNERSHIPS_POSTGRES_IMAGE names, such as
/// postgres:17. Compiled with -p:Testcontainers=true only.</summary>
internal sealed class ContainedPostgres(PostgreSqlContainer container) : IAsyncDisposable
{
    public static string? Image => Environment.GetEnvironmentVariable("PARTNERSHIPS_POSTGRES_IMAGE") is { Length: > 0 } image ? image : null;

    public string ConnectionString => container.GetConnectionString();

    public static async Task<ContainedPostgres> Start(string image, IReadOnlyDictionary<string, string> settings)
    {
        var container = new PostgreSqlBuilder(image).WithCommand([.. settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" })]).Build();
        await container.StartAsync();
        return new(container);
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
