using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace Partnerships.Vault;

/// <summary>The statements on one subject's rows.</summary>
internal static class SubjectRows
{
    /// <summary>Keeps sealing and erasing of one subject apart until the transaction ends.</summary>
    public static async Task Lock(NpgsqlConnection connection, Guid subject, CancellationToken cancellation)
    {
        await using var command = Of(connection, "select pg_advisory_xact_lock(hashtextextended($1::text, 0))", subject);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The subject's key, unwrapped; null when there is none.</summary>
    /// <exception cref="VaultException">It cannot be unwrapped.</exception>
    public static async Task<SubjectKey?> Key(NpgsqlConnection connection, MasterKeys masters, Guid subject, CancellationToken cancellation)
    {
        await using var command = Of(connection, "select master, wrapped, commitment from vault_keys.subject_keys where subject = $1", subject);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? Unwrap(masters, subject, reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2))
            : null;
    }

    /// <summary>Makes the subject's key.</summary>
    /// <exception cref="SubjectErasedException">The subject was erased.</exception>
    public static async Task<SubjectKey> Make(NpgsqlConnection connection, MasterKeys masters, Guid subject, CancellationToken cancellation)
    {
        var key = SubjectKey.New(subject);
        await using var command = Of(connection, """
            insert into vault_keys.subject_keys (subject, master, wrapped, commitment)
            select $1, $2, $3, $4 where not exists (select from vault_keys.erased where subject = $1)
            """, subject, masters.Current, key.Wrap(masters.Of(masters.Current), masters.Current), key.Commitment);
        return await command.ExecuteNonQueryAsync(cancellation) == 1 ? key : throw new SubjectErasedException();
    }

    /// <summary>A key, unwrapped.</summary>
    public static SubjectKey Unwrap(MasterKeys masters, Guid subject, string master, byte[] wrapped, byte[] commitment)
    {
        try
        {
            return SubjectKey.Unwrap(subject, masters.Of(master), master, wrapped, commitment);
        }
        catch (CryptographicException)
        {
            throw new VaultException(
                $"The key of subject {subject:D} cannot be unwrapped: the master key '{master}' is another than the one that wrapped it, or the key was changed from outside.");
        }
    }

    /// <summary>Stores a version. One that is there already counts as written now, and as not yet referred to, so that nobody sweeps it
    /// before the event that is to come.</summary>
    public static async Task Put(NpgsqlConnection connection, Guid subject, byte[] version, (string Field, byte[] Box)[] boxes, CancellationToken cancellation)
    {
        await using var command = Of(connection, """
            insert into vault_data.sealed (subject, version, field, box) select $1, $2, field, box from unnest($3::text[], $4::bytea[]) as given (field, box)
            on conflict (subject, version, field) do update set written_at = clock_timestamp(), settled = null
            """, subject, version);
        command.Parameters.Add(new() { Value = boxes.Select(box => box.Field).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = boxes.Select(box => box.Box).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A version's encrypted fields, in the order of their names.</summary>
    public static async Task<List<(string Field, byte[] Box)>> Boxes(NpgsqlConnection connection, Guid subject, byte[] version, CancellationToken cancellation)
    {
        await using var command = Of(
            connection, "select field, box from vault_data.sealed where subject = $1 and version = $2 order by field", subject, version);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var boxes = new List<(string, byte[])>();
        while (await reader.ReadAsync(cancellation)) boxes.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        return boxes;
    }

    /// <summary>Removes what earlier events refer to, never what a later one does, nor what waits for its event.</summary>
    public static async Task Settle(NpgsqlConnection connection, Guid subject, byte[] version, long order, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("update vault_data.sealed set settled = greatest(settled, $3) where subject = $1 and version = $2")
                {
                    Parameters = { new() { Value = subject }, new() { Value = version }, new() { Value = order } },
                },
                new("delete from vault_data.sealed where subject = $1 and settled < $2")
                {
                    Parameters = { new() { Value = subject }, new() { Value = order } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The versions that no event is known to refer to, sealed so long ago.</summary>
    public static async Task<List<(Guid Subject, byte[] Version)>> Unsettled(NpgsqlConnection connection, TimeSpan age, CancellationToken cancellation)
    {
        await using var command = Of(connection,
            "select distinct subject, version from vault_data.sealed where settled is null and written_at <= clock_timestamp() - $1", age);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<(Guid, byte[])>();
        while (await reader.ReadAsync(cancellation)) versions.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return versions;
    }

    /// <summary>The subjects that have a key.</summary>
    public static async Task<List<Guid>> WithKey(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select subject from vault_keys.subject_keys order by subject", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var subjects = new List<Guid>();
        while (await reader.ReadAsync(cancellation)) subjects.Add(reader.GetGuid(0));
        return subjects;
    }

    /// <summary>Removes a version, unless it was sealed again or settled meanwhile.</summary>
    public static async Task<bool> Remove(NpgsqlConnection connection, Guid subject, byte[] version, TimeSpan age, CancellationToken cancellation)
    {
        await using var command = Of(connection, """
            delete from vault_data.sealed where subject = $1 and version = $2 and settled is null and written_at <= clock_timestamp() - $3
            """, subject, version, age);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    /// <summary>Destroys the key, remembers that it was, and removes the contents.</summary>
    public static async Task Erase(NpgsqlConnection connection, Guid subject, CancellationToken cancellation)
    {
        foreach (var sql in (string[])
            [
                "insert into vault_keys.erased (subject) values ($1) on conflict do nothing",
                "delete from vault_keys.subject_keys where subject = $1",
                "delete from vault_data.sealed where subject = $1",
            ])
        {
            await using var command = Of(connection, sql, subject);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static NpgsqlCommand Of(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
