using System.Text.Json;
using Partnerships.EventStore.Postgres.Inspection;

namespace Partnerships.Server.Operations;

/// <summary>An event as it is stored, damaged or not.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Id">Unique for ever.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Type">The stored name of its type.</param>
/// <param name="RecordedAt">When the log accepted it.</param>
/// <param name="EffectiveOn">When it took effect.</param>
/// <param name="Actor">Who.</param>
/// <param name="Cause">The id of the event that caused it; absent when a person or system asked.</param>
/// <param name="CorrelationId">Shared by everything that follows from one first command.</param>
/// <param name="Data">What it states; absent when that is no JSON.</param>
/// <param name="Bytes">What it states in base64, when that is no JSON.</param>
/// <param name="LeafHash">The stored leaf hash, in hex digits.</param>
internal sealed record ShownEvent(
    long Position, string Id, long Version, string Type, DateTimeOffset RecordedAt, DateOnly EffectiveOn, string Actor, string? Cause,
    Guid CorrelationId, JsonElement? Data, string? Bytes, string LeafHash)
{
    public static ShownEvent Of(StoredEvent it)
    {
        var data = Parse(it.Payload);
        return new(
            it.Position, it.Id, it.Version, it.Type, it.RecordedAt, it.EffectiveOn, it.Actor, it.Cause, it.CorrelationId,
            data, data is null ? Convert.ToBase64String(it.Payload.Span) : null, Convert.ToHexStringLower(it.LeafHash.Span));
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonDocument.Parse(payload).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
