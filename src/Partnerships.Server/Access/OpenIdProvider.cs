using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using Microsoft.IdentityModel.Tokens;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>The OpenID provider: what it publishes of itself, asked for at the first need and kept, and what holds of its tokens. It may be
/// away when the server starts.</summary>
internal sealed class OpenIdProvider : IDisposable
{
    private const int MostBytes = 1 << 20;

    /// <summary>The algorithms that need a key which only the provider has.</summary>
    private static readonly string[] Asymmetric =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), ConnectionLife = TimeSpan.FromMinutes(5);

    // How often at most unknown keys make the server ask again: anybody can name one.
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(30);

    private static readonly Action<ILogger, string, string, Exception?> Unavailable = LoggerMessage.Define<string, string>(
        LogLevel.Warning, new(1, "OpenIdProviderUnavailable"), "The OpenID provider cannot be asked at {Address}: {Why}");

    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Warning, new(2, "ProviderSignInFailed"), "Somebody could not be signed in at the OpenID provider: {Why}");

    private readonly OpenIdSettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger<OpenIdProvider> log;
    private readonly Lock gate = new();
    private Task<OpenIdConnectConfiguration>? asking;

    // A token whose key is new waits until the keys are here, rather than to be refused meanwhile.
    static OpenIdProvider() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public OpenIdProvider(OpenIdSettings settings, TimeProvider clock, ILogger<OpenIdProvider> log)
    {
        (this.settings, this.clock, this.log) = (settings, clock, log);
        Backchannel = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLife })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = MostBytes,
        };
        Configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            settings.Metadata, new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(Backchannel) { RequireHttps = settings.Metadata.StartsWith("https:", StringComparison.Ordinal) },
            new OfTheIssuer(settings.Authority!))
        {
            RefreshInterval = BetweenRefreshes,
            // A key that is published no more is not good any more.
            UseLastKnownGoodConfiguration = false,
        };
    }

    /// <summary>The way from here to the provider.</summary>
    public HttpClient Backchannel { get; }

    /// <summary>What it publishes.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Configuration { get; }

    /// <summary>What holds of its tokens; issuer and keys are those that it publishes.</summary>
    public TokenValidationParameters Rules(string audience) => new()
    {
        ValidAudience = audience,
        ValidAlgorithms = Asymmetric,
        LifetimeValidator = TokenLifetime.By(clock),
        NameClaimType = Caller.NameClaim,
        RoleClaimType = settings.RoleClaim,
    };

    /// <summary>What it publishes. All who ask while it has not answered wait for the same answer.</summary>
    /// <exception cref="OpenIdUnavailableException">It has never answered yet, or what it answered is not its own.</exception>
    public async Task<OpenIdConnectConfiguration> Ask(CancellationToken cancellation)
    {
        Task<OpenIdConnectConfiguration> answer;
        lock (gate)
        {
            if (asking is null or { IsCompleted: true }) asking = Configuration.GetConfigurationAsync(CancellationToken.None);
            answer = asking;
        }
        try
        {
            return await answer.WaitAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Unavailable(log, settings.Metadata, failure.GetBaseException().Message, null);
            throw new OpenIdUnavailableException(failure);
        }
    }

    /// <summary>Tells the operator why a sign-in failed; those who wanted to sign in learn only that it did.</summary>
    public void Tell(Exception? failure) => Failed(log, failure?.GetBaseException().Message ?? "no reason is known", null);

    public void Dispose() => Backchannel.Dispose();

    /// <summary>What is published must name the issuer that was stated (OpenID Connect Discovery, 4.3), and have keys.</summary>
    private sealed class OfTheIssuer(string authority) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        private readonly OpenIdConnectConfigurationValidator keys = new();

        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) =>
            configuration.Issuer?.TrimEnd('/') == authority.TrimEnd('/')
                ? keys.Validate(configuration)
                : throw new InvalidConfigurationException($"It says that it is {configuration.Issuer}, not {authority}.");
    }
}

/// <summary>The OpenID provider's keys are not known, since it does not answer.</summary>
internal sealed class OpenIdUnavailableException(Exception inner) : Exception("The OpenID provider does not answer.", inner);
