using System.Security.Cryptography;
using Npgsql;

namespace Partnerships.Vault;

/// <summary>Keeps what is secret about subjects, each under a key of its own, and makes it unreadable for ever by destroying that key.
/// Nothing is connected to before it is first used.</summary>
/// <param name="connectionString">The vault's database, made when it is missing.</param>
/// <param name="masters">The master keys.</param>
public sealed class SubjectVault(string connectionString, MasterKeys masters) : IAsyncDisposable
{
    private readonly VaultDatabase database = new(connectionString);

    /// <summary>Seals contents, before the event that refers to them is recorded. Sealing the same again changes nothing, so a command
    /// can be repeated after a crash; what no event came to refer to is swept.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="fields">What is kept: one field or more, each once.</param>
    /// <param name="request">What is fingerprinted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SubjectErasedException">The subject was erased.</exception>
    public async Task<SealedVersion> Seal(Guid subject, IReadOnlyList<Field> fields, ReadOnlyMemory<byte> request, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await SubjectRows.Lock(connection, subject, cancellation);
        using var key = await SubjectRows.Key(connection, masters, subject, cancellation) ?? await SubjectRows.Make(connection, masters, subject, cancellation);
        var version = key.VersionOf(fields);
        await SubjectRows.Put(connection, subject, version, [.. fields.Select(field => (field.Name, key.Seal(version, field)))], cancellation);
        await transaction.CommitAsync(cancellation);
        return new SealedVersion(Convert.ToHexStringLower(version), key.Fingerprint(request.Span));
    }

    /// <summary>What contents would be sealed as. Changes nothing.</summary>
    /// <returns>Null for a subject without a key.</returns>
    public async Task<SealedVersion?> Name(Guid subject, IReadOnlyList<Field> fields, ReadOnlyMemory<byte> request, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        using var key = await SubjectRows.Key(connection, masters, subject, cancellation);
        return key is null ? null : new SealedVersion(Convert.ToHexStringLower(key.VersionOf(fields)), key.Fingerprint(request.Span));
    }

    /// <summary>The contents of a version; null when it is not there (any more), as after a correction or an erasure.</summary>
    /// <exception cref="VaultException">They were tampered with: they are not what the version commits to.</exception>
    public async Task<IReadOnlyList<Field>?> Open(Guid subject, string version, CancellationToken cancellation = default)
    {
        var bytes = Convert.FromHexString(version);
        await using var connection = await database.Open(cancellation);
        using var key = await SubjectRows.Key(connection, masters, subject, cancellation);
        var boxes = key is null ? [] : await SubjectRows.Boxes(connection, subject, bytes, cancellation);
        if (boxes.Count == 0) return null;
        try
        {
            Field[] fields = [.. boxes.Select(box => key!.Open(bytes, box.Field, box.Box))];
            // Each box is bound to its place; that none is missing, the version itself tells.
            if (CryptographicOperations.FixedTimeEquals(key!.VersionOf(fields), bytes)) return fields;
        }
        catch (CryptographicException)
        {
            // Said below, the same for each kind of tampering.
        }
        throw new VaultException($"What the vault holds about subject {subject:D} is not what was sealed: it was changed from outside.");
    }

    /// <summary>An event refers to a version now: it is kept, and those that earlier events refer to go.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="version">The version.</param>
    /// <param name="order">The event's place in the order of the subject's events.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Settle(Guid subject, string version, long order, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        await SubjectRows.Settle(connection, subject, Convert.FromHexString(version), order, cancellation);
    }

    /// <summary>Settles or removes what was sealed some time ago and what no event was known to refer to.</summary>
    /// <param name="age">How long ago at least: longer than a command can take from the sealing to its event.</param>
    /// <param name="current">The version that the subject's last event refers to, with the event's order; null when there is none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many versions were removed.</returns>
    public async Task<int> Sweep(
        TimeSpan age, Func<Guid, CancellationToken, Task<(string Version, long Order)?>> current, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        await using var connection = await database.Open(cancellation);
        var removed = 0;
        foreach (var (subject, version) in await SubjectRows.Unsettled(connection, age, cancellation))
        {
            if (await current(subject, cancellation) is { } known && known.Version == Convert.ToHexStringLower(version))
                await SubjectRows.Settle(connection, subject, version, known.Order, cancellation);
            else if (await SubjectRows.Remove(connection, subject, version, age, cancellation)) removed++;
        }
        return removed;
    }

    /// <summary>Destroys the subject's key and removes its contents. Done again, it changes nothing.</summary>
    public async Task Erase(Guid subject, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await SubjectRows.Lock(connection, subject, cancellation);
            await SubjectRows.Erase(connection, subject, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        await Scrub(connection, cancellation);
    }

    /// <summary>The subjects that have a key.</summary>
    public async Task<IReadOnlyList<Guid>> Subjects(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        return await SubjectRows.WithKey(connection, cancellation);
    }

    /// <summary>Wraps every key that another master key wraps by the current one, in small transactions. When it is interrupted it goes on
    /// where it was; servers may run meanwhile if they have both keys.</summary>
    /// <param name="progress">Told how many keys have been wrapped.</param>
    /// <param name="cancellation">Interrupts.</param>
    /// <returns>How many keys were wrapped.</returns>
    public async Task<int> Rotate(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var wrapped = 0;
        for (int some; (some = await Rotation.Some(connection, masters, cancellation)) > 0;)
        {
            wrapped += some;
            progress?.Invoke(wrapped);
        }
        await Scrub(connection, cancellation);
        return wrapped;
    }

    /// <summary>How many subjects' keys each master key wraps.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Wrapped(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        return await Rotation.Counts(connection, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Removed rows leave the files. VACUUM marks their space as free but does not clear it, which is enough for what is encrypted;
    /// the small table of keys is written anew, so that a wrapped key that was destroyed is in no file of the table.</summary>
    private static async Task Scrub(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var sql in (string[])["vacuum full vault_keys.subject_keys", "vacuum vault_data.sealed"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
