using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnerships.Server.Agreements;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Agreements;

public sealed class SigningCallbackTests : IDisposable
{
    private const string Provider = "udbyder";
    private readonly TestServer server;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Each test has a provider of its own: tests run at the same time on one server.</summary>
    private readonly string provider = $"{Provider}-{Guid.NewGuid():N}";

    public SigningCallbackTests(Cluster cluster)
    {
        server = cluster.Shared;
        var folder = Directory.CreateDirectory(Path.Combine(server.Settings.DataDirectory, SigningProviders.Folder)).FullName;
        File.WriteAllText(Path.Combine(folder, $"{provider}.pem"), key.ExportSubjectPublicKeyInfoPem());
    }

    public void Dispose() => key.Dispose();

    [Fact]
    public async Task A_verified_statement_signs_and_sent_again_changes_nothing()
    {
        var (town, agreement, hash, transaction) = await Asked();
        var jws = Jws(Statement(agreement, transaction, hash));
        var first = (await Call(jws)).ShouldBe(HttpStatusCode.OK);
        (await Call(jws)).ShouldBe(HttpStatusCode.OK).Json.GetProperty("version").GetInt64().ShouldBe(first.Json.GetProperty("version").GetInt64());
        (await Call(Jws(Statement(agreement, transaction, hash)))).ShouldBe(HttpStatusCode.OK).Json.GetProperty("version").GetInt64()
            .ShouldBe(first.Json.GetProperty("version").GetInt64(), "signed anew: the statement is the same");
        var signature = (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("signatures").EnumerateArray().ShouldHaveSingleItem();
        (signature.GetProperty("method").GetString(), signature.GetProperty("role").GetString()).ShouldBe(("provider", "company"));
        signature.GetProperty("proof").GetProperty("transaction").GetString().ShouldBe(transaction);
    }

    [Fact]
    public async Task A_forged_statement_changes_nothing()
    {
        var (town, agreement, hash, transaction) = await Asked();
        var statement = Statement(agreement, transaction, hash);
        using var thief = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = Jws(statement).Split('.');
        var other = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Statement(agreement, transaction, hash, "Tyven")));
        foreach (var forged in new[]
        {
            Jws(statement, thief), $"{parts[0]}.{other}.{parts[2]}", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}", "", "...", "a.b.c",
            $"{Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{parts[1]}.", Jws(statement, header: """{"alg":"HS256"}"""),
            Jws(statement, header: """{"alg":"ES256","crit":["b64"],"b64":false}"""), Jws(new { provider, hello = "world" }),
        })
            (await Call(forged)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "signing-statement-forged");
        (await Call(Jws(statement), "en-anden")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "signing-statement-forged");
        (await Call(Jws(statement), "..%2Fkeys")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("signatures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_statement_on_a_text_that_was_changed_changes_nothing()
    {
        var (town, agreement, hash, transaction) = await Asked();
        await town.Caseworker.Post($"agreements/{agreement}/revisions", new { terms = town.Terms("En anden titel") });
        (await Call(Jws(Statement(agreement, transaction, hash)))).ShouldBeProblem(HttpStatusCode.Conflict, "signing-request-void");
        await town.Submit(agreement);
        (await Call(Jws(Statement(agreement, transaction, hash)))).ShouldBeProblem(HttpStatusCode.Conflict, "signing-request-void");
        (await town.Caseworker.Get($"agreements/{agreement}")).Json.GetProperty("signatures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_no_body_of_a_callback_is_a_problem_in_the_callers_language()
    {
        var reply = await server.Anonymous().Post($"/callbacks/signing/{provider}", new { jws = 1, extra = 2 }, ("Accept-Language", "en"));
        reply.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "wrong-type at /jws", "unknown-field at /extra");
        (await server.Anonymous().Post($"/callbacks/signing/{provider}", new { jws = "a.b.c" }, ("Accept-Language", "en")))
            .Json.GetProperty("title").GetString().ShouldBe("The statement is not signed by the provider, or it cannot be read");
    }

    [Fact]
    public async Task A_provider_without_a_key_is_not_asked()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        await town.Submit(agreement);
        (await town.Caseworker.Post($"agreements/{agreement}/signing-requests", new { party = Town.Company, signatory = "Jens", provider = "ukendt" }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "signing-provider-unknown at /provider");
    }

    private async Task<(Town Town, string Agreement, string Hash, string Transaction)> Asked()
    {
        var town = await Town.Found(server);
        var agreement = await town.Draft();
        var hash = await town.Submit(agreement);
        var asked = (await town.Caseworker.Post($"agreements/{agreement}/signing-requests", new { party = Town.Company, signatory = "Jens Hansen", provider }))
            .ShouldBe(HttpStatusCode.Created);
        return (town, agreement, hash, asked.Id);
    }

    private object Statement(string agreement, string transaction, string contentHash, string signatory = "Jens Hansen") => new
    {
        provider,
        agreement,
        transaction,
        party = Town.Company,
        signatory,
        outcome = "signed",
        contentHash,
        at = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"),
    };

    private string Jws(object statement, ECDsa? by = null, string header = """{"alg":"ES256"}""")
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(statement))}";
        return $"{signed}.{Base64Url.EncodeToString((by ?? key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private Task<Reply> Call(string jws, string? from = null) => server.Anonymous().Post($"/callbacks/signing/{from ?? provider}", new { jws });
}
