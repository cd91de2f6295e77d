using System.Diagnostics;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.EventLog;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>check</c>: reads the whole log and holds against it what was made of it.</summary>
internal static class CheckVerb
{
    private const int Broken = 1;

    /// <summary>The verb.</summary>
    public static System.CommandLine.Command Create(Func<ServerSettings> settings)
    {
        var verb = new System.CommandLine.Command("check", """
            Reads the whole log, and compares every view with a fresh fold of it. Ends with 0 when all is sound, with 1 when something
            is broken or the log cannot be read. Can be run while a server runs: it looks at one moment.
            """);
        return Report.Set(verb, Report.Json(), async (_, report, cancellation) =>
        {
            await using var reading = await LogForReading.Open(settings(), cancellation);
            var started = Stopwatch.GetTimestamp();
            var found = await reading.Log.Check(new EventTypes(EventNames.Table), DomainViews.All, new Progress(report, started), cancellation);
            var result = CheckResource.Of(found, Stopwatch.GetElapsedTime(started));
            report.Result(result, output => Write(output, result));
            return found.IsSound ? 0 : Broken;
        });
    }

    private static void Write(TextWriter output, CheckResource result)
    {
        foreach (var finding in result.Findings) output.WriteLine($"{(finding.IsFault ? "fault" : "warning")}: {finding.Message}");
        foreach (var (kind, count) in result.NotShown) output.WriteLine($"and {Wording.Amount(count, "further finding")} of the kind {kind}");
        if (result.Findings.Count > 0) output.WriteLine();
        var table = new TextTable(TextTable.Words("view"), TextTable.Number("position"), TextTable.Number("documents"), TextTable.Words("against a fresh fold"));
        foreach (var view in result.Views)
        {
            table.Add(
                view.Name, view.Position is { } position ? Wording.Digits(position) : "-", view.Documents is { } documents ? Wording.Digits(documents) : "-",
                view.IsEqual switch { true => "equal", false => "different", null => "not compared" });
        }
        table.Write(output);
        output.WriteLine();
        output.WriteLine($"{(result.IsSound ? "Sound" : "Broken")}: {Wording.Amount(result.Events, "event")} up to position {Wording.Digits(result.Head)}, "
            + $"{Wording.Amount(result.Faults, "fault")}, {Wording.Amount(result.Warnings, "warning")}, in {Wording.Span(TimeSpan.FromSeconds(result.Seconds))}.");
    }

    private sealed class Progress(Report report, long started) : IProgress<CheckProgress>
    {
        private bool isRead;

        // Once all is read the rate would only fall.
        public void Report(CheckProgress value)
        {
            var taken = Stopwatch.GetElapsedTime(started);
            report.Progress(() => $"check: {value.Doing}, {(isRead ? Wording.Span(taken) : Wording.Advance("events", value.Events, value.Head, taken))}");
            isRead = value.Events >= value.Head;
        }
    }
}
