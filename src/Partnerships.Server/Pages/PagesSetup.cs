using Partnerships.Server.Pages.SignIn;
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
        services.AddSingleton<PublicFiles>();
        services.AddScoped(provider => new Words(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Languages.Of(context.Request) : Language.Danish));
        return services;
    }

    /// <summary>Headers, public files and error pages: before routing, authentication and authorization.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use(PageHeaders.Add);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = app.Services.GetRequiredService<PublicFiles>().Provider,
            OnPrepareResponse = file => PublicFiles.Cache(file.Context),
        });
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler("/error/500");
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    /// <summary>The pages themselves. They are forms and links only: no script is needed to use them. Needs
    /// <c>UseAntiforgery</c> after authentication.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapLanguageSwitch();
        app.MapSignIn();
        app.MapRazorComponents<App>();
    }

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/openapi")
        && !context.Request.Path.StartsWithSegments("/health");
}
