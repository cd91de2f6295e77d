using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Partnerships.Server.Api;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

/// <summary>A caller of the API.</summary>
internal sealed class Client(HttpClient http, string? token)
{
    public const string Json = "application/json";

    public Task<Reply> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, Json, headers);

    /// <summary>Sends an object as JSON, or a string as it is.</summary>
    public Task<Reply> Post(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body as string ?? JsonSerializer.Serialize(body, body.GetType(), ApiJson.Options), Json, headers);

    public async Task<Reply> Send(HttpMethod method, string path, string? body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/{path}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(response);
    }
}
