using Partnerships.Server.Serving;

namespace Partnerships.Server.Pages;

/// <summary>What every answer tells the browser to refuse: anything from elsewhere, anything inline, framing, guessing of types.</summary>
internal sealed class PageHeaders(string contentSecurityPolicy)
{
    /// <summary>The headers of a server. Its sign-out is a form that leads on to the provider, which the browser must let pass.</summary>
    public static PageHeaders Of(ServerSettings settings) => new(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
        + $"form-action 'self'{(settings.OpenId?.Authority is { } provider ? $" {new Uri(provider).GetLeftPart(UriPartial.Authority)}" : "")}; "
        + "base-uri 'none'; frame-ancestors 'none'");

    public Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
