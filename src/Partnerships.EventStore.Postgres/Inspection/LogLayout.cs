namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>Where an inspection finds a log: the relations <c>events</c>, <c>checkpoints</c>, <c>view_documents</c> and <c>scheduled</c>, with the columns
/// that this engine's tables have. Another engine shows its own tables so.</summary>
/// <param name="Schema">The schema that they are in; null for the connection's own.</param>
/// <param name="Guarded">The table that the trigger stands on which refuses to change events.</param>
public sealed record LogLayout(string? Schema, string Guarded)
{
    /// <summary>This engine's.</summary>
    public static LogLayout Own { get; } = new(null, "events");
}
