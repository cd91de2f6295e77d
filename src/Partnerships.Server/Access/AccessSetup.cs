using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary>Sign-in by bearer token for the API and by cookie for the pages; without either, nothing but what says so
/// is open.</summary>
internal static class AccessSetup
{
    /// <summary>The scheme of the API.</summary>
    public const string Bearer = "Bearer";

    /// <summary>The scheme of the pages.</summary>
    public const string Cookie = "Cookie";

    /// <summary>Where a page sends those who are not signed in.</summary>
    public const string SignInPath = "/sign-in";

    private const string ByPath = "ByPath";

    /// <summary>Adds schemes, policies and antiforgery.</summary>
    public static void AddAccess(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Development) services.AddSingleton(DevelopmentIssuer.In(settings.DataDirectory));
        services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api") ? Bearer : Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Bearer, null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.Name = "partnerships";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.LoginPath = SignInPath;
                options.Events.OnRedirectToAccessDenied = denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                options.ReturnUrlParameter = "to";
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
            });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery();
        services.AddDataProtection()
            .SetApplicationName("partnerships")
            .PersistKeysToFileSystem(OwnersFolder(Path.Combine(settings.DataDirectory, "cookie-keys")));
    }

    // Who can read the keys can sign in as anybody.
    private static DirectoryInfo OwnersFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
