namespace Partnerships.Server.Health;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, <c>view-stands-still</c> or <c>store-unavailable</c>.</param>
/// <param name="At">The server's time.</param>
/// <param name="Head">The log's last position.</param>
/// <param name="Views">How far each view has come, and the workflows.</param>
internal sealed record HealthResource(string Status, DateTimeOffset At, long? Head, IReadOnlyList<ViewHealth> Views);

/// <summary>How far a view has come.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">The last event that it has seen.</param>
/// <param name="SeenUpTo">When that was recorded; absent when it has seen none, or the database does not answer.</param>
/// <param name="UnseenSince">When the first event that it has not seen was recorded; absent when it has seen all.</param>
/// <param name="Rebuilding">The last event that a rebuild beside it has folded; absent while none is under way.</param>
/// <param name="Failure">Why it stands still.</param>
internal sealed record ViewHealth(
    string Name, long Position, DateTimeOffset? SeenUpTo = null, DateTimeOffset? UnseenSince = null, long? Rebuilding = null, string? Failure = null);
