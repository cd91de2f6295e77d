namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>How far a check has come.</summary>
/// <param name="Doing">What it is at.</param>
/// <param name="Events">The last event read.</param>
/// <param name="Head">The log's last position.</param>
public sealed record CheckProgress(string Doing, long Events, long Head);

/// <summary>What a check came to.</summary>
/// <param name="Head">The log's last position.</param>
/// <param name="Events">How many events were read.</param>
/// <param name="Views">The views, and how each was compared.</param>
/// <param name="Findings">What is wrong; of a kind that occurs often the first ones.</param>
/// <param name="Counts">How often each kind occurs.</param>
public sealed record CheckReport(
    long Head, long Events, IReadOnlyList<CheckedView> Views, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<FindingKind, long> Counts)
{
    /// <summary>False when something is broken; what is only worth knowing does not count.</summary>
    public bool IsSound => !Counts.Keys.Any(kind => kind.IsFault());
}

/// <summary>A view as a check found it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">The last event that its documents hold; null when it was never built.</param>
/// <param name="Documents">How many documents it has; null when they were not compared.</param>
/// <param name="IsEqual">Whether they equal a fresh fold byte for byte; null when they were not compared.</param>
public sealed record CheckedView(string Name, long? Position, long? Documents, bool? IsEqual);
