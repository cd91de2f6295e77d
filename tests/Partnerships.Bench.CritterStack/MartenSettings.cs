using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Partnerships.Companies;
using Weasel.Core;

namespace Partnerships.Bench.CritterStack;

/// <summary>Marten as its documentation recommends it for speed; what the figures vary comes on top.</summary>
internal static class MartenSettings
{
    /// <summary>In words.</summary>
    public const string Words = "quick append, lightweight sessions, string keys, System.Text.Json";

    /// <summary>Sets them. Each figure has a schema of its own.</summary>
    public static void Apply(StoreOptions options, string connection, string schema, ProjectionLifecycle lifecycle)
    {
        options.Connection(connection);
        options.DatabaseSchemaName = schema;
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.AddEventTypes([typeof(CompanyRegistered), typeof(InterestMapped)]);
        options.Projections.Add(new MappedCompanyProjection(), lifecycle);
    }

    /// <summary>The connection settings that make Npgsql prepare statements and keep them when a connection goes back to its pool.</summary>
    public static string Tuned(string connection)
    {
        var tuned = Pooled(connection);
        (tuned.MaxAutoPrepare, tuned.NoResetOnClose) = (50, true);
        return tuned.ConnectionString;
    }

    /// <summary>With a pool that leaves the connections of the other loops, and of the one before, to them: PostgreSQL has a hundred by default.</summary>
    public static NpgsqlConnectionStringBuilder Pooled(string connection) => new(connection) { MaxPoolSize = 32 };

    /// <summary>Gives the planner the statistics of the filled tables: without, plans cached for the foreign key's check would be those
    /// of empty ones.</summary>
    public static async Task Analyze(string connection, string schema)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var analyze = source.CreateCommand($"vacuum analyze {schema}.mt_streams, {schema}.mt_events");
        await analyze.ExecuteNonQueryAsync();
    }
}
