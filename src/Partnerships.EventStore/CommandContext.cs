namespace Partnerships.EventStore;

/// <summary>Who asks, why, and under which id, so that a retry is known as one.</summary>
/// <param name="CommandId">Unique for ever. The same id again is answered with the first result.</param>
/// <param name="Fingerprint">A hash of the command's content; the same id with another fingerprint is refused. At most 32 bytes.</param>
/// <param name="Actor">See <see cref="RecordedEvent.Actor"/>.</param>
/// <param name="Cause">See <see cref="RecordedEvent.Cause"/>.</param>
/// <param name="CorrelationId">See <see cref="RecordedEvent.CorrelationId"/>.</param>
public sealed record CommandContext(Guid CommandId, ReadOnlyMemory<byte> Fingerprint, string Actor, string? Cause, Guid CorrelationId);

/// <summary>The streams that a decision looks at. Each one loaded is guarded: if it has changed by the time of the
/// append, the decision is made again on the new states.</summary>
public interface IStreams
{
    /// <summary>The moment that the events of this attempt will bear as <see cref="RecordedEvent.RecordedAt"/>.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The state of a stream, the initial one when it does not exist.</summary>
    ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default)
        where TState : class;
}
