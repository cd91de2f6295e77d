using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Crash;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Access;

[Collection(OpenIdTests.Name)]
public sealed class ProviderTokenTests(OpenIdServer provider, Cluster cluster)
{
    private const string Good = "name=Anne Holm&role=caseworker&city=0791";
    private readonly TestServer server = provider.Server;

    [Fact]
    public async Task A_token_of_the_provider_is_good_for_its_role_in_its_cities_and_events_bear_its_name()
    {
        var town = await Town.Found(server);
        var caller = server.Bearing(await provider.Token($"name=Anne Holm&role=caseworker&city={town.Code}&city=0791"));
        (await caller.Post("areas", new { city = town.Code, name = "Søparken" })).ShouldBe(HttpStatusCode.Created);
        (await caller.Get($"cities/{town.Code}?after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
        (await server.As(Roles.Auditor).Get($"events?after={server.Operations.Head - 1}")).Text.ShouldContain("\"actor\":\"Anne Holm\"");
        (await caller.Get("events")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await server.Bearing(await provider.Token(Good)).Get($"cities/{town.Code}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Roles_of_others_do_not_matter() =>
        (await server.Bearing(await provider.Token("name=A&role=offline_access&role=auditor&role=uma_authorization")).Get("events?limit=1")).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("name=A&city=0791", 600, "The token has none of the roles.")]
    [InlineData("name=A&role=Caseworker", 600, "The token has none of the roles.")]
    [InlineData("name=A&role=caseworker&role=operator", 600, "The token has more than one of the roles.")]
    [InlineData("name=A&role=caseworker", 600, "The token has none of the cities, which its role needs.")]
    [InlineData("name=A&role=steering", 600, "The token has none of the cities, which its role needs.")]
    [InlineData("name=workflow:activation&role=caseworker", 600, "The token does not say whose it is.")]
    [InlineData(Good + "&aud=urn:another", 600, "The token is meant for another audience.")]
    [InlineData(Good + "&iss=http://localhost:1", 600, "The token is of another issuer.")]
    [InlineData(Good + "&nonce=n", 600, "The token is no access token.")]
    [InlineData(Good, -61, "The token has expired, or is not good yet.")]
    public async Task What_is_wrong_with_a_token_is_said(string claims, int seconds, string why) => await IsRefused(await provider.Token(claims, seconds), why);

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_run_out()
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var production = await cluster.NewServer(clock, development: false, openId: provider.Settings);
        var caller = production.Bearing(await provider.Token(Good, 600));
        for (var time = 0; time < 2; time++) (await caller.Get("cities")).ShouldBe(HttpStatusCode.OK);
        clock.MoveOn(TimeSpan.FromMinutes(12));
        IsRefusal(await caller.Get("cities"), "The token has expired, or is not good yet.");
    }

    [Fact]
    public async Task Whatever_is_no_token_is_refused()
    {
        foreach (var token in new[] { "nonsense", "a.b.c", "a..c", "eyJhbGciOiJub25lIn0.e30." }) await IsRefused(token, "The token cannot be read.", "The signature is not good.");
    }

    [Fact]
    public async Task What_another_signed_is_refused()
    {
        var token = new JsonWebToken(await provider.Token(Good));
        using var rsa = RSA.Create(2048);
        await IsRefused(Sign(token, new RsaSecurityKey(rsa) { KeyId = token.Kid }, SecurityAlgorithms.RsaSha256), "The signature is not good.");
        await IsRefused(Sign(token, new RsaSecurityKey(rsa) { KeyId = "another" }, SecurityAlgorithms.RsaSha256), "The token is signed by a key that is not the issuer's.");
        await IsRefused($"{token.EncodedHeader}.{token.EncodedPayload}.", "The token cannot be read.", "The signature is not good.");
        await IsRefused($"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{token.EncodedPayload}.", "The token cannot be read.", "The signature is not good.");
        // What everybody knows is no secret: neither the published key nor its parts.
        var key = new JsonWebKeySet(await provider.Keys()).Keys.Single(one => one.Kid == token.Kid);
        foreach (var secret in new[] { Base64UrlEncoder.DecodeBytes(key.N), Encoding.ASCII.GetBytes(key.N) })
            await IsRefused(Sign(token, new SymmetricSecurityKey(secret) { KeyId = token.Kid }, SecurityAlgorithms.HmacSha256), "The signature is not good.");
    }

    [Fact]
    public async Task In_development_a_development_token_is_good_too_and_without_any_token_nothing_is_open()
    {
        (await server.As(Roles.Auditor).Get("events?limit=1")).ShouldBe(HttpStatusCode.OK);
        (await server.Anonymous().Get("cities")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated").Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    [Fact]
    public async Task A_server_starts_while_the_provider_is_away_goes_on_when_it_is_there_and_follows_it_to_a_new_key()
    {
        var (issuer, port) = (await provider.Another(), ServerProcess.FreePort());
        await using var production = await cluster.NewServer(development: false, openId: provider.Settings with
        {
            Authority = issuer,
            MetadataAddress = $"http://127.0.0.1:{port}/.well-known/openid-configuration",
        });
        var before = production.Bearing(await provider.Token("name=A&role=auditor", issuer: issuer));
        var away = await before.Get("events");
        away.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "sign-in-unavailable").Headers["Retry-After"].ShouldBe("1");
        (await production.Anonymous().Get("events")).ShouldBe(HttpStatusCode.Unauthorized);

        await provider.Listen(port, issuer);
        (await before.Get("events")).ShouldBe(HttpStatusCode.OK);

        await provider.Rotate(issuer);
        await Accepted(production.Bearing(await provider.Token("name=A&role=auditor", issuer: issuer)));
        IsRefusal(await before.Get("events"), "The token is signed by a key that is not the issuer's.");
        (await production.As(Roles.Auditor).Get("events")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    // At once, as a rule; when the provider did not answer in time, at the next asking, half a minute later.
    private static async Task Accepted(Client caller)
    {
        var started = Stopwatch.GetTimestamp();
        while ((await caller.Get("events")).Status != HttpStatusCode.OK)
        {
            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task What_says_that_it_is_another_issuer_is_not_believed()
    {
        using var mistaken = new OpenIdProvider(
            provider.Settings with { Authority = "http://localhost:1", MetadataAddress = $"{provider.Issuer}/.well-known/openid-configuration" },
            TimeProvider.System, NullLogger<OpenIdProvider>.Instance);
        (await Should.ThrowAsync<OpenIdUnavailableException>(() => mistaken.Ask(CancellationToken.None))).InnerException!.ToString()
            .ShouldContain($"It says that it is {provider.Issuer}, not http://localhost:1.");
    }

    private async Task IsRefused(string token, params string[] why) => IsRefusal(await server.Bearing(token).Get("cities"), why);

    private static void IsRefusal(Reply reply, params string[] why)
    {
        reply.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        reply.Headers["WWW-Authenticate"].ShouldBeOneOf([.. why.Select(one => $"Bearer error=\"invalid_token\", error_description=\"{one}\"")]);
    }

    private static string Sign(JsonWebToken like, SecurityKey key, string algorithm) =>
        new JsonWebTokenHandler().CreateToken(Base64UrlEncoder.Decode(like.EncodedPayload), new SigningCredentials(key, algorithm));
}
