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

    /// <summary>Puts an object as JSON.</summary>
    public Task<Reply> Put(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, path, JsonSerializer.Serialize(body, body.GetType(), ApiJson.Options), Json, headers);

    /// <summary>Sends bytes that are said to be JSON.</summary>
    public Task<Reply> SendBytes(string path, byte[] body) => SendContent(HttpMethod.Post, path, new ByteArrayContent(body), Json);

    public Task<Reply> Send(HttpMethod method, string path, string? body, string mediaType, params (string Name, string Value)[] headers) =>
        SendContent(method, path, body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)), mediaType, headers);

    private async Task<Reply> SendContent(HttpMethod method, string path, ByteArrayContent? body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/{path}");
        if (body is not null) body.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        request.Content = body;
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(response);
    }
}
