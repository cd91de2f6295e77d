using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Partnerships.Server.OpenApi;

/// <summary>What the document says about each schema beyond its members: what can be null may be absent, and requests take no
/// other members.</summary>
internal static class SchemaFacts
{
    public static Task Add(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type.Name.EndsWith("Request", StringComparison.Ordinal)) schema.AdditionalPropertiesAllowed = false;
        foreach (var member in context.JsonTypeInfo.Properties.Where(member => member.AssociatedParameter is { IsNullable: true }))
            schema.Required?.Remove(member.Name);
        return Task.CompletedTask;
    }
}
