using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;
using Partnerships.Server.Imports;

namespace Partnerships.Server.OpenApi;

/// <summary>What the document says about each operation beyond its route, body and answer: headers, parameters, problems, roles.</summary>
internal static class OperationFacts
{
    private const string Json = "application/json", Text = "text/plain";

    public static async Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var takes = metadata.OfType<MethodInfo>().FirstOrDefault()?.GetParameters().Select(parameter => parameter.ParameterType).ToHashSet() ?? [];
        operation.Parameters = [.. ParameterFacts.Of(operation.Parameters ?? [])];
        if (takes.Contains(typeof(Sender))) AddCommand(operation);
        if (takes.Contains(typeof(Reader))) AddRead(operation);
        if (takes.Contains(typeof(Paging))) AddPaging(operation);
        if (operation.OperationId is { } name && RoleMatrix.Table.TryGetValue(name, out var roles))
            operation.Description = $"{operation.Description} For: {string.Join(", ", roles)}.".Trim();
        if (metadata.OfType<IAcceptsMetadata>().FirstOrDefault()?.RequestType is { } request
            && operation.RequestBody is OpenApiRequestBody { Content: { } content } body && content.TryGetValue(Json, out var json))
        {
            json.Example = Examples.Of(request);
            body.Required = json.Example is not JsonObject { Count: 0 };
        }
        if (takes.Contains(typeof(SheetBody))) AddSheet(operation);
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse { Content: { } answered } found && answered.ContainsKey(Text))
            found.Headers = new Dictionary<string, IOpenApiHeader> { [TextAnswer.HashHeader] = Says("The SHA-256 of the body: 64 lower-case hex digits.") };
        await AddProblems(operation, context, takes, cancellation);
    }

    private static void AddCommand(OpenApiOperation operation)
    {
        operation.Parameters!.Add(Header("Idempotency-Key", "Makes a retry safe: the same key and body again are answered as the first time; another body is refused (422)."));
        operation.Parameters.Add(Header("If-Match", "The version that must still hold, as an ETag gave it; else 412."));
        foreach (var status in new[] { "200", "201" })
        {
            if (operation.Responses?.GetValueOrDefault(status) is not OpenApiResponse response) continue;
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = Says("The version, as a strong entity tag."),
                [CommandAnswer.PositionHeader] = Says("The log's position: a read with it as `after` shows what was done."),
            };
            if (status == "201") response.Headers["Location"] = Says("Where the new thing is.");
        }
    }

    private static void AddRead(OpenApiOperation operation)
    {
        operation.Parameters!.Add(Query("at", "As it stood at this time (RFC 3339). A time ahead stands for now.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }));
        operation.Parameters.Add(Query("after", "Waits until the log's event of this position is seen, for at most 5 seconds.",
            new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }));
        operation.Parameters.Add(Header("If-None-Match", "The ETag of what the client has; 304 when it is still so."));
        if (operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse found) return;
        found.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Says("The version, as an entity tag; lists have none.") };
        operation.Responses["304"] = new OpenApiResponse { Description = "It is still as the client has it." };
    }

    private static void AddPaging(OpenApiOperation operation)
    {
        operation.Parameters!.Add(Query("cursor", "Where the page starts: `next` of the page before.", new OpenApiSchema { Type = JsonSchemaType.String }));
        operation.Parameters.Add(Query("limit", $"At most so many items; {Paging.UsualItems} when not given.",
            new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{Paging.MostItems}" }));
    }

    // Stated here and not by the endpoint: routing would refuse another media type before it asks who may do this.
    private static void AddSheet(OpenApiOperation operation) => operation.RequestBody = new OpenApiRequestBody
    {
        Required = true,
        Description = $"A spreadsheet saved as CSV, of at most {SheetBody.MaxBytes / (1024 * 1024)} MB, in UTF-8 or Windows-1252.",
        Content = new Dictionary<string, OpenApiMediaType> { [SheetBody.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } } },
    };

    private static async Task AddProblems(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, HashSet<Type> takes, CancellationToken cancellation)
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellation);
        context.Document?.AddComponent(nameof(Problem), problem);
        var statuses = new Dictionary<string, string>
        {
            ["400"] = "Not to be understood.",
            ["401"] = "No valid token.",
            ["403"] = "The role has no right to this.",
            ["404"] = "No such thing, or another city's.",
            ["503"] = "Not now: try again, with the same key.",
        };
        if (takes.Contains(typeof(Sender)))
        {
            statuses["409"] = "The present state does not allow it.";
            statuses["412"] = "The version is another than If-Match names.";
        }
        if (takes.Contains(typeof(SheetBody))) statuses["409"] = "The present state does not allow a row, or others changed the same things meanwhile.";
        if (operation.RequestBody is not null)
        {
            statuses["413"] = "The body is too large.";
            statuses["415"] = "The body is of another media type.";
            statuses["422"] = "The request violates rules; all of them are named.";
        }
        operation.Responses ??= [];
        foreach (var (status, description) in statuses)
        {
            operation.Responses[status] = new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
                },
            };
        }
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiHeader Says(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
