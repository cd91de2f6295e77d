using System.CommandLine;
using System.Text.Json;
using Partnerships.Server.Api;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>show STREAM</c>: a stream's events one by one, as they are stored.</summary>
internal static class ShowVerb
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var stream = new Argument<string>("stream") { Description = "The stream, as kind/id; see streams." };
        var after = new Option<long>("--after") { Description = "Only the events after this version." };
        var limit = new Option<long?>("--limit") { Description = "At most so many events." };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "Only what was recorded up to this time, such as 2026-03-02T12:00:00Z.",
            CustomParser = result =>
            {
                if (Moment.TryReadTime(result.Tokens[0].Value, out var time)) return time;
                result.AddError($"--at takes a time with its offset, such as 2026-03-02T12:00:00Z, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var verb = new Command("show", "Shows a stream's events one by one, as they are stored.") { stream, after, at, limit };
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            await using var reading = await LogForReading.Open(settings(), cancellation);
            var name = parsed.GetRequiredValue(stream);
            if (!await reading.Log.Events(name, 0, null, 1, cancellation).AnyAsync(cancellation)) throw new VerbException($"There is no stream '{name}'; a stream is named as kind/id.");
            var events = reading.Log.Events(name, parsed.GetValue(after), parsed.GetValue(at), parsed.GetValue(limit), cancellation);
            await report.Result(new { Stream = name }, "events", events.Select(ShownEvent.Of), Write);
            return 0;
        });
    }

    private static void Write(TextWriter output, ShownEvent it)
    {
        output.WriteLine($"version {it.Version}  position {it.Position}  {Wording.Time(it.RecordedAt)}  {it.Type}");
        output.WriteLine($"  by       {it.Actor}, in effect on {Wording.Day(it.EffectiveOn)}");
        output.WriteLine($"  event    {it.Id}");
        if (it.Cause is { } cause) output.WriteLine($"  cause    {cause}");
        var payload = it.Data is { } data ? JsonSerializer.Serialize(data, Indented) : $"no JSON; in base64: {it.Bytes}";
        output.WriteLine($"  {payload.ReplaceLineEndings("\n  ")}");
        output.WriteLine();
    }
}
