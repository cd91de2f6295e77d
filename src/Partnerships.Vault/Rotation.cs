using Npgsql;

namespace Partnerships.Vault;

/// <summary>Wraps the subjects' keys by another master key. The keys themselves stay, so nothing is encrypted anew.</summary>
internal static class Rotation
{
    private const int Batch = 100;

    /// <summary>Wraps some keys that are not under the current master key, in one transaction.</summary>
    /// <returns>How many; 0 when none is left.</returns>
    public static async Task<int> Some(NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var rows = new List<(Guid Subject, byte[] Wrapped)>();
        await using (var select = new NpgsqlCommand(
            "select subject, master, wrapped, commitment from vault_keys.subject_keys where master <> $1 limit $2 for update", connection, transaction)
        { Parameters = { new() { Value = masters.Current }, new() { Value = Batch } } })
        await using (var reader = await select.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                var subject = reader.GetGuid(0);
                using var key = SubjectRows.Unwrap(masters, subject, reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3));
                rows.Add((subject, key.Wrap(masters.Of(masters.Current), masters.Current)));
            }
        }
        await using var update = new NpgsqlCommand("""
            update vault_keys.subject_keys as keys set master = $1, wrapped = given.wrapped
            from unnest($2::uuid[], $3::bytea[]) as given (subject, wrapped) where keys.subject = given.subject
            """, connection, transaction)
        {
            Parameters =
            {
                new() { Value = masters.Current },
                new() { Value = rows.Select(row => row.Subject).ToArray() },
                new() { Value = rows.Select(row => row.Wrapped).ToArray() },
            },
        };
        await update.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows.Count;
    }

    /// <summary>How many keys each master key wraps.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Counts(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select master, count(*) from vault_keys.subject_keys group by master order by master", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }
}
