namespace Partnerships.Server.Serving;

/// <summary>What a server is told from outside.</summary>
internal sealed record ServerSettings
{
    /// <summary>The port when none is given.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Where keys and the server's own PostgreSQL live: PARTNERSHIPS_DATA, or <c>.data</c> here.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The database to use, ConnectionStrings__Partnerships; null for a PostgreSQL of the server's own.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The master keys of the vault by id, each Vault__MasterKeys__(id): 32 bytes in base64, or the path of a file that holds
    /// them so. None in development stands for a key that is made in <see cref="DataDirectory"/>.</summary>
    public IReadOnlyDictionary<string, string> MasterKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>The id of the master key that wraps what is new, Vault__CurrentMasterKey; may be null when there is one only.</summary>
    public string? CurrentMasterKey { get; init; }

    /// <summary>The vault's database, Vault__ConnectionString; null for one beside the log's, of its name and <c>_vault</c>.</summary>
    public string? VaultConnectionString { get; init; }

    /// <summary>The addresses to listen on.</summary>
    public string Urls { get; init; } = $"http://127.0.0.1:{DefaultPort}";

    /// <summary>True when ASPNETCORE_ENVIRONMENT is Development: development tokens and the sign-in page work then only.</summary>
    public bool Development { get; init; }

    /// <summary>True loads the default sample into an empty log before serving.</summary>
    public bool Sample { get; init; }

    /// <summary>The OpenID provider to sign in with; null for none.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>PARTNERSHIPS_TOKEN: what the operator's verbs show to a server that runs, or null.</summary>
    public string? Token { get; init; }

    /// <summary>The engine that is asked for, PARTNERSHIPS_ENGINE or <c>--engine</c>; null for the one that the log is on.</summary>
    public string? EngineName { get; init; }

    /// <summary>The engines that this program has.</summary>
    public IReadOnlyList<Engine> Engines { get; init; } = [Engine.Embedded];

    /// <summary>The database that a log is to be moved to, ConnectionStrings__Target; null for the one that it is in.</summary>
    public string? Target { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The settings that the environment gives.</summary>
    public static ServerSettings FromEnvironment() => new()
    {
        DataDirectory = Path.GetFullPath(Variable("PARTNERSHIPS_DATA") ?? ".data"),
        ConnectionString = Variable("ConnectionStrings__Partnerships"),
        MasterKeys = Variables("Vault__MasterKeys__"),
        CurrentMasterKey = Variable("Vault__CurrentMasterKey"),
        VaultConnectionString = Variable("Vault__ConnectionString"),
        OpenId = OpenIdSettings.From(Variables(OpenIdSettings.Prefix)),
        Token = Variable("PARTNERSHIPS_TOKEN"),
        EngineName = Variable("PARTNERSHIPS_ENGINE"),
        Target = Variable("ConnectionStrings__Target"),
        Development = Variable("ASPNETCORE_ENVIRONMENT") == Environments.Development,
    };

    /// <summary>Where, and no secret.</summary>
    public override string ToString() => DataDirectory;

    private static Dictionary<string, string> Variables(string prefix) => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && Variable(name) is not null)
        .ToDictionary(name => name[prefix.Length..], name => Variable(name)!, StringComparer.Ordinal);

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
