using JasperFx.Events;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>An event as Marten stores it: its canonical JSON, byte for byte, which leaf hashes and proofs rest on. PostgreSQL's jsonb would
/// order the members anew.</summary>
internal interface IFact
{
    /// <summary>The canonical JSON, UTF-8.</summary>
    byte[] Payload { get; }
}

/// <summary>An event of one type. Marten knows it by the type's stored name.</summary>
/// <param name="payload">See <see cref="IFact.Payload"/>.</param>
/// <typeparam name="T">The event's type.</typeparam>
[BinaryEvent]
internal sealed class Fact<T>(byte[] payload) : IFact
{
    /// <inheritdoc/>
    public byte[] Payload => payload;
}

/// <summary>Writes and reads the bytes as they are.</summary>
internal sealed class FactSerializer : IEventBinarySerializer
{
    /// <inheritdoc/>
    public byte[] Serialize(Type eventType, object data) => ((IFact)data).Payload;

    /// <inheritdoc/>
    public object Deserialize(Type eventType, byte[] data) => Activator.CreateInstance(eventType, data)!;
}
