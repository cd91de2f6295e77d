using System.CommandLine;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>streams [KIND]</c>: the kinds of streams with their counts, or the streams of one kind.</summary>
internal static class StreamsVerb
{
    private const int UsualLimit = 100, MostStreams = 100_000;

    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var kind = new Argument<string?>("kind") { Description = "A kind, to list its streams.", Arity = ArgumentArity.ZeroOrOne };
        var after = new Option<string?>("--after") { Description = "Only streams whose ids come after this one." };
        var limit = new Option<int?>("--limit") { Description = $"At most so many streams; {UsualLimit} when not given." };
        var verb = new Command("streams", "Counts the log's streams by kind, or lists those of a kind in the order of their ids.") { kind, after, limit };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(limit) is < 1 or > MostStreams) result.AddError($"--limit takes 1 to {MostStreams}.");
        });
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            await using var reading = await LogForReading.Open(settings(), cancellation);
            if (parsed.GetValue(kind) is { } one) await Streams(reading.Log, one, parsed.GetValue(after), parsed.GetValue(limit) ?? UsualLimit, report, cancellation);
            else await Kinds(reading.Log, report, cancellation);
            return 0;
        });
    }

    private static async Task Kinds(LogInspection log, Report report, CancellationToken cancellation)
    {
        var kinds = await log.Kinds(cancellation);
        var (streams, events) = (kinds.Sum(kind => kind.Streams), kinds.Sum(kind => kind.Events));
        report.Result(new { Kinds = kinds, Streams = streams, Events = events }, output =>
        {
            var table = new TextTable(TextTable.Words("kind"), TextTable.Number("streams"), TextTable.Number("events"));
            foreach (var kind in kinds) table.Add(kind.Name, Wording.Digits(kind.Streams), Wording.Digits(kind.Events));
            table.Add("all", Wording.Digits(streams), Wording.Digits(events));
            table.Write(output);
        });
    }

    private static async Task Streams(LogInspection log, string kind, string? after, int limit, Report report, CancellationToken cancellation)
    {
        var streams = await log.Streams(kind, after, limit + 1, cancellation);
        if (streams.Count == 0 && after is null)
            throw new VerbException($"There are no streams of kind '{kind}'. There are: {string.Join(", ", (await log.Kinds(cancellation)).Select(it => it.Name))}.");
        string? next = null;
        if (streams.Count > limit)
        {
            streams.RemoveAt(limit);
            next = StreamName.Parse(streams[^1].Name).Id;
        }
        report.Result(new StreamPage(kind, streams, next), output =>
        {
            var table = new TextTable(TextTable.Words("stream"), TextTable.Number("version"), TextTable.Number("position"), TextTable.Words("last change"), TextTable.Words(""));
            foreach (var it in streams) table.Add(it.Name, Wording.Digits(it.Version), Wording.Digits(it.LastPosition), Wording.Time(it.LastRecordedAt), it.LastType);
            table.Write(output);
            if (next is not null) output.WriteLine($"There are more: --after {next}");
        });
    }

    /// <summary>Streams of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Streams">The streams, in the order of their ids.</param>
    /// <param name="Next">What <c>--after</c> takes for the next ones; absent when these are the last.</param>
    internal sealed record StreamPage(string Kind, IReadOnlyList<StreamSummary> Streams, string? Next);
}
