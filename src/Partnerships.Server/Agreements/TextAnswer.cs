using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.Server.Api;

namespace Partnerships.Server.Agreements;

/// <summary>An agreement's text as it is signed, byte for byte, with its hash in a header.</summary>
internal sealed class TextAnswer(ReadAnswer<AgreementTextResource> read) : IResult, IEndpointMetadataProvider
{
    /// <summary>The header that states the SHA-256 of the body, 64 lower-case hex digits.</summary>
    public const string HashHeader = "Content-Hash";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (read.Value is not { } found) return Problems.Write(httpContext, read.Refusals);
        var bytes = Encoding.UTF8.GetBytes(found.Text);
        httpContext.Response.ContentType = "text/plain; charset=utf-8";
        httpContext.Response.Headers.ContentLanguage = "da";
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers[HashHeader] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/plain"]));
}
