using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Partnerships.Server.OpenApi;

/// <summary>What the document says about the whole API.</summary>
internal static class DocumentFacts
{
    /// <summary>The name of the security scheme.</summary>
    public const string Bearer = "bearer";

    public static Task Add(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Partnerships",
            Version = "1",
            Description = "Partnership agreements between social-housing associations and local contractors, and what comes of them. "
                + "Every command is recorded as events that are never changed. Errors are problems (RFC 9457) in Danish or English.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        foreach (var server in document.Servers ?? []) server.Url = server.Url?.TrimEnd('/');
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "An access token (JWT) of the OpenID provider with one of the roles, and the cities that it may see: caseworker and steering need some, for the others none means all.",
            },
        };
        Unwrap(document);
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>Doc comments are wrapped; what is read as prose is not.</summary>
    private static void Unwrap(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(operation => operation.Value))
            (operation.Summary, operation.Description) = (OneLine(operation.Summary), OneLine(operation.Description));
        foreach (var schema in document.Components!.Schemas?.Values ?? [])
        {
            schema.Description = OneLine(schema.Description);
            foreach (var member in schema.Properties?.Values ?? [])
                if (member.Description is { } words) member.Description = OneLine(words);
        }
    }

    private static string? OneLine(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
