namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>What can be found wrong.</summary>
public enum FindingKind
{
    /// <summary>A position of the log is missing.</summary>
    PositionGap,

    /// <summary>A stream's versions do not count up from 1 in the order of the log.</summary>
    VersionGap,

    /// <summary>The events of a command do not count up from 0.</summary>
    OrdinalHole,

    /// <summary>An event's leaf hash is not that of what it says.</summary>
    LeafHash,

    /// <summary>An event's payload is not canonical JSON.</summary>
    NotCanonical,

    /// <summary>An event cannot be decoded.</summary>
    NotDecodable,

    /// <summary>A checkpoint lies beyond the log's head.</summary>
    CheckpointBeyondHead,

    /// <summary>A view's documents are not those of a fresh fold.</summary>
    ViewDiffers,

    /// <summary>A view could not be compared.</summary>
    ViewNotCompared,

    /// <summary>Nothing keeps the database's owner from changing events.</summary>
    Unguarded,

    /// <summary>Scheduled commands failed for good.</summary>
    DeadLetters,
}

/// <summary>Something that is wrong.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Position">The event that it is about, if it is about one.</param>
/// <param name="Message">For whoever has to mend it.</param>
public sealed record Finding(FindingKind Kind, long? Position, string Message)
{
    /// <summary>True when something is broken, false when it is only worth knowing.</summary>
    public bool IsFault => Kind.IsFault();
}

/// <summary>Which kinds are faults.</summary>
public static class FindingKinds
{
    /// <summary>True when something is broken, false when it is only worth knowing.</summary>
    public static bool IsFault(this FindingKind kind) => kind is not (FindingKind.ViewNotCompared or FindingKind.Unguarded or FindingKind.DeadLetters);
}
