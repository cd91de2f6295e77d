using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Pages;
using Partnerships.Server.Tests.Serving;
using Xunit;

namespace Partnerships.Server.Tests.Access;

/// <summary>An OpenID provider that is not ours, as a process of its own, and a server that people sign in to with it. It is a development
/// server: development tokens are good there, too.</summary>
public sealed class OpenIdServer(Cluster cluster) : IAsyncLifetime
{
    public const string ClientId = "partnerships", Audience = "urn:partnerships:test";
    private const string ClientSecret = "of a test";
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Process provider = new();
    private TestServer? server;

    /// <summary>The provider's issuer. Another site than the server's, to a browser.</summary>
    public string Issuer { get; private set; } = "";

    internal TestServer Server => server!;

    internal OpenIdSettings Settings => new() { Authority = Issuer, ClientId = ClientId, ClientSecret = ClientSecret, Audience = Audience };

    public async ValueTask InitializeAsync()
    {
        var folder = typeof(OpenIdServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "OpenIdProvider").Value!;
        provider.StartInfo = new ProcessStartInfo("node", ["provider.mjs", ClientId, ClientSecret, Audience])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        provider.Start();
        Issuer = await provider.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The OpenID provider did not start; what it says is on standard error.");
        server = await cluster.NewServer(openId: Settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        provider.StandardInput.Close();
        await provider.WaitForExitAsync();
        provider.Dispose();
        http.Dispose();
    }

    /// <summary>An access token (JWT) of the provider.</summary>
    /// <param name="claims">What it says beside the usual, as a query; what is usual can be said otherwise.</param>
    /// <param name="seconds">How long it is good; also negative.</param>
    /// <param name="issuer">Another issuer than <see cref="Issuer"/>.</param>
    public async Task<string> Token(string claims, int seconds = 600, string? issuer = null)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = ClientId, ["client_secret"] = ClientSecret, ["resource"] = Audience,
            ["claims"] = claims, ["ttl"] = seconds.ToString(CultureInfo.InvariantCulture),
        });
        using var response = await http.PostAsync(new Uri($"{issuer ?? Issuer}/token"), form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("access_token", out var token) ? token.GetString()! : throw new InvalidOperationException(answer.ToString());
    }

    /// <summary>The keys that it publishes.</summary>
    public Task<string> Keys() => http.GetStringAsync(new Uri($"{Issuer}/jwks"));

    /// <summary>Opens another issuer of the same provider.</summary>
    public Task<string> Another() => Tell(Issuer, "open");

    /// <summary>Has another key sign what an issuer issues from now on; the former is published no more.</summary>
    public Task Rotate(string issuer) => Tell(issuer, "rotate");

    /// <summary>Has an issuer answer at another port, too.</summary>
    public Task Listen(int port, string issuer) => Tell(issuer, $"listen?port={port}");

    private async Task<string> Tell(string issuer, string what)
    {
        using var response = await http.PostAsync(new Uri($"{issuer}/test/{what}"), null);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OpenIdTests : ICollectionFixture<OpenIdServer>, ICollectionFixture<Browser>
{
    public const string Name = "openid";
}
