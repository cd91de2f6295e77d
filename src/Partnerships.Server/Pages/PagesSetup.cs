using Microsoft.AspNetCore.Diagnostics;
using Partnerships.Server.Pages.SignIn;
using Partnerships.Server.Serving;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Pages;

/// <summary>Puts the pages into the server.</summary>
internal static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "partnerships-form");
        services.AddHttpContextAccessor();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSingleton<PublicFiles>();
        services.AddScoped<PageReader>();
        services.AddSingleton<LiveUpdates>();
        services.AddScoped(provider => new Words(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Languages.Of(context.Request) : Language.Danish));
        return services;
    }

    /// <summary>Headers, public files and error pages: before routing, authentication and authorization.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use(PageHeaders.Of(app.Services.GetRequiredService<ServerSettings>()).Add);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = app.Services.GetRequiredService<PublicFiles>().Provider,
            OnPrepareResponse = file => PublicFiles.Cache(file.Context),
        });
        // A page that failed has used up its services (its navigation knows where it is): the error page gets its own.
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.Use(LeaveAnswersToPrograms);
        app.Use(ReadErrorPages);
    }

    /// <summary>The pages themselves. They are forms and links only: no script is needed to use them. Needs
    /// <c>UseAntiforgery</c> after authentication.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapLanguageSwitch();
        app.MapProviderSignIn();
        app.MapDevelopmentSignIn();
        app.MapSignOut();
        LiveUpdates.Map(app);
        app.MapSubmittedText();
        app.MapRazorComponents<App>();
    }

    private static Task LeaveAnswersToPrograms(HttpContext context, RequestDelegate next)
    {
        if (Web.IsForPrograms(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }

    // An error page is read, also when what failed was the sending of a form.
    private static Task ReadErrorPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
