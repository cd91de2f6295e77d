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

    /// <summary>The addresses to listen on.</summary>
    public string Urls { get; init; } = $"http://127.0.0.1:{DefaultPort}";

    /// <summary>True when ASPNETCORE_ENVIRONMENT is Development: development tokens and the sign-in page work then only.</summary>
    public bool Development { get; init; }

    /// <summary>True loads the default sample into an empty log before serving.</summary>
    public bool Sample { get; init; }

    /// <summary>PARTNERSHIPS_TOKEN: what the operator's verbs show to a server that runs, or null.</summary>
    public string? Token { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The settings that the environment gives.</summary>
    public static ServerSettings FromEnvironment() => new()
    {
        DataDirectory = Path.GetFullPath(Variable("PARTNERSHIPS_DATA") ?? ".data"),
        ConnectionString = Variable("ConnectionStrings__Partnerships"),
        Token = Variable("PARTNERSHIPS_TOKEN"),
        Development = Variable("ASPNETCORE_ENVIRONMENT") == Environments.Development,
    };

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
