using System.CommandLine;

namespace Partnerships.Server.Serving;

/// <summary><c>serve</c>: API and pages, until it is told to stop.</summary>
internal static class ServeVerb
{
    /// <summary>The verb.</summary>
    /// <param name="settings">What the server is told from outside.</param>
    public static Command Create(Func<ServerSettings> settings)
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => ServerSettings.DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("A port is a number from 0 to 65535.");
        });
        var urls = new Option<string?>("--urls") { Description = "The addresses to listen on, instead of --port; separated by semicolons." };
        var sample = new Option<bool>("--sample") { Description = "Loads the default sample first when the log is empty." };
        var engine = new Option<string?>("--engine") { Description = "The engine of a new log; one that has events is opened with the engine that it is on." };
        var verb = new Command("serve", "Serves API and pages, with a PostgreSQL of its own unless ConnectionStrings__Partnerships is set.") { port, urls, sample, engine };
        verb.SetAction((parsed, cancellation) => Failures.Say(async () =>
        {
            var told = settings();
            await using var server = await RunningServer.Start(
                told with
                {
                    Urls = parsed.GetValue(urls) ?? $"http://127.0.0.1:{parsed.GetValue(port)}",
                    Sample = parsed.GetValue(sample),
                    EngineName = parsed.GetValue(engine) ?? told.EngineName,
                },
                cancellation);
            await Console.Out.WriteLineAsync($"ready: {server.Address}");
            await server.Stopped(cancellation);
        }));
        return verb;
    }
}
