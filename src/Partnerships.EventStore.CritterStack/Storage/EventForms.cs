using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JasperFx.Events;

namespace Partnerships.EventStore.CritterStack.Storage;

/// <summary>Events as the seam has them, and as Marten does: who, cause and correlation are Marten's own metadata; what it has no place for
/// stands in its headers.</summary>
internal sealed class EventForms(EventTypes types)
{
    private const string EffectiveOn = "effectiveOn", Command = "command", Ordinal = "ordinal", LeafHash = "leaf";

    private static readonly MethodInfo Maker = typeof(EventForms).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!;

    // With hyphens, Marten's serializer would take it for a time.
    private const string DayFormat = "yyyyMMdd";

    private readonly FrozenDictionary<string, Type> facts = types.All.ToFrozenDictionary(it => it.Key, it => typeof(Fact<>).MakeGenericType(it.Value));

    private readonly FrozenDictionary<string, Func<byte[], IEvent>> makers = types.All.ToFrozenDictionary(it => it.Key, it => Maker.MakeGenericMethod(it.Value).CreateDelegate<Func<byte[], IEvent>>());

    /// <summary>The stored names, and the types that Marten is to know by them.</summary>
    public IEnumerable<KeyValuePair<string, Type>> Facts => facts;

    /// <summary>For Marten, which gives it its place. Without one, Marten writes no tombstone in its stead when the append fails: the next append
    /// takes the place.</summary>
    public IEvent ToMarten(RecordedEvent recorded)
    {
        var stored = makers[recorded.Type](recorded.Payload.ToArray());
        stored.Id = IdOf(recorded);
        stored.StreamKey = recorded.Stream.ToString();
        stored.Version = recorded.Version;
        stored.Timestamp = recorded.RecordedAt;
        stored.UserName = recorded.Actor;
        stored.CausationId = recorded.Cause;
        stored.CorrelationId = recorded.CorrelationId.ToString("D");
        stored.SetHeader(EffectiveOn, recorded.EffectiveOn.ToString(DayFormat, CultureInfo.InvariantCulture));
        stored.SetHeader(Command, recorded.CommandId.ToString("D"));
        stored.SetHeader(Ordinal, recorded.Ordinal);
        stored.SetHeader(LeafHash, Convert.ToHexStringLower(recorded.LeafHash.Span));
        return stored;
    }

    /// <summary>From Marten.</summary>
    /// <exception cref="InvalidOperationException">It cannot be decoded; the message says where it stands.</exception>
    public RecordedEvent FromMarten(IEvent stored)
    {
        try
        {
            var recorded = Copied(stored);
            return recorded with { Data = recorded.Decoder!(), Decoder = null };
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"The event at position {stored.Sequence} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>From Marten, for somebody who may not look into it.</summary>
    public RecordedEvent Copied(IEvent stored)
    {
        var payload = ((IFact)stored.Data).Payload;
        var type = stored.EventTypeName;
        return new RecordedEvent
        {
            Position = stored.Sequence,
            Stream = StreamName.Parse(stored.StreamKey!),
            Version = stored.Version,
            Type = type,
            Payload = payload,
            Decoder = () => CanonicalJson.Decode(payload, types.TypeOf(type)),
            Actor = stored.UserName!,
            RecordedAt = stored.Timestamp.ToUniversalTime(),
            EffectiveOn = DateOnly.ParseExact(Header(stored, EffectiveOn), DayFormat, CultureInfo.InvariantCulture),
            CommandId = Guid.Parse(Header(stored, Command)),
            Ordinal = int.Parse(Header(stored, Ordinal), CultureInfo.InvariantCulture),
            Cause = stored.CausationId,
            CorrelationId = Guid.Parse(stored.CorrelationId!),
            LeafHash = Convert.FromHexString(Header(stored, LeafHash)),
        };
    }

    /// <summary>The headers, as Marten's serializer writes them.</summary>
    public static string HeadersOf(IEvent stored) => JsonSerializer.Serialize(stored.Headers);

    private static Event<Fact<T>> Make<T>(byte[] payload) => new Event<Fact<T>>(new Fact<T>(payload));

    private static string Header(IEvent stored, string name) => Convert.ToString(stored.GetHeader(name), CultureInfo.InvariantCulture)
        ?? throw new InvalidOperationException($"The event at position {stored.Sequence} has no header '{name}'.");

    // Marten wants a UUID of each event; the same event has the same one in every log.
    private static Guid IdOf(RecordedEvent recorded) => new(SHA256.HashData(Encoding.UTF8.GetBytes(recorded.Id)).AsSpan(0, 16));
}
