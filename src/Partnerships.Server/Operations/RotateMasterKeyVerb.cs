using System.CommandLine;
using Npgsql;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>rotate-master-key</c>: wraps every person's key by the current master key, so that the old one can be retired. A server may
/// run meanwhile if it has both keys; interrupted, it is resumed by running it again.</summary>
internal static class RotateMasterKeyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var verb = new Command(
            "rotate-master-key", "Wraps every person's key by the current master key (Vault__CurrentMasterKey); can be interrupted and run again.");
        return Report.Set(verb, Report.Json(), async (_, report, cancellation) =>
        {
            var stated = settings();
            var keys = VaultSetup.Keys(stated);
            await using var postgres = stated.ConnectionString is null && stated.VaultConnectionString is null
                ? await LocalPostgres.Start(new LocalPostgresOptions { DataDirectory = stated.DataDirectory }, cancellation)
                : null;
            var rotated = await Rotate(stated, postgres, keys, report, cancellation);
            report.Result(rotated, output => Write(output, rotated));
            return 0;
        });
    }

    private static async Task<Rotated> Rotate(
        ServerSettings settings, LocalPostgres? postgres, Vault.MasterKeys keys, Report report, CancellationToken cancellation)
    {
        var place = settings.VaultConnectionString ?? VaultSetup.Beside(settings.ConnectionString ?? postgres!.ConnectionString);
        await using var vault = new Vault.SubjectVault(place, keys);
        try
        {
            var rewrapped = await vault.Rotate(wrapped => report.Progress(() => $"{wrapped} keys wrapped by '{keys.Current}'"), cancellation);
            var left = await vault.Wrapped(cancellation);
            return new(
                keys.Current, rewrapped, [.. left.Select(it => new Wrapped(it.Key, it.Value))],
                [.. settings.MasterKeys.Keys.Where(id => id != keys.Current && !left.ContainsKey(id)).Order()]);
        }
        catch (NpgsqlException unreachable) when (unreachable is not PostgresException)
        {
            throw new VerbException($"The vault's database cannot be reached: {unreachable.Message}");
        }
    }

    private static void Write(TextWriter output, Rotated rotated)
    {
        output.WriteLine($"{rotated.Rewrapped} keys are wrapped by '{rotated.Current}' now.");
        foreach (var (master, keys) in rotated.Wrapped) output.WriteLine($"'{master}' wraps {keys}.");
        foreach (var id in rotated.Unused)
            output.WriteLine($"'{id}' wraps nothing in this vault any more: retire it when no backup of the keys that needs it is to be restored.");
    }

    /// <summary>What a rotation came to.</summary>
    /// <param name="Current">The current master key's id.</param>
    /// <param name="Rewrapped">How many keys were wrapped anew.</param>
    /// <param name="Wrapped">How many keys each master key wraps now.</param>
    /// <param name="Unused">The ids of the given master keys that wrap nothing any more.</param>
    internal sealed record Rotated(string Current, int Rewrapped, IReadOnlyList<Wrapped> Wrapped, IReadOnlyList<string> Unused);

    /// <summary>How many keys a master key wraps.</summary>
    /// <param name="Master">Its id.</param>
    /// <param name="Keys">How many.</param>
    internal sealed record Wrapped(string Master, long Keys);
}
