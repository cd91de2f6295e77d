using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Partnerships.EventStore.CritterStack.Views;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>The log as whoever inspects it reads it, on this engine as on the embedded one: the relations <c>events</c>, <c>checkpoints</c>, <c>view_documents</c> and
/// <c>scheduled</c>. They are looked at by people and by <c>check</c> only; the engine itself goes through Marten and Wolverine.</summary>
internal static class InspectedLog
{
    /// <summary>Shows it, unless it is shown so already: to replace a view waits for everybody who looks at it, and a check of a long log looks for long.</summary>
    public static async Task Show(NpgsqlDataSource source, string schema, IReadOnlyList<View> views, string messageType, CancellationToken cancellation)
    {
        var documents = views.Select(view => $"select '{view.Name}'::text as view, key, body, changed_at from {new ViewTable(schema, view).Shown}");
        // Who runs no views leaves them as they are.
        var shown = views.Count == 0 ? "" : $"create or replace view {schema}.view_documents as {string.Join(" union all ", documents)};";
        var definitions = $"""
            create or replace view {schema}.events as
                select seq_id as position, stream_id::text collate "C" as stream, version, type::text as type, bdata as payload, user_name::text as actor, timestamp as recorded_at,
                    to_date(headers->>'effectiveOn', 'YYYYMMDD') as effective_on, (headers->>'command')::uuid as command_id, (headers->>'ordinal')::integer as ordinal,
                    causation_id::text as cause, correlation_id::uuid as correlation_id, decode(headers->>'leaf', 'hex') as leaf
                from {schema}.mt_events;
            create or replace view {schema}.checkpoints as
                select kept.name::text as name, kept.revision, coalesce(before.position, shard.last_seq_id) as position, kept.name::text as stored_as, null::text as leftover
                from {schema}.view_revisions kept
                join {schema}.mt_event_progression shard on shard.name = kept.name || '{ViewTable.ShardOf("")}'
                left join {schema}.view_rebuilds before on before.name = shard.name;
            {shown}
            create or replace view {schema}.scheduled as
                select 'dead'::text as state from {schema}.wolverine_dead_letters where message_type = '{messageType}' and replayable is not true;
            """;
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definitions)));
        await using var marked = source.CreateCommand($"select obj_description(to_regclass('{schema}.events'), 'pg_class')");
        var found = await marked.ExecuteScalarAsync(cancellation) as string;
        if (found == mark || (found is not null && views.Count == 0)) return;
        await using var command = source.CreateCommand($"{definitions} comment on view {schema}.events is '{mark}'");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
