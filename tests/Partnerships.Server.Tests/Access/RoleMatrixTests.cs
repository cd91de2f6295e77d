using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Access;

public sealed class RoleMatrixTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task Each_role_may_do_what_the_table_says_and_nothing_else()
    {
        foreach (var (name, method, path) in Endpoints())
        {
            foreach (var role in Roles.All)
            {
                var reply = await server.As(role).Send(new HttpMethod(method), path, method == "POST" ? "[]" : null, Client.Json);
                var allowed = RoleMatrix.Table[name].Contains(role);
                (reply.Status == HttpStatusCode.Forbidden).ShouldBe(!allowed, $"{role} at {method} {path}");
                if (!allowed) reply.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            }
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_open()
    {
        foreach (var (_, method, path) in Endpoints())
        {
            var reply = await server.Anonymous().Send(new HttpMethod(method), path, null, Client.Json);
            reply.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated").Headers["WWW-Authenticate"].ShouldBe("Bearer");
        }
    }

    [Fact]
    public void Every_endpoint_of_the_api_is_in_the_table_once_and_every_row_has_an_endpoint() =>
        Endpoints().Select(endpoint => endpoint.Name).ShouldBe(RoleMatrix.Table.Keys, ignoreOrder: true);

    [Fact]
    public void What_is_open_to_everybody_is_a_short_list() =>
        Routes().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Where(route => !IsPage(route))
            .ShouldBe(["/callbacks/signing/{provider}", "/health/live", "/health/ready", "/openapi/{documentName}.json"], ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJuYW1lIjoiQSIsInJvbGUiOiJjYXNld29ya2VyIn0.")]
    public async Task A_token_that_is_none_is_refused(string token) =>
        (await server.Bearing(token).Get("cities")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");

    [Fact]
    public async Task A_token_of_another_server_is_refused()
    {
        await using var other = await cluster.NewServer();
        (await server.Bearing(other.Token(Roles.Caseworker)).Get("cities")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_refused()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.NewServer(clock);
        var caseworker = later.Bearing(later.Token(TimeSpan.FromHours(1), Roles.Caseworker));
        (await caseworker.Get("cities")).ShouldBe(HttpStatusCode.OK);
        clock.MoveOn(TimeSpan.FromHours(2));
        (await caseworker.Get("cities")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_server_that_is_not_in_development_accepts_no_development_token()
    {
        await using var production = await cluster.NewServer(development: false);
        (await production.As(Roles.Caseworker).Get("cities")).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private IEnumerable<(string Name, string Method, string Path)> Endpoints() =>
        from endpoint in Routes()
        where endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, method, Path(endpoint));

    private IEnumerable<RouteEndpoint> Routes() =>
        server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string Path(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        segment.Parts[0] switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "0197a000-0000-7000-8000-000000000001",
            _ => "9999",
        }));

    private static bool IsPage(string? route) =>
        !(route!.StartsWith("/health", StringComparison.Ordinal) || route.StartsWith("/callbacks", StringComparison.Ordinal) || route.StartsWith("/openapi", StringComparison.Ordinal) || route.StartsWith("/api", StringComparison.Ordinal));
}
