using Microsoft.OpenApi;
using Partnerships.Server.Api;

namespace Partnerships.Server.OpenApi;

/// <summary>The description of the API that clients are generated from.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    /// <summary>Adds what the API's endpoints need.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(DocumentFacts.Add);
            options.AddOperationTransformer(OperationFacts.Add);
            options.AddSchemaTransformer(SchemaFacts.Add);
        });
    }

    /// <summary>Serves it to everybody: it says nothing about anybody.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi().AllowAnonymous();
}
