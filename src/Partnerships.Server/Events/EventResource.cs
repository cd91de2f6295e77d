using System.Text.Json;
using Partnerships.EventStore;

namespace Partnerships.Server.Events;

/// <summary>An event as the log holds it.</summary>
/// <param name="Position">Its place in the log, from 1.</param>
/// <param name="Id">Unique for ever.</param>
/// <param name="Stream">The stream, as <c>kind/id</c>.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name of its type.</param>
/// <param name="RecordedAt">When the log accepted it.</param>
/// <param name="EffectiveOn">When it took effect.</param>
/// <param name="Actor">Who.</param>
/// <param name="Cause">The id of the event that caused it; absent when a person or system asked.</param>
/// <param name="CorrelationId">Shared by everything that follows from one first command.</param>
/// <param name="Data">What it states.</param>
/// <param name="LeafHash">Its leaf in the Merkle tree over the log: 64 lower-case hex digits.</param>
internal sealed record EventResource(
    long Position, string Id, string Stream, long Version, string Type, DateTimeOffset RecordedAt, DateOnly EffectiveOn, string Actor,
    string? Cause, Guid CorrelationId, JsonElement Data, string LeafHash)
{
    public static EventResource Of(RecordedEvent it) => new(
        it.Position, it.Id, it.Stream.ToString(), it.Version, it.Type, it.RecordedAt, it.EffectiveOn, it.Actor, it.Cause, it.CorrelationId,
        JsonDocument.Parse(it.Payload).RootElement, Convert.ToHexStringLower(it.LeafHash.Span));
}
