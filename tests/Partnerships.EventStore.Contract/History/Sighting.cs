using System.Buffers.Binary;

namespace Partnerships.EventStore.Contract.History;

/// <summary>An event as somebody saw it.</summary>
/// <param name="Position">See <see cref="RecordedEvent.Position"/>.</param>
/// <param name="Stream">See <see cref="RecordedEvent.Stream"/>.</param>
/// <param name="Version">See <see cref="RecordedEvent.Version"/>.</param>
/// <param name="CommandId">See <see cref="RecordedEvent.CommandId"/>.</param>
/// <param name="Ordinal">See <see cref="RecordedEvent.Ordinal"/>.</param>
/// <param name="Digest">Of all that the event says; long histories keep this in place of the events.</param>
public readonly record struct Sighting(long Position, StreamName Stream, long Version, Guid CommandId, int Ordinal, UInt128 Digest)
{
    public static Sighting Of(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return new Sighting(
            recorded.Position, recorded.Stream, recorded.Version, recorded.CommandId, recorded.Ordinal,
            BinaryPrimitives.ReadUInt128BigEndian(Leaf.Hash(recorded)));
    }

    public override string ToString() => $"{Stream} {Version} at {Position} ({CommandId}/{Ordinal})";
}
