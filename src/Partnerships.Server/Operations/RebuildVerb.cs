using System.CommandLine;
using System.Diagnostics;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>rebuild VIEW</c>: builds views anew from the log, by whoever owns it.</summary>
internal static class RebuildVerb
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var view = new Argument<string?>("view") { Description = "The view's name.", Arity = ArgumentArity.ZeroOrOne };
        view.AcceptOnlyFromAmong([.. Views.All.Select(it => it.Name)]);
        var all = new Option<bool>("--all") { Description = "Every view, one after the other." };
        var verb = new Command("rebuild", "Builds views anew from the log, beside the live ones where a server runs.") { view, all };
        var owner = LogOwner.OptionsOf(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(view) is null != result.GetValue(all)) result.AddError("Name one view, or say --all.");
        });
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            await using var log = await owner.Find(settings(), parsed, cancellation);
            var rebuilds = new List<Rebuilt>();
            foreach (var name in parsed.GetValue(view) is { } one ? [one] : Views.All.Select(it => it.Name)) rebuilds.Add(await Rebuild(log, name, report, cancellation));
            report.Result(new { Rebuilds = rebuilds }, output => Write(output, rebuilds));
            return 0;
        });
    }

    private static async Task<Rebuilt> Rebuild(ILogOwner log, string view, Report report, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var rebuild = log.Rebuild(view, cancellation);
        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (await Task.WhenAny(rebuild, Task.Delay(Look, looking.Token)) != rebuild)
        {
            cancellation.ThrowIfCancellationRequested();
            var (head, views) = await log.Progress(cancellation);
            var folded = views.FirstOrDefault(it => it.Name == view)?.Rebuilding;
            report.Progress(() => Line(view, folded, head, Stopwatch.GetElapsedTime(started)));
        }
        await looking.CancelAsync();
        var events = await rebuild;
        var taken = Stopwatch.GetElapsedTime(started);
        return new(view, events, taken.TotalSeconds, Wording.Rate(events, taken));
    }

    /// <summary>How far a rebuild has come.</summary>
    internal static string Line(string view, long? folded, long head, TimeSpan taken) =>
        $"{view}: {(folded is { } events ? Wording.Advance("events", events, head, taken) : $"rebuilding, {Wording.Span(taken)}")}";

    private static void Write(TextWriter output, IReadOnlyList<Rebuilt> rebuilds)
    {
        var table = new TextTable(TextTable.Words("view"), TextTable.Number("events"), TextTable.Number("took"), TextTable.Number("events/s"));
        foreach (var it in rebuilds) table.Add(it.View, Wording.Digits(it.Events), Wording.Span(TimeSpan.FromSeconds(it.Seconds)), Wording.Amount(it.EventsPerSecond));
        table.Write(output);
    }

    /// <summary>A view was built anew.</summary>
    /// <param name="View">Its name.</param>
    /// <param name="Events">How many events were folded.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="EventsPerSecond">How fast that was.</param>
    internal sealed record Rebuilt(string View, long Events, double Seconds, double EventsPerSecond);
}
