using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Sign-in by bearer token for the API and by cookie for the pages; without either, nothing but what says so
/// is open.</summary>
internal static class AccessSetup
{
    /// <summary>The scheme of the API for development tokens, and where there is no provider.</summary>
    public const string Bearer = "Bearer";

    /// <summary>The scheme of the API for the provider's tokens.</summary>
    public const string ProviderBearer = "ProviderBearer";

    /// <summary>The scheme that signs in to the pages at the provider.</summary>
    public const string Provider = "Provider";

    /// <summary>The scheme of the pages.</summary>
    public const string Cookie = "Cookie";

    /// <summary>Where a page sends those who are not signed in.</summary>
    public const string SignInPath = "/sign-in";

    private const string ByPath = "ByPath";

    /// <summary>Adds schemes, policies and antiforgery.</summary>
    public static void AddAccess(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Development) services.AddSingleton(DevelopmentIssuer.In(settings.DataDirectory));
        services.AddSingleton<KnownTokens>();
        var schemes = services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api") ? BearerFor(http.Request, settings) : Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Bearer, null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.Name = "partnerships";
                options.Cookie.HttpOnly = true;
                // A strict cookie is not sent on the way back from the provider, which is another site. No GET changes anything, and forms
                // have a token of their own.
                options.Cookie.SameSite = settings.OpenId is null ? SameSiteMode.Strict : SameSiteMode.Lax;
                options.LoginPath = SignInPath;
                options.Events.OnRedirectToAccessDenied = denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                options.ReturnUrlParameter = "to";
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
            });
        if (settings.OpenId is { } openId) AddProvider(services, schemes, openId);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery();
        services.AddDataProtection()
            .SetApplicationName("partnerships")
            .PersistKeysToFileSystem(OwnersFolder(Path.Combine(settings.DataDirectory, "cookie-keys")));
    }

    private static void AddProvider(IServiceCollection services, AuthenticationBuilder schemes, OpenIdSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<OpenIdProvider>();
        schemes.AddJwtBearer(ProviderBearer, _ => { }).AddOpenIdConnect(Provider, _ => { });
        services.AddOptions<JwtBearerOptions>(ProviderBearer)
            .Configure<OpenIdProvider, KnownTokens>((options, provider, known) => ProviderTokens.Configure(options, provider, known, settings));
        services.AddOptions<OpenIdConnectOptions>(Provider)
            .Configure<OpenIdProvider>((options, provider) => ProviderSession.Configure(options, provider, settings));
    }

    // In development there may be two issuers: a token says which one's it is.
    private static string BearerFor(HttpRequest request, ServerSettings settings) =>
        settings.OpenId is null || settings.Development && BearerHandler.Token(request) is { } token && DevelopmentIssuer.IsNamedBy(token)
            ? Bearer
            : ProviderBearer;

    // Who can read the keys can sign in as anybody.
    private static DirectoryInfo OwnersFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
