using Partnerships.Server.Access;
using Partnerships.Server.Pages;

namespace Partnerships.Server.Serving;

/// <summary>Puts the web application together.</summary>
internal static class Web
{
    /// <summary>The application, not yet started.</summary>
    public static WebApplication Create(ServerSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Development ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings).AddSingleton(settings.Clock);
        builder.Services.AddAccess(settings);
        builder.Services.AddPages();

        var application = builder.Build();
        application.UsePages();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.MapPages();
        return application;
    }
}
