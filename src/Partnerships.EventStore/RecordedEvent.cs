namespace Partnerships.EventStore;

/// <summary>One event as the log holds it, with who, when and why.</summary>
public sealed record RecordedEvent
{
    private object? data;

    /// <summary>The place in the one total order; from 1, without gaps.</summary>
    public required long Position { get; init; }

    /// <summary>The stream that the event belongs to.</summary>
    public required StreamName Stream { get; init; }

    /// <summary>The place in the stream; from 1, without gaps.</summary>
    public required long Version { get; init; }

    /// <summary>The stored name of the event's type.</summary>
    public required string Type { get; init; }

    /// <summary>The payload as canonical JSON (RFC 8785), UTF-8.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The decoded payload. One that was given as a <see cref="Decoder"/> is decoded when it is first asked for.</summary>
    public object Data
    {
        get => data ??= Decoder?.Invoke() ?? throw new InvalidOperationException($"The event at position {Position} has no data.");
        init => data = value;
    }

    /// <summary>Decodes the payload, for engines that hand out more events than their readers look into; else null. Where one is set, what
    /// was decoded before is forgotten.</summary>
    public Func<object>? Decoder
    {
        get;
        init
        {
            field = value;
            if (value is not null) data = null;
        }
    }

    /// <summary>Who: the name that the caller signed in with, or <c>workflow:name</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>When the log accepted it, UTC, whole microseconds.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The date on which it took effect in the world.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The command that it came from.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>Its place among the events of that command; from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What caused the command: the <see cref="Id"/> of an event, or null when a person or system asked.</summary>
    public string? Cause { get; init; }

    /// <summary>Shared by everything that follows from one first command.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>SHA-256(0x00 ‖ canonical header ‖ payload), the event's leaf in the Merkle tree (RFC 6962, 2.1). See <see cref="Leaf"/>.</summary>
    public required ReadOnlyMemory<byte> LeafHash { get; init; }

    /// <summary>Unique for ever: <c>commandId/ordinal</c>.</summary>
    public string Id => $"{CommandId:D}/{Ordinal}";
}
