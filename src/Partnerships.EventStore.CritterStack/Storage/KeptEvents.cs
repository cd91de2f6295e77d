using Npgsql;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>What holds for the table of events whoever writes to it: no event is changed or deleted, and Marten's tombstones are not written. They
/// fill the places of appends that failed, which here the next append takes.</summary>
internal static class KeptEvents
{
    /// <summary>Sets the triggers; again changes nothing.</summary>
    public static async Task Guard(NpgsqlDataSource source, string schema, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            create or replace function {schema}.keep_events() returns trigger language plpgsql as $$
            begin
                raise exception 'Events are kept as they are.' using errcode = 'integrity_constraint_violation';
            end $$;
            create or replace function {schema}.leave_tombstones_out() returns trigger language plpgsql as $$
            begin
                return null;
            end $$;
            create or replace trigger events_are_kept before update or delete on {schema}.mt_events for each statement execute function {schema}.keep_events();
            create or replace trigger events_are_not_truncated before truncate on {schema}.mt_events for each statement execute function {schema}.keep_events();
            alter table {schema}.mt_events enable always trigger events_are_kept, enable always trigger events_are_not_truncated;
            create or replace trigger no_tombstones before insert on {schema}.mt_events for each row when (new.type = 'tombstone')
                execute function {schema}.leave_tombstones_out();
            """);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
