using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>A stream as Marten aggregates it for writing: its events, which the seam's own kinds of streams fold.</summary>
internal sealed class StreamFacts
{
    /// <summary>The stream's key.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its events, in their order.</summary>
    public List<IEvent> Events { get; } = [];
}

/// <summary>Gathers them. It is live: nothing of it is stored.</summary>
internal sealed class StreamFactsProjection : SingleStreamProjection<StreamFacts, string>
{
    /// <inheritdoc/>
    public override StreamFacts Evolve(StreamFacts? snapshot, string id, IEvent e)
    {
        snapshot ??= new StreamFacts { Id = id };
        snapshot.Events.Add(e);
        return snapshot;
    }
}
