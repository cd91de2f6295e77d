using Partnerships.EventStore.Postgres.Inspection;

namespace Partnerships.Server.Operations;

/// <summary>What a check came to.</summary>
/// <param name="IsSound">False when there are faults.</param>
/// <param name="Head">The log's last position.</param>
/// <param name="Events">How many events were read.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Faults">How much is broken.</param>
/// <param name="Warnings">How much is worth knowing.</param>
/// <param name="Findings">What was found; of each kind the first ones.</param>
/// <param name="NotShown">How many more of a kind there are.</param>
/// <param name="Views">How each view was compared.</param>
internal sealed record CheckResource(
    bool IsSound, long Head, long Events, double Seconds, long Faults, long Warnings, IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<string, long> NotShown, IReadOnlyList<CheckedView> Views)
{
    public static CheckResource Of(CheckReport report, TimeSpan taken) => new(
        report.IsSound, report.Head, report.Events, taken.TotalSeconds,
        report.Counts.Where(it => it.Key.IsFault()).Sum(it => it.Value), report.Counts.Where(it => !it.Key.IsFault()).Sum(it => it.Value),
        report.Findings, NotShownOf(report), report.Views);

    private static Dictionary<string, long> NotShownOf(CheckReport report) => report.Counts
        .Select(it => (Kind: it.Key, Count: it.Value - report.Findings.Count(finding => finding.Kind == it.Key)))
        .Where(it => it.Count > 0).ToDictionary(it => char.ToLowerInvariant($"{it.Kind}"[0]) + $"{it.Kind}"[1..], it => it.Count);
}
