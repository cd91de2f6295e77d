namespace Partnerships.AgreementHistory;

/// <summary>One event of an agreement, or of a vacancy or placement under it.</summary>
public sealed class HistoryEntry
{
    /// <summary>Its place in the log.</summary>
    public long Position { get; set; }

    /// <summary>The event's id, unique for ever.</summary>
    public string Id { get; set; } = "";

    /// <summary>The stream's kind: <c>agreement</c>, <c>vacancy</c> or <c>placement</c>.</summary>
    public string StreamKind { get; set; } = "";

    /// <summary>The stream's id.</summary>
    public Guid StreamId { get; set; }

    /// <summary>Its place in the stream.</summary>
    public long Version { get; set; }

    /// <summary>The event's stored name.</summary>
    public string Type { get; set; } = "";

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>When it took effect.</summary>
    public DateOnly EffectiveOn { get; set; }

    /// <summary>Who.</summary>
    public string Actor { get; set; } = "";

    /// <summary>The id of the event that caused it, or null.</summary>
    public string? Cause { get; set; }

    /// <summary>What the event states: its members by name. Written from the event itself; read back as a JSON element.</summary>
    public object Facts { get; set; } = null!;
}
