using Npgsql;

namespace Partnerships.Bench.Throughput;

/// <summary>A table like the engine's, indexes included, in a schema of its own, for those that it is measured against.</summary>
internal static class SameTable
{
    /// <summary>Makes it anew.</summary>
    public static async Task Create(NpgsqlDataSource source, string schema)
    {
        await using var create = source.CreateCommand(
            $"drop schema if exists {schema} cascade; create schema {schema}; create table {schema}.events (like public.events including all)");
        await create.ExecuteNonQueryAsync();
    }
}
