using System.CommandLine;
using Partnerships.Server.Health;

namespace Partnerships.Server.Operations;

/// <summary><c>lag</c>: how far each view of a server that runs is behind the log.</summary>
internal static class LagVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var url = ServerOverHttp.Url($"The server; {ServerOverHttp.Usual} when not given.");
        var verb = new Command("lag", "Says how far each view of a running server is behind the log, in events and in time, and why one stands still.") { url };
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            using var server = new ServerOverHttp(parsed.GetValue(url) ?? ServerOverHttp.Usual, token: null);
            var lag = Lag.Of(await server.Health(cancellation));
            report.Result(lag, output => Write(output, lag));
            return 0;
        });
    }

    private static void Write(TextWriter output, Lag lag)
    {
        var table = new TextTable(
            TextTable.Words("view"), TextTable.Number("position"), TextTable.Number("behind"), TextTable.Number("age"), TextTable.Words("last event seen"), TextTable.Words(""));
        foreach (var view in lag.Views)
        {
            table.Add(
                view.Name, Wording.Digits(view.Position), Wording.Digits(view.Behind), view.Behind == 0 ? "-" : Wording.Span(TimeSpan.FromSeconds(view.AgeSeconds)),
                Wording.Time(view.SeenUpTo), State(view, lag.Head));
        }
        table.Write(output);
    }

    private static string State(ViewLag view, long head) =>
        view.Failure is { } failure ? $"stands still: {failure}"
        : view.Rebuilding is { } position ? $"is being rebuilt: {(head == 0 ? 100 : 100 * position / head)} %"
        : "";

    /// <summary>How far the views of a server are behind its log.</summary>
    /// <param name="At">The server's time.</param>
    /// <param name="Head">The log's last position.</param>
    /// <param name="Views">Each view, and the workflows.</param>
    internal sealed record Lag(DateTimeOffset At, long Head, IReadOnlyList<ViewLag> Views)
    {
        public static Lag Of(HealthResource health) => new(health.At, health.Head ?? 0, [.. health.Views.Select(view => ViewLag.Of(view, health))]);
    }

    /// <summary>How far one view is behind.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Position">The last event that it has seen.</param>
    /// <param name="Behind">How many events it has not seen.</param>
    /// <param name="AgeSeconds">How long ago the first of those was recorded; 0 when there is none.</param>
    /// <param name="SeenUpTo">When the last event that it has seen was recorded.</param>
    /// <param name="UnseenSince">When the first event that it has not seen was recorded.</param>
    /// <param name="Rebuilding">The last event that a rebuild beside it has folded.</param>
    /// <param name="Failure">Why it stands still.</param>
    internal sealed record ViewLag(
        string Name, long Position, long Behind, double AgeSeconds, DateTimeOffset? SeenUpTo, DateTimeOffset? UnseenSince, long? Rebuilding, string? Failure)
    {
        public static ViewLag Of(ViewHealth view, HealthResource health) => new(
            view.Name, view.Position, Math.Max(0, (health.Head ?? 0) - view.Position), (health.At - view.UnseenSince)?.TotalSeconds ?? 0,
            view.SeenUpTo, view.UnseenSince, view.Rebuilding, view.Failure);
    }
}
