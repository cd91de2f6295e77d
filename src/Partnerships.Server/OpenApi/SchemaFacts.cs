using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Partnerships.Server.OpenApi;

/// <summary>What the document says about each schema beyond its members: what can be null may be absent, and all else is there;
/// requests take no other members; an enumeration is of texts.</summary>
internal static class SchemaFacts
{
    public static Task Add(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var isRequest = context.JsonTypeInfo.Type.Name.EndsWith("Request", StringComparison.Ordinal);
        if (isRequest) schema.AdditionalPropertiesAllowed = false;
        if (context.JsonTypeInfo.Type.IsEnum) schema.Type = JsonSchemaType.String;
        if (Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is { IsEnum: true }) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        foreach (var member in context.JsonTypeInfo.Properties)
        {
            if (CanBeAbsent(member)) schema.Required?.Remove(member.Name);
            else if (!isRequest && member.Get is not null && schema.Properties?.ContainsKey(member.Name) == true)
                (schema.Required ??= new HashSet<string>()).Add(member.Name);
        }
        return Task.CompletedTask;
    }

    private static bool CanBeAbsent(JsonPropertyInfo member) =>
        member.AssociatedParameter is { IsNullable: true } || member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null;
}
