using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;
using Partnerships.Server.Cities;
using Partnerships.Server.EventLog;
using Partnerships.Server.Events;
using Partnerships.Server.Health;
using Partnerships.Server.Imports;
using Partnerships.Server.Matching;
using Partnerships.Server.OpenApi;
using Partnerships.Server.Pages;
using Partnerships.Server.PersonalData;

namespace Partnerships.Server.Serving;

/// <summary>Puts the web application together.</summary>
internal static class Web
{
    private static readonly PathString[] ForPrograms = ["/api", SigningCallback.Root, "/openapi", "/health"];

    /// <summary>All that the application is made of but the store: half a second of work that needs no database.</summary>
    public static WebApplicationBuilder Prepare(ServerSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Development ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ApiJson.MaxBytes;
        });
        Logs.Configure(builder.Logging);
        builder.Services.AddSingleton(settings).AddSingleton(settings.Clock);
        builder.Services.AddSingleton<CommandPath>().AddSingleton<CommandPlaces>().AddSingleton<EventCities>().AddSingleton<Dashboards>().AddSingleton<SigningProviders>();
        builder.Services.AddSingleton<Rankings>();
        builder.Services.AddSingleton<Importing>().AddSingleton<Exporting>();
        builder.Services.AddAccess(settings);
        builder.Services.AddApi();
        builder.Services.AddPages();
        return builder;
    }

    /// <summary>The application, not yet started.</summary>
    public static WebApplication Create(WebApplicationBuilder builder, Store store)
    {
        builder.Services.AddSingleton<IEventStore>(store.Engine).AddSingleton<IEventStoreOperations>(store.Engine).AddPersonalData(store.Vault!);
        var application = builder.Build();
        application.UsePages();
        application.UseWhen(IsForPrograms, api => api.Use(ApiFailures.Catch));
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.MapHealth();
        application.MapApi();
        application.MapSigningCallback();
        application.MapOpenApiDocument();
        application.MapProblemTypes();
        application.MapPages();
        return application;
    }

    /// <summary>True for what programs ask for: they get problems (RFC 9457) from the API itself, not a page.</summary>
    public static bool IsForPrograms(HttpContext http) => ForPrograms.Any(path => http.Request.Path.StartsWithSegments(path));
}
