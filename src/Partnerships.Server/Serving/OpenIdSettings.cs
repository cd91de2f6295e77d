using Partnerships.Server.Operations;

namespace Partnerships.Server.Serving;

/// <summary>The OpenID provider that people and programs sign in with: the variables OpenId__(name).</summary>
internal sealed record OpenIdSettings
{
    /// <summary>What the variables of it begin with.</summary>
    public const string Prefix = "OpenId__";

    /// <summary>The provider's issuer, as its tokens name it.</summary>
    public string? Authority { get; init; }

    /// <summary>Where its metadata are when this server reaches it by another address than <see cref="Authority"/>.</summary>
    public string? MetadataAddress { get; init; }

    /// <summary>The name under which the provider knows this server.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the server proves that by; null for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What an access token must be meant for; null for <see cref="ClientId"/>.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that has the role.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>The claim that has the cities, by municipality code.</summary>
    public string CityClaim { get; init; } = "city";

    /// <summary>Variables that begin as these do and are none of them.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Where its metadata are.</summary>
    public string Metadata => MetadataAddress ?? $"{Authority?.TrimEnd('/')}/.well-known/openid-configuration";

    /// <summary>The settings by their names without the prefix; null when there are none.</summary>
    public static OpenIdSettings? From(IReadOnlyDictionary<string, string> given)
    {
        if (given.Count == 0) return null;
        var unset = new OpenIdSettings();
        return new()
        {
            Authority = given.GetValueOrDefault(nameof(Authority)),
            MetadataAddress = given.GetValueOrDefault(nameof(MetadataAddress)),
            ClientId = given.GetValueOrDefault(nameof(ClientId)),
            ClientSecret = given.GetValueOrDefault(nameof(ClientSecret)),
            Audience = given.GetValueOrDefault(nameof(Audience)),
            RoleClaim = given.GetValueOrDefault(nameof(RoleClaim), unset.RoleClaim),
            CityClaim = given.GetValueOrDefault(nameof(CityClaim), unset.CityClaim),
            Unknown = [.. given.Keys.Except(
                [nameof(Authority), nameof(MetadataAddress), nameof(ClientId), nameof(ClientSecret), nameof(Audience), nameof(RoleClaim), nameof(CityClaim)])],
        };
    }

    /// <summary>Sees to it that a server can start with them.</summary>
    /// <exception cref="VerbException">It cannot; the message names every violated rule.</exception>
    public void Check(bool development)
    {
        var violations = Violations(development).ToList();
        if (violations.Count > 0) throw new VerbException($"Sign-in is not set up rightly: {string.Join(' ', violations)} See ops/README.md.");
    }

    /// <summary>The issuer, and no secret.</summary>
    public override string ToString() => Authority ?? "";

    private IEnumerable<string> Violations(bool development)
    {
        if (Authority is null) yield return $"{Prefix}{nameof(Authority)} is missing.";
        else if (Fault(Authority, development) is { } fault) yield return $"{Prefix}{nameof(Authority)} {fault}";
        if (MetadataAddress is not null && Fault(MetadataAddress, development) is { } other) yield return $"{Prefix}{nameof(MetadataAddress)} {other}";
        if (ClientId is null) yield return $"{Prefix}{nameof(ClientId)} is missing.";
        foreach (var name in Unknown) yield return $"{Prefix}{name} is no setting.";
    }

    private static string? Fault(string address, bool development) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" }
            ? "must be an address that begins with https:// and has neither user, query nor fragment."
        : uri.Scheme == "http" && !uri.IsLoopback && !development
            ? "must begin with https://, unless it is on the loopback address or the server is a development server."
        : null;
}
