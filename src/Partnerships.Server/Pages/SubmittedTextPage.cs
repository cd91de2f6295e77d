using System.Text;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;

namespace Partnerships.Server.Pages;

/// <summary>The text that parties sign, byte for byte, for those who are signed in to the pages.</summary>
internal static class SubmittedTextPage
{
    public static void MapSubmittedText(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/agreements/{id:guid}/texts/{hash}", Read).WithMetadata(new MayAttribute("getSubmittedText")).ExcludeFromDescription();

    private static async Task<IResult> Read(Guid id, string hash, Reader reader) =>
        (await AmendmentEndpoints.Find(id, hash, reader)).Value is { } found
            ? TypedResults.Text(found.Text, "text/plain", Encoding.UTF8)
            : TypedResults.NotFound();
}
