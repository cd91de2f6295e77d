using System.Net;
using System.Text;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Api;

public sealed class BadInputTests(Cluster cluster)
{
    private const string Somebody = "0197a000-0000-7000-8000-000000000001";
    private readonly TestServer server = cluster.Shared;

    public static TheoryData<string, int, string[]> Bodies { get; } = new()
    {
        { """{"cvr":"13748136",""", 400, ["json-malformed"] },
        { """{"cvr":"13748136","name":"A"} {}""", 400, ["json-malformed"] },
        { """{"cvr":"13748136","name":"A",}""", 400, ["json-malformed"] },
        { """{/* */"cvr":"13748136","name":"A"}""", 400, ["json-malformed"] },
        { "", 400, ["json-malformed"] },
        { "null", 422, ["wrong-type at "] },
        { "[]", 422, ["wrong-type at "] },
        { "{}", 422, ["field-missing at /cvr", "field-missing at /name"] },
        { """{"cvr":"13748136","name":"A","size":4,"a/b~":1}""", 422, ["unknown-field at /size", "unknown-field at /a~1b~0"] },
        { """{"cvr":"13748136","name":"A","name":"B"}""", 422, ["duplicate-field at /name"] },
        { """{"CVR":"13748136","name":"A"}""", 422, ["unknown-field at /CVR", "field-missing at /cvr"] },
        { """{"cvr":13748136,"name":true}""", 422, ["wrong-type at /cvr", "wrong-type at /name"] },
        { """{"cvr":null,"name":"A"}""", 422, ["field-missing at /cvr"] },
        { """{"cvr":"13748137","name":" "}""", 422, ["cvr-invalid at /cvr", "text-missing at /name"] },
        { """{"cvr":"13748137"}""", 422, ["field-missing at /name", "cvr-invalid at /cvr"] },
        { """{"cvr":"13748137","name":" ","size":4}""", 422, ["unknown-field at /size", "cvr-invalid at /cvr", "text-missing at /name"] },
        { """{"cvr":"13748136","name":"A\u0000"}""", 422, ["text-invalid at /name"] },
        { """{"cvr":"13748136","name":"\ud800"}""", 422, ["text-invalid at /name"] },
        { """{"cvr":"13748136","\ud800":"A"}""", 400, ["json-malformed"] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_wrong_is_answered_with_every_violated_rule(string body, int status, string[] violations)
    {
        (await server.As(Roles.Caseworker).Post("companies", body)).ShouldBeProblem((HttpStatusCode)status, violations);
        (await server.As(Roles.Auditor).Get("companies/13748136")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"on":"2026-02-30","reason":"quit"}""", "date-invalid at /on")]
    [InlineData("""{"on":"30-01-2026","reason":"quit"}""", "date-invalid at /on")]
    [InlineData("""{"on":20260130,"reason":"quit"}""", "wrong-type at /on")]
    [InlineData("""{"on":"2026-01-30","reason":"Quit"}""", "not-one-of at /reason")]
    [InlineData("""{"on":"2026-01-30","reason":3}""", "not-one-of at /reason")]
    [InlineData("""{"on":"2026-02-30","reason":"bored"}""", "date-invalid at /on", "not-one-of at /reason")]
    public async Task Dates_and_words_that_do_not_exist_are_named(string body, params string[] violations) =>
        (await server.As(Roles.Caseworker).Post($"placements/{Somebody}/endings", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, violations);

    [Fact]
    public async Task Rules_are_named_deep_in_a_body()
    {
        var town = await Town.Found(server);
        var body = $$$$"""
            {"city":"{{{{town.Code}}}}","id":"not-a-uuid","terms":{"title":"A","instrument":"handshake","from":"2026-01-01","to":"2025-01-01","areas":["x"],
             "parties":[{"id":"a","role":"company","name":"A","mustSign":"yes"}],"clauses":[{"id":"a","heading":"B"}],"commitments":{}}}
            """;
        (await town.Caseworker.Post("agreements", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity,
            "wrong-type at /id", "not-one-of at /terms/instrument", "wrong-type at /terms/areas/0", "wrong-type at /terms/parties/0/mustSign",
            "field-missing at /terms/clauses/0/text", "wrong-type at /terms/commitments");
    }

    [Fact]
    public async Task An_end_before_the_start_and_unknown_ids_are_named()
    {
        var town = await Town.Found(server);
        var terms = town.Terms(from: town.Today, to: town.Today.AddDays(-1));
        var reply = (await town.Caseworker.Post("agreements", new { city = town.Code, terms })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Violations.ShouldContain("end-before-start at /terms/to");
        (await town.Start(Somebody, Somebody)).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Violations.ShouldBe(["vacancy-unknown at /vacancy", "candidate-unknown at /candidate"], ignoreOrder: true);
        (await town.Caseworker.Post($"placements/{Somebody}/endings", new { on = town.Today, reason = "quit" })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_can_be_read_is_checked_although_something_cannot()
    {
        var town = await Town.Found(server);
        var body = new { city = town.Code, terms = town.Terms(title: " "), status = "signed", id = "x" };
        (await town.Caseworker.Post("agreements", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity,
            "unknown-field at /status", "wrong-type at /id", "text-missing at /terms/title");
        (await town.Steering.Post($"steering-groups/{town.Code}/goals", new { count = -1, from = "2026-02-30", to = "2026-12-30", area = Somebody }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity,
                "date-invalid at /from", "not-positive at /count", "not-last-of-month at /to", "area-unknown at /area");
    }

    [Fact]
    public async Task What_cannot_be_read_breaks_no_rule_elsewhere()
    {
        var town = await Town.Found(server);
        (await town.Caseworker.Post("candidates", new { city = 7, area = town.Area, livesThereSince = town.Today }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "wrong-type at /city");
        (await town.Steering.Post($"steering-groups/{town.Code}/goals", new { count = 1, from = "soon", to = "2026-12-31" }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "date-invalid at /from");
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        var caseworker = server.As(Roles.Caseworker);
        var name = new string('a', ApiJson.MaxBytes);
        var reply = await caseworker.Post("companies", new { cvr = "13748136", name });
        reply.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        reply.Headers["Connection"].ShouldBe("close");
    }

    [Theory]
    [InlineData(32, "wrong-type at /cvr", "field-missing at /name")]
    [InlineData(33, "nesting-too-deep")]
    [InlineData(100_000, "nesting-too-deep")]
    public async Task Nesting_is_allowed_to_32_levels(int levels, params string[] violations)
    {
        var body = new StringBuilder("""{"cvr":""").Append('[', levels - 1).Append(']', levels - 1).Append('}').ToString();
        (await server.As(Roles.Caseworker).Post("companies", body))
            .ShouldBeProblem(levels > ApiJson.MaxDepth ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity, violations);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_refused(string mediaType) =>
        (await server.As(Roles.Caseworker).Send(HttpMethod.Post, "companies", "{}", mediaType))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "media-type-not-supported");

    [Fact]
    public async Task Names_that_are_no_UTF8_are_no_JSON()
    {
        byte[] body = [.. "{\n\"n"u8, 0xe6, .. "vn\":1}"u8];
        (await server.As(Roles.Caseworker).SendBytes("companies", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "json-malformed");
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        var caseworker = server.As(Roles.Caseworker);
        (await caseworker.Get("nothing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await caseworker.Get("agreements/not-a-uuid")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await caseworker.Send(HttpMethod.Delete, "companies", null, Client.Json)).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Theory]
    [InlineData(null, "Feltet mangler")]
    [InlineData("da-DK, en;q=0.5", "Feltet mangler")]
    [InlineData("en-GB", "The field is missing")]
    [InlineData("fr, en;q=0.3, da;q=0.2", "The field is missing")]
    [InlineData("???", "Feltet mangler")]
    public async Task A_problem_speaks_the_callers_language(string? accepted, string title)
    {
        (string, string)[] headers = accepted is null ? [] : [("Accept-Language", accepted)];
        var reply = await server.As(Roles.Caseworker).Post("companies", """{"cvr":"13748136"}""", headers);
        reply.Json.GetProperty("title").GetString().ShouldBe(title);
        reply.Json.GetProperty("type").GetString().ShouldBe("/problems/field-missing");
    }
}
