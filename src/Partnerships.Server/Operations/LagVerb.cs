using System.CommandLine;
using System.Text.Json;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>lag</c>: how far each view of a server that runs is behind the log.</summary>
internal static class LagVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "The server.", DefaultValueFactory = _ => $"http://127.0.0.1:{ServerSettings.DefaultPort}" };
        var verb = new Command("lag", "Says how far each view of a running server is behind the log, and why one stands still.") { url };
        verb.SetAction((parsed, cancellation) => Failures.Say(() => Print(parsed.GetRequiredValue(url), cancellation)));
        return verb;
    }

    private static async Task Print(string url, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(new Uri(url), "/health/ready"), cancellation);
        using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        var head = health.RootElement.GetProperty("head").GetInt64();
        foreach (var view in health.RootElement.GetProperty("views").EnumerateArray())
        {
            var behind = head - view.GetProperty("position").GetInt64();
            var failure = view.TryGetProperty("failure", out var why) ? $"  stands still: {why}" : "";
            Console.WriteLine($"{view.GetProperty("name").GetString(),-20}{behind,10} behind{failure}");
        }
    }
}
