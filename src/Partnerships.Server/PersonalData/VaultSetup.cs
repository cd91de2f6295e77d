using Npgsql;
using Partnerships.Server.Serving;
using Partnerships.Vault;

namespace Partnerships.Server.PersonalData;

/// <summary>Finds the vault's master keys and its database.</summary>
internal static class VaultSetup
{
    private const string Development = "development", KeyFile = "vault-master.key", DatabaseSuffix = "_vault";

    /// <summary>The master keys.</summary>
    /// <exception cref="VaultException">There are none, or they are wrong; the message says what to do.</exception>
    public static MasterKeys Keys(ServerSettings settings)
    {
        if (settings.MasterKeys.Count > 0) return MasterKeys.Parse(settings.MasterKeys, settings.CurrentMasterKey);
        if (!settings.Development)
            throw new VaultException(
                "Personal data need a master key. Make one (openssl rand -base64 32), keep a copy where the database's backups are not, and set "
                + "Vault__MasterKeys__<id> to it or to the path of a file that holds it; <id> is a name of yours, such as the year. See ops/README.md.");
        Directory.CreateDirectory(settings.DataDirectory);
        var path = Path.Combine(settings.DataDirectory, KeyFile);
        OwnersFile.EnsureMade(path, MasterKeys.NewKey);
        return MasterKeys.Parse(new Dictionary<string, string> { [Development] = path }, Development);
    }

    /// <summary>The vault: in a database of its own, beside the log's unless another place is stated.</summary>
    public static SubjectVault Open(ServerSettings settings, string log, MasterKeys keys) => new(settings.VaultConnectionString ?? Beside(log), keys);

    /// <summary>The vault's place beside a log.</summary>
    public static string Beside(string log)
    {
        var beside = new NpgsqlConnectionStringBuilder(log);
        beside.Database += DatabaseSuffix;
        return beside.ConnectionString;
    }

    /// <summary>Adds what the endpoints need.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services, SubjectVault vault) =>
        services.AddSingleton(vault).AddSingleton<PersonalDataStore>().AddSingleton<Unnamed>().AddSingleton<AccessDocuments>().AddHostedService<VaultSweep>();
}
