using Partnerships.EventStore;

namespace Partnerships.Bench.Logs;

/// <summary>Commands as an import takes them.</summary>
internal static class Facts
{
    private static readonly EventTypes Types = new(EventNames.Table);
    private static readonly DateTimeOffset Time = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A command of one event.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="version">Its version there.</param>
    /// <param name="data">The event.</param>
    /// <param name="payload">The event's bytes; encoded when there are none.</param>
    public static DecidedCommand Of(StreamName stream, long version, object data, byte[]? payload = null)
    {
        var id = Guid.CreateVersion7();
        var recorded = new RecordedEvent
        {
            Position = 0,
            Stream = stream,
            Version = version,
            Type = Types.NameOf(data),
            Payload = payload ?? CanonicalJson.Encode(data),
            Actor = "bench",
            RecordedAt = Time,
            EffectiveOn = DateOnly.FromDateTime(Time.UtcDateTime),
            CommandId = id,
            Ordinal = 0,
            CorrelationId = id,
            LeafHash = default,
        };
        return new DecidedCommand(id.ToByteArray(), [recorded with { LeafHash = Leaf.Hash(recorded) }]);
    }
}
