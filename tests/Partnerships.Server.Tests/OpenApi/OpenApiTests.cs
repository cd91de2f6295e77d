using System.Net;
using System.Text.Json;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.OpenApi;

public sealed class OpenApiTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Every_endpoint_is_described_with_answers_problems_and_words()
    {
        var document = await Document();
        document.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        var operations = Operations(document).ToList();
        operations.Select(it => it.Operation.GetProperty("operationId").GetString()).ShouldBe(RoleMatrix.Table.Keys, ignoreOrder: true);
        foreach (var (path, method, operation) in operations)
        {
            var place = $"{method} {path}";
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
                parameter.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace($"{place} {parameter.GetProperty("name")}");
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(place);
            var responses = operation.GetProperty("responses");
            responses.EnumerateObject().Any(response => response.Name is "200" or "201").ShouldBeTrue(place);
            foreach (var status in new[] { "400", "401", "403", "404", "503" })
                responses.GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue(place);
            operation.TryGetProperty("requestBody", out var body).ShouldBe(method is "post" or "put" && !path.EndsWith("/replays", StringComparison.Ordinal), place);
            if (body.ValueKind != JsonValueKind.Object) continue;
            if (body.GetProperty("content").TryGetProperty("text/csv", out _)) continue;
            var content = body.GetProperty("content").GetProperty("application/json");
            content.GetProperty("schema").TryGetProperty("$ref", out _).ShouldBeTrue(place);
            if (body.TryGetProperty("required", out _)) Fits(document, content.GetProperty("schema"), content.GetProperty("example"), place);
        }
    }

    [Fact]
    public async Task A_client_that_is_generated_knows_what_is_always_there()
    {
        var document = await Document();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("AgreementDocument").GetProperty("required").EnumerateArray().Select(name => name.GetString())
            .ShouldBe(["summary", "terms", "signatures", "declined", "awaited", "asked", "negotiation", "amended", "dispensations", "left", "meetings", "concerns", "plannedReminders", "givenReminders", "commitments", "otherVacancies"], ignoreOrder: true);
        document.GetProperty("servers")[0].GetProperty("url").GetString().ShouldNotEndWith("/");
        Objects(document).Where(schema => schema.TryGetProperty("enum", out _) && !schema.TryGetProperty("type", out _)).Select(schema => schema.GetRawText()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await Document();
        foreach (var reference in References(document).Distinct())
        {
            reference.ShouldStartWith("#/components/schemas/");
            document.GetProperty("components").GetProperty("schemas").TryGetProperty(reference["#/components/schemas/".Length..], out _).ShouldBeTrue(reference);
        }
    }

    [Fact]
    public async Task What_is_answered_has_the_members_that_the_schema_names()
    {
        var document = await Document();
        var town = await Town.Found(server);
        var agreement = await town.Agree();
        var vacancy = await town.VacancyOf(agreement);
        var candidate = await town.NewCandidate();
        var placement = (await town.Start(vacancy, candidate)).Id;
        await server.Settle();
        var waiting = await town.NewCandidate();
        var match = (await town.Caseworker.Post("matches", new { vacancy, candidate = waiting })).ShouldBe(HttpStatusCode.Created).Id;
        foreach (var (route, path) in new[]
        {
            ("/agreements/{id}", $"agreements/{agreement}"), ("/agreements/{id}/overview", $"agreements/{agreement}/overview?after={server.Operations.Head}"),
            ("/agreements/{id}/commitments", $"agreements/{agreement}/commitments"), ("/agreements/{id}/history", $"agreements/{agreement}/history"), ("/vacancies/{id}", $"vacancies/{vacancy}"), ("/vacancies", $"vacancies?city={town.Code}"),
            ("/vacancies/{id}/candidates", $"vacancies/{vacancy}/candidates"), ("/vacancies/{id}/candidates-sent", $"vacancies/{vacancy}/candidates-sent"),
            ("/candidates/{id}/vacancies", $"candidates/{waiting}/vacancies"), ("/matches/{id}", $"matches/{match}"), ("/matches", $"matches?vacancy={vacancy}"),
            ("/candidates/{id}", $"candidates/{candidate}"), ("/placements/{id}", $"placements/{placement}"), ("/cities/{city}", $"cities/{town.Code}"),
            ("/cities/{city}/job-creation", $"cities/{town.Code}/job-creation"), ("/cities/{city}/retention", $"cities/{town.Code}/retention"),
            ("/steering-groups/{city}", $"steering-groups/{town.Code}"), ("/areas/{id}", $"areas/{town.Area}"), ("/companies/{cvr}", $"companies/{town.CompanyCvr}"),
        })
        {
            var schema = document.GetProperty("paths").GetProperty($"/api/v1{route}").GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema");
            var reply = (await town.Caseworker.Get(path)).ShouldBe(HttpStatusCode.OK);
            Fits(document, schema, reply.Json, route);
        }
    }

    private static void Fits(JsonElement document, JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!["#/components/schemas/".Length..]);
        if (schema.TryGetProperty("oneOf", out var choices)) schema = choices.EnumerateArray().First(choice => !IsNull(choice));
        if (schema.TryGetProperty("$ref", out _))
        {
            Fits(document, schema, value, place);
            return;
        }
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var members))
        {
            foreach (var member in value.EnumerateObject())
            {
                members.TryGetProperty(member.Name, out var known).ShouldBeTrue($"{place}/{member.Name}");
                Fits(document, known, member.Value, $"{place}/{member.Name}");
            }
            if (!schema.TryGetProperty("required", out var required)) return;
            foreach (var name in required.EnumerateArray()) value.TryGetProperty(name.GetString()!, out _).ShouldBeTrue($"{place}/{name} is required");
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (i, item) in value.EnumerateArray().Index()) Fits(document, items, item, $"{place}/{i}");
        }
    }

    private static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueEquals("null");

    private async Task<JsonElement> Document() => (await server.Anonymous().Get("/openapi/v1.json")).ShouldBe(HttpStatusCode.OK).Json;

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);

    private static IEnumerable<string> References(JsonElement element) => Objects(element)
        .Where(member => member.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        .Select(member => member.GetProperty("$ref").GetString()!);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
