using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Partnerships.EventStore.CritterStack.Views;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>Marten as this engine uses it.</summary>
internal static class MartenSetup
{
    /// <summary>Sets it.</summary>
    public static void Configure(StoreOptions marten, NpgsqlDataSource source, EventForms forms, ViewFailures failures, CritterStackOptions options)
    {
        marten.Connection(source);
        marten.DatabaseSchemaName = options.Schema;
        marten.DisableNpgsqlLogging = true;
        marten.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        var events = marten.Events;
        events.StreamIdentity = StreamIdentity.AsString;
        events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        events.EnableBigIntEvents = true;
        events.MetadataConfig.EnableAll();
        events.MetadataConfig.UserNameEnabled = true;
        events.DefaultBinarySerializer = new FactSerializer();
        foreach (var (name, fact) in forms.Facts) events.MapEventType(fact, name);
        events.UseListenNotifyForEventAppends = true;
        marten.Projections.Add(new StreamFactsProjection(), ProjectionLifecycle.Live);
        marten.Storage.ExtendedSchemaObjects.Add(Commands(options.Schema));
        marten.Storage.ExtendedSchemaObjects.Add(Revisions(options.Schema));
        marten.Storage.ExtendedSchemaObjects.Add(ScheduledIds(options.Schema));
        marten.Storage.ExtendedSchemaObjects.Add(Rebuilds(options.Schema));
        // An event that cannot be read or folded stops its view; to pass over it would be to show what is not so.
        foreach (var errors in new[] { marten.Projections.Errors, marten.Projections.RebuildErrors })
            (errors.SkipApplyErrors, errors.SkipSerializationErrors, errors.SkipUnknownEvents) = (false, false, false);
        foreach (var view in options.Views)
        {
            var table = new ViewTable(options.Schema, view);
            marten.Storage.ExtendedSchemaObjects.Add(table.Definition());
            marten.Projections.Add(
                new ViewProjection(view, table, source, forms, failures), ProjectionLifecycle.Async, view.Name, asynchronously => asynchronously.DeleteDataInTableOnTeardown(table.Identifier));
        }
    }

    /// <summary>The views that are being built anew, each with the position at which it is shown meanwhile.</summary>
    private static Table Rebuilds(string schema)
    {
        var table = new Table($"{schema}.view_rebuilds");
        table.AddColumn("name", "text").AsPrimaryKey();
        table.AddColumn("position", "bigint").NotNull();
        return table;
    }

    /// <summary>The ids of all commands that were ever scheduled.</summary>
    private static Table ScheduledIds(string schema)
    {
        var table = new Table($"{schema}.scheduled_ids");
        table.AddColumn("id", "uuid").AsPrimaryKey();
        return table;
    }

    /// <summary>By which revision each view was folded.</summary>
    private static Table Revisions(string schema)
    {
        var table = new Table($"{schema}.view_revisions");
        table.AddColumn("name", "text").AsPrimaryKey();
        table.AddColumn("revision", "integer").NotNull();
        return table;
    }

    /// <summary>The ids of all commands, for ever: what each was, and where its events stand.</summary>
    private static Table Commands(string schema)
    {
        var table = new Table($"{schema}.commands");
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("fingerprint", "bytea").NotNull();
        table.AddColumn("position", "bigint").NotNull();
        table.AddColumn("events", "integer").NotNull();
        return table;
    }
}
