using Npgsql;

namespace Partnerships.Bench.CritterStack;

/// <summary>Databases beside the one that was given.</summary>
internal static class Databases
{
    /// <summary>Makes an empty one.</summary>
    /// <param name="connection">To the one that was given.</param>
    /// <param name="name">What it is to be called.</param>
    /// <returns>For Npgsql, to the new one.</returns>
    public static async Task<string> Create(string connection, string name)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString;
    }
}
